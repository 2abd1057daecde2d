// --- What a reader decides, kept as it was entered; what of it can be followed goes into the draft --------------------
Desk.deciding = (forms) => {
  const { all, eachNode } = Drafting.clauseforms;
  const nothing = () => ({ stands: null, alternatives: [], options: {}, fill: {} });
  const { begun } = Drafting.choices;
  let entered = begun();
  const elsewhere = {}; // by tradition, brackets and blanks that were decided in it: the other has others

  const of = (slug) => (entered.clauses[slug] ??= nothing());
  const wrongWith = (changed) => Drafting.draft({ ...entered, ...changed }, forms).wrong;

  // The choices without those that cannot be followed: kept here, they come back with their clause.
  const followed = () => {
    const kept = structuredClone(entered);
    for (let round = 0; round < 8; round += 1) {
      const { wrong } = Drafting.draft(kept, forms);
      if (!wrong.length) break;
      for (const { kind, key } of [...wrong].reverse()) without(kept, kind, key);
    }
    for (const [slug, one] of Object.entries(kept.clauses)) {
      if (one.stands === null && !one.alternatives.length && !Object.keys({ ...one.options, ...one.fill }).length) delete kept.clauses[slug];
    }
    return kept;
  };
  const without = (choices, kind, [, slug, part, name]) => {
    const clause = choices.clauses[slug];
    if (kind === "unknown-clause") delete choices.clauses[slug];
    else if (kind === "no-clause") Object.assign(clause, { options: {}, fill: {}, alternatives: clause.alternatives.filter((one) => leavesOut(slug, one)) });
    else if (part === "stands") clause.stands = null;
    else if (part === "alternatives") clause.alternatives.splice(name, 1);
    else if (part) delete clause[part][name];
  };
  const leavesOut = (slug, name) => Boolean(all(forms, entered.tradition).get(slug)?.alternatives.get(name)?.doing.out);

  // Whether the law has a clause. What its situation says by itself is not written down.
  const stand = (slug, stands) => {
    const one = of(slug);
    one.alternatives = one.alternatives.filter((name) => !leavesOut(slug, name));
    one.stands = null;
    if (Drafting.draft(followed(), forms).clauses.some((clause) => clause.slug === slug) !== stands) one.stands = stands;
  };

  // Take an alternative, or leave it. Returns those that cannot stand beside it and are left for it.
  const take = (slug, name, taken) => {
    const one = of(slug);
    const others = one.alternatives.filter((other) => other !== name);
    if (!taken) { one.alternatives = others; return []; }
    const kept = [name];
    const clashes = (names) => wrongWith({ clauses: { ...entered.clauses, [slug]: { ...one, alternatives: names } } })
      .some(({ kind, key }) => kind === "clash" && key[1] === slug);
    const gone = others.filter((other) => clashes([...kept, other]) || !kept.push(other));
    one.alternatives = kept;
    return gone;
  };

  // In the other tradition a clause may have other words: what was decided in the same paragraphs goes along, the rest
  // waits here.
  const turn = (tradition) => {
    const from = entered.tradition;
    elsewhere[from] = structuredClone(entered.clauses);
    const nodes = (slug, name) => {
      const form = all(forms, name).get(slug);
      const paragraphs = form ? [...form.paragraphs, ...[...form.alternatives.values()].flatMap((one) => one.paragraphs)] : [];
      return new Map(paragraphs.flatMap((one) => eachNode(one.nodes).filter((node) => "id" in node)
        .map((node) => [`${node.kind}:${node.id}`, JSON.stringify(one.nodes)])));
    };
    entered.tradition = tradition;
    for (const [slug, one] of Object.entries(entered.clauses)) {
      const [before, after] = [nodes(slug, from), nodes(slug, tradition)];
      const kept = (part, kind) => Object.fromEntries([
        ...Object.entries(elsewhere[tradition]?.[slug]?.[part] ?? {}),
        ...Object.entries(one[part]).filter(([id]) => before.get(`${kind}:${id}`) === after.get(`${kind}:${id}`)),
      ]);
      Object.assign(one, { options: kept("options", "choice"), fill: kept("fill", "fill") });
    }
  };

  return {
    of, followed, stand, take, turn,
    get entered() { return entered; },
    begin: (choices = {}) => { entered = { ...begun(), ...structuredClone(choices) }; },
  };
};
