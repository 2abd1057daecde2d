// --- What the page and the files use ---------------------------------------------------------------------------------
Object.assign(Drafting, {
  draft: Drafting.composing.draft,
  // What is open in one clause.
  undoneIn: (law, slug) => law.undone.filter(({ clause }) => clause === slug),
});
