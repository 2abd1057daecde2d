// --- The text of a whole file (macros/drafting/assembler/lawtext.py) -------------------------------------------
DraftFiles.lawText = (paper, choices, law) => {
  const filler = DraftFiles.filling.filler(paper.patterns, paper.escape);
  const { fill, escape } = filler;
  const ids = new Map(law.clauses.map((clause) => [clause.slug, fill("id_clause", { number: `${clause.number}` })]));
  const trees = new Map(law.clauses.map(({ slug, paragraphs }) => [
    slug, DraftFiles.lawTree.tree(paragraphs, ids.get(slug), filler),
  ]));
  const places = new Map([...trees].map(([slug, tree]) => [slug, DraftFiles.lawTree.ids(tree)]));
  const numbers = new Map(law.clauses.map((clause) => [clause.slug, clause.number]));
  const words = DraftFiles.lawWords(filler, paper.clauses, numbers, places, paper.states);

  const label = ({ path, level }) => {
    const own = level === 1 && path.length ? paper.letters[path.at(-1).charCodeAt(0) - 97] : null;
    return own ?? path.at(-1) ?? "";
  };
  // A paragraph with its items. The last of a clause has nothing below it to be kept with.
  const provision = ({ paragraph, id, below }, clause, keep = "", last = false) => {
    const { path, level, runs } = paragraph;
    const kind = path.length ? `level_${level}` : "unlabelled";
    return fill(below.length ? `${kind}_above` : kind, {
      label: label(paragraph), id, words: words(runs, clause), keep: last && !below.length ? "" : keep,
      below: below.map((one) => provision(one, clause, keep, last && one === below.at(-1))).join(""),
    });
  };
  const clauseText = ({ slug, number }) => {
    const { title, mark } = paper.clauses[slug];
    const tree = trees.get(slug);
    const keep = slug === law.clauses.at(-1).slug ? fill("with_next") : ""; // the last clause is on one page
    const paragraphs = tree.map((one) => provision(one, slug, keep, one === tree.at(-1))).join("");
    return fill("clause", { number: `${number}`, id: ids.get(slug), title, mark, paragraphs });
  };

  const parts = paper.parts
    .map((part) => ({ ...part, clauses: law.clauses.filter(({ slug }) => part.clauses.includes(slug)) }))
    .filter((part) => part.clauses.length)
    .map((part, at) => ({ ...part, number: `${at + 1}` }));
  const partText = ({ number, title, mark, clauses }) => fill("part", {
    number, title, mark, page: number === "1" ? fill("new_page") : "", clauses: clauses.map(clauseText).join(""),
  });

  const contents = () => {
    const entries = parts.flatMap(({ number, title, mark, clauses }) => [
      fill("contents_part", { number, title, mark }),
      ...clauses.map((clause) => fill("contents_clause", { ...paper.clauses[clause.slug], number: `${clause.number}` })),
    ]);
    if (paper.annex.length) entries.push(fill("contents_annex"));
    if (choices.notes) entries.push(fill("contents_appendix"));
    return entries.join("");
  };

  const annex = () => {
    if (!paper.annex.length) return "";
    const tree = DraftFiles.lawTree.tree(paper.annex, fill("id_annex"), filler);
    return fill("annex", { paragraphs: tree.map((one) => provision(one, "")).join("") });
  };

  const line = (one) => {
    const text = paper.clauses[one.clause];
    return fill(`undone_${one.kind.replaceAll("-", "_")}`, {
      number: `${numbers.get(one.clause)}`, place: one.place, title: text.title,
      words: one.kind === "by-hand" ? text.by_hand[one.id] ?? "" : escape(one.words),
    });
  };
  const appendix = () => {
    const lines = law.undone.map(line).join("");
    const note = ({ slug, number }) => {
      const { title, note: own, where } = paper.clauses[slug];
      const told = Object.entries(where).filter(([kind]) => choices.where.includes(kind)).map(([, text]) => text);
      const notes = [...(own ? [own] : []), ...told].map((text) => fill("note_text", { note: text })).join("");
      return notes && fill("note", { number: `${number}`, title, notes });
    };
    const notes = law.clauses.map(note).join("");
    return fill("appendix", { undone: lines && fill("undone", { lines }), notes });
  };

  // One after the other, as Python does: each pattern that is filled has the next number.
  const title = choices.short_title ? fill("own_title", { title: escape(choices.short_title) }) : fill("title");
  const state = choices.state ? fill("state", { state: escape(choices.state) }) : fill("no_state");
  const before = contents();
  const body = parts.map(partText).join("");
  const behind = annex();
  return fill("document", {
    title, state, contents: before, parts: body, annex: behind, appendix: choices.notes ? appendix() : "",
  });
};
