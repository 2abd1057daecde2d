// --- The document of a paper that goes with the law (macros/drafting/assembler/kittext.py) ---------------------
DraftFiles.kitText = ({ blocks, blanks }, choices, law) => {
  const { filled, inXml } = DraftFiles.filling;
  const values = Object.fromEntries(Object.entries(blanks).map(([place, { named, filled: pattern, open }]) => (
    [place, choices[named] ? filled(pattern, { words: inXml(choices[named]) }) : open]
  )));
  const numbers = new Map([["", ""], ...law.clauses.map(({ slug, number }) => [slug, `${number}`])]);
  return blocks.filter(({ clause }) => numbers.has(clause))
    .map(({ clause, pattern }) => filled(pattern, { ...values, number: numbers.get(clause) })).join("");
};
