// --- Labels once paragraphs have gone or come, signs at the end of items (macros/drafting/relabelling.py) ------------
Drafting.relabelling = (() => {
  const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

  // The label of a number on a level (macros/register/clauselabels.py).
  const labelled = (number, level) => {
    if (level === 2) return ROMAN[number] ?? String(number);
    return level ? String.fromCharCode(96 + number) : String(number);
  };

  // The paragraphs with labels that follow each other from (1), (a) and (i) on. A number that stands alone goes,
  // unless the text names it. `items`: how these end in the language of the words.
  const relabelled = (standing, items) => {
    const called = standing.some(({ runs }) => runs.some((run) => run.kind === "own"));
    const alone = standing.filter(({ paragraph: p }) => p.path.length && !p.level).length === 1 && !called;
    const last = [0, 0, 0];
    const here = ["", "", ""];
    const ended = punctuated(standing, items);
    return standing.map(({ paragraph }, at) => {
      const { level } = paragraph;
      if (!paragraph.path.length || (alone && !level)) return { paragraph, path: [], runs: ended[at] };
      last[level] += 1;
      last.fill(0, level + 1);
      here.fill("", level);
      here[level] = labelled(last[level], level);
      return { paragraph, path: here.filter(Boolean), runs: ended[at] };
    });
  };

  // The runs, each list of items with ";" after all but the last, and its "or" before that.
  const punctuated = (standing, items) => {
    const [ends, divides] = [new RegExp(items.ends), new RegExp(items.divides)];
    const levels = standing.map(({ paragraph }) => paragraph.level);
    const out = standing.map(({ runs }) => runs);
    levels.forEach((level, at) => {
      if (!level || (at && levels[at - 1] >= level)) return;
      const rows = siblings(levels, at);
      const signs = rows.map((row) => ends.exec(end(out[row]))).filter(Boolean);
      const divided = signs.find(([sign]) => divides.test(sign));
      const after = divided ? divided[1] ?? divided[0] : items.sign;
      const word = signs.find((sign) => sign[1])?.[0] ?? after;
      for (const row of rows) {
        const sign = row === rows.at(-1) ? items.stop : row === rows.at(-2) ? word : after;
        if ((levels[row + 1] ?? 0) <= level) out[row] = endedWith(out[row], sign, ends);
      }
    });
    return out;
  };

  const siblings = (levels, first) => {
    const after = levels.findIndex((level, at) => at >= first && level < levels[first]);
    const rows = levels.map((_, at) => at).slice(first, after < 0 ? levels.length : after);
    return rows.filter((at) => levels[at] === levels[first]);
  };

  const end = (runs) => (runs.at(-1).kind === "words" ? runs.at(-1).text : "");

  // The runs with another sign at their end; unchanged where a choice is open there.
  const endedWith = (runs, sign, ends) => {
    const ending = ends.exec(end(runs));
    if (!ending) return runs;
    return [...runs.slice(0, -1), { kind: "words", text: runs.at(-1).text.slice(0, ending.index) + sign, target: "" }];
  };
  return { relabelled };
})();
