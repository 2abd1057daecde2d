// --- A clause as a law is printed: its numbers hang, what is open and what was filled in is marked --------------------
Desk.lawtext = ({ element, lettered }) => {
  const SIGNS = { "[": 1, "]": -1 };

  const run = (slug, { kind, text, target }) => {
    if (kind === "blank") {
      const blank = element("span", { className: "blank", textContent: text });
      blank.dataset.goes = `ask-${slug}-fill-${target}`;
      return blank;
    }
    if (kind === "filled") return element("span", { className: "filled", textContent: text });
    if (kind === "mark") return element("b", { className: "sign", textContent: text });
    return text;
  };

  // The runs; what stands between the outermost brackets is one choice that is open.
  const words = (slug, runs) => {
    const line = element("span");
    let [depth, open] = [0, line];
    for (const one of runs) {
      const mark = one.kind === "mark" ? SIGNS[one.text] ?? 0 : 0;
      if (mark > 0 && !depth) {
        open = element("span", { className: "option" });
        open.dataset.goes = `ask-${slug}-options-${one.target}`;
        line.append(open);
      }
      depth += mark;
      open.append(run(slug, one));
      if (!depth) open = line;
    }
    return line;
  };

  const paragraph = (slug, { path, level, runs }) => {
    const line = element("p", { className: `said__line said__line--${level}` });
    const label = level === 1 ? lettered(`(${path.at(-1)})`) : `(${path.at(-1)})`;
    if (path.length) line.append(element("span", { className: "said__label", textContent: label }), " ");
    else line.classList.add("said__line--plain");
    line.append(words(slug, runs));
    return line;
  };

  return (clause) => clause.paragraphs.map((one) => paragraph(clause.slug, one));
};
