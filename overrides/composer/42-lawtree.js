// --- Paragraphs of the law, each with what is below it and its id (macros/drafting/assembler/lawtree.py) ----
DraftFiles.lawTree = (() => {
  const place = ({ path }) => path.map((label) => `(${label})`).join("");

  const tree = (paragraphs, above, { fill }) => {
    const top = [];
    const open = [];
    for (const paragraph of paragraphs) {
      const { path, level } = paragraph;
      while (open.length && open.at(-1).paragraph.path.length >= path.length) open.pop();
      const upper = open.at(-1)?.id ?? above;
      const id = path.length ? fill(`id_${level}`, { above: upper, label: path.at(-1) }) : upper;
      const provision = { paragraph, id, below: [] };
      (open.at(-1)?.below ?? top).push(provision);
      open.push(provision);
    }
    return top;
  };

  const ids = (within) => within.flatMap(({ paragraph, id, below }) => [
    ...(paragraph.path.length ? [[place(paragraph), id]] : []), ...ids(below),
  ]);
  return { tree, ids: (within) => new Map(ids(within)) };
})();
