// --- What an alternative does (macros/drafting/doing.py, which reads it from the sentence) ---------------------------
Drafting.doing = (() => {
  const text = (path) => path.join(".");
  // The paragraphs that do not stay as they are.
  const changed = (doing) => [...doing.replaces, ...doing.drops, ...doing.without].map(text);
  const either = (some, others) => some.some((path) => others.includes(path));

  // Whether no clause can have both.
  const clashes = (one, other) => {
    if ([one, other].some((doing) => doing.out || doing.whole || doing.instead)) return true;
    const [mine, its] = [changed(one), changed(other)];
    return either(mine, [...its, ...other.keeps.map(text)]) || either(its, one.keeps.map(text));
  };
  return { clashes };
})();
