// --- The word most like what was given (macros/faults/fault.py, as Python's difflib finds it) ------------------------
Drafting.closest = (() => {
  const LIKE = 0.6;
  const LONGEST = 100; // characters that are looked at
  const plain = (word) => word.trim().toLowerCase().replace(/[ _]/g, "-");

  // (where in a, where in b, how long) the longest part is that both have; the first of several.
  const longest = (a, b) => {
    let best = [0, 0, 0];
    let before = [];
    for (let i = 0; i < a.length; i += 1) {
      const here = [];
      for (let j = 0; j < b.length; j += 1) {
        if (a[i] !== b[j]) continue;
        here[j] = ((j && before[j - 1]) || 0) + 1;
        if (here[j] > best[2]) best = [i - here[j] + 1, j - here[j] + 1, here[j]];
      }
      before = here;
    }
    return best;
  };
  // How many characters both have in the same order, by their longest common parts.
  const shared = (a, b) => {
    const [i, j, length] = longest(a, b);
    return length && length + shared(a.slice(0, i), b.slice(0, j)) + shared(a.slice(i + length), b.slice(j + length));
  };
  const likeness = (a, b) => (a.length + b.length ? (2 * shared(a, b)) / (a.length + b.length) : 1);

  return (value, known) => {
    const wanted = plain(value.slice(0, LONGEST));
    const words = new Map(known.map((word) => [plain(word), word]));
    const rated = [...words.keys()].map((word) => [likeness(word, wanted), word]).filter(([like]) => like >= LIKE);
    rated.sort(([one, a], [other, b]) => other - one || (a < b ? 1 : -1));
    return rated.length ? words.get(rated[0][1]) : "";
  };
})();
