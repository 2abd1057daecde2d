// --- What the page and the files use ---------------------------------------------------------------------------------
Object.assign(Drafting, {
  draft: Drafting.composing.draft,
  write: Drafting.address.write,
  read: Drafting.address.read,
  // What is open in one clause.
  undoneIn: (law, slug) => law.undone.filter(({ clause }) => clause === slug),
});
