// --- What is asked of a clause: its brackets and blanks that are open, and those that were decided -------------------
Desk.questions = (forms) => {
  const { of, named } = Drafting.choices;
  const { all, eachNode } = Drafting.clauseforms;

  // The questions in the order of the words, each {kind, id, node, place, chosen}. A blank that is filled in for the
  // whole law is asked there.
  const asked = (choices, law, slug) => {
    const form = all(forms, choices.tradition).get(slug);
    const clause = law.clauses.find((one) => one.slug === slug);
    if (!form || !clause) return [];
    const { alternatives, options, fill } = of(choices, slug);
    const open = new Set(law.undone.filter((one) => one.clause === slug).map(({ kind, id }) => `${kind}:${id}`));
    const places = new Map(clause.paragraphs.map(({ key, path }) => [key, path]));
    const taken = alternatives.flatMap((name) => form.alternatives.get(name)?.paragraphs ?? []);
    const questions = [...form.paragraphs, ...taken].flatMap(({ key, path, nodes }) => eachNode(nodes).flatMap((node) => {
      const place = (places.get(key) ?? path).map((label) => `(${label})`).join("");
      if (node.kind === "choice" && (node.id in options || open.has(`choose:${node.id}`))) {
        return [{ kind: "options", id: node.id, node, place, chosen: options[node.id] ?? null }];
      }
      if (node.kind === "fill" && (node.id in fill || (open.has(`fill:${node.id}`) && !(node.known_as in named(choices))))) {
        return [{ kind: "fill", id: node.id, node, place, chosen: fill[node.id] ?? "", around: around(nodes, node) }];
      }
      return [];
    }));
    return [...new Map(questions.map((one) => [`${one.kind}:${one.id}`, one])).values()];
  };

  // The two words before a blank and the one after it, by which it is known.
  const around = (nodes, blank) => {
    const beside = [nodes, ...eachNode(nodes).flatMap((node) => node.choices ?? [])].find((row) => row.includes(blank));
    const at = beside.indexOf(blank);
    const text = (node) => (node?.kind === "words" ? node.text : "");
    const [before] = /(?:[\p{L}\p{N}_-]+ ){0,2}$/u.exec(text(beside[at - 1]));
    const [after] = /^(?: [\p{L}\p{N}_-]+)?/u.exec(text(beside[at + 1]));
    return [before, after];
  };

  // The words of a choice as they are asked for: blanks that are filled in for the whole law as they are filled in.
  const words = (choices, law, nodes) => nodes.map((node) => {
    if (node.kind === "words" || node.kind === "own") return node.text;
    if (node.kind === "fill") return named(choices)[node.known_as] || `<${node.name}>`;
    if (node.kind === "choice") return `[${node.choices.map((one) => words(choices, law, one)).join(" / ")}]`;
    const number = law.clauses.find((one) => one.slug === node.clause)?.number ?? "";
    return `${node.before.replace("\u00a0", " ")}${number}${node.after}`;
  }).join("").trim();

  return { asked, words };
};
