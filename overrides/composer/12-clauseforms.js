// --- Clauses as choices are made in them (macros/drafting/clauseforms.py; written by macros/exports/draftforms.py) ---
Drafting.clauseforms = (() => {
  const kept = new WeakMap();

  // By id each clause as a drafter in one tradition meets it, in the order of the template.
  const all = (forms, tradition) => {
    if (!kept.has(forms)) kept.set(forms, new Map());
    const met = kept.get(forms);
    if (!met.has(tradition)) met.set(tradition, new Map(forms.clauses.map((record) => [record.slug, form(record, tradition, forms.items)])));
    return met.get(tradition);
  };
  const form = (record, tradition, items) => {
    const { paragraphs, alternatives, language, direction } = record.forms[tradition];
    const bySlug = new Map(alternatives.map((one) => [one.slug, one]));
    return { slug: record.slug, record, language, direction, items: items[language], paragraphs, alternatives: bySlug };
  };

  const within = (nodes) => nodes.flatMap((node) => [node, ...(node.kind === "choice" ? node.choices.flatMap(eachNode) : [])]);
  // Every node, also within brackets, in order.
  const eachNode = (nodes) => {
    if (!kept.has(nodes)) kept.set(nodes, within(nodes)); // nodes do not change; each draft asks for them many times
    return kept.get(nodes);
  };
  // The clauses that the nodes name, also within brackets.
  const cited = (nodes) => [...new Set(eachNode(nodes).filter((node) => node.kind === "cite").map((node) => node.clause))];
  return { all, eachNode, cited };
})();
