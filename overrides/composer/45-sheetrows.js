// --- The rows of the concordance (macros/drafting/assembler/sheetrows.py) --------------------------------------
DraftFiles.sheetRows = ({ covers, rows, left_out: leftOut }, law) => {
  const FIRST = 2;
  const inside = law.clauses.flatMap(({ slug, number }) => rows[slug].map((pattern) => ({ pattern, number })));
  const covered = new Set(law.clauses.flatMap(({ slug }) => covers[slug]));
  const outside = leftOut.filter(([name]) => !covered.has(name));
  const filled = (pattern, at, number = "") => DraftFiles.filling.filled(pattern, { row: `${at + FIRST}`, number: `${number}` });
  return {
    inside: inside.map(({ pattern, number }, at) => filled(pattern, at, number)).join(""),
    inside_last: `${inside.length + FIRST - 1}`,
    outside: outside.map(([, pattern], at) => filled(pattern, at)).join(""),
    outside_last: `${outside.length + FIRST - 1}`,
  };
};
