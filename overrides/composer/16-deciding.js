// --- How each bracket is decided: by the drafter, or by which clauses stand (macros/drafting/deciding.py) ------------
Drafting.deciding = (() => {
  const { of, named, own } = Drafting.choices;
  const { cited, eachNode } = Drafting.clauseforms;
  const { below } = Drafting.joining;
  const { offence } = Drafting.taking;
  const SHORT_TITLE = "short title"; // the blank whose words settle which title is meant

  // Whether an answer is one that the brackets have.
  const fits = ({ choices }, chosen) => (
    choices.length === 1 ? typeof chosen === "boolean" : Number.isInteger(chosen) && chosen >= 1 && chosen <= choices.length
  );

  // Decides the brackets of one clause: true or false, which of several from 1, or null while that is open.
  const decider = (choices, standing, clause) => {
    const setsPenalties = clause.form.record.sets_penalties;
    const chosenOf = of(choices, clause.form.slug);

    // Whether a clause stands; where penalties are set, whether it makes anything punishable too.
    const there = (slug) => {
      const other = standing.get(slug);
      if (!other) return false;
      return offence(other) || !(setsPenalties && other.form.record.creates_offence);
    };

    const has = ({ clause: slug, path }) => (standing.get(slug)?.paragraphs ?? []).some((one) => one.path.slice(-path.length).join() === path.join());

    // Whether every clause, and every paragraph of one, that the words name is there.
    const holds = (nodes) => cited(nodes).every(there) && eachNode(nodes).filter((node) => node.kind === "own" && node.clause).every(has);

    // What names a clause or a paragraph that is not there goes with it; the penalty for a clause that stands, stands.
    const forced = (paragraph, choice) => {
      if (choice.choices.length === 1) {
        if (!holds(choice.choices[0])) return false;
        return cited(choice.choices[0]).length && setsPenalties ? true : told(paragraph, choice);
      }
      const left = choice.choices.flatMap((nodes, at) => (holds(nodes) ? [at + 1] : []));
      return left.length === 1 ? left[0] : null;
    };

    // What an alternative says of the brackets; within a paragraph that is kept, they are still to be decided.
    const told = (paragraph, choice) => {
      const whole = paragraph.nodes.length === 1 && paragraph.nodes[0] === choice;
      for (const { doing } of clause.alternatives) {
        if (doing.without.some((path) => below(paragraph, path))) return false;
        if (whole && doing.keeps.some((path) => below(paragraph, path))) return true;
      }
      return null;
    };

    // Whether what is chosen of several names only what is there.
    const possible = (choice, chosen) => typeof chosen === "boolean" || holds(choice.choices[chosen - 1]);

    const byName = (choice) => {
      if (!named(choices)[SHORT_TITLE]) return null;
      const at = choice.choices.findIndex((nodes) => nodes.length === 1 && nodes[0].kind === "fill" && nodes[0].known_as === SHORT_TITLE);
      return at < 0 ? null : at + 1;
    };

    const decided = (paragraph, choice) => {
      const settled = forced(paragraph, choice);
      if (settled !== null) return settled;
      const chosen = own(chosenOf.options, choice.id) ?? null;
      if (chosen !== null && fits(choice, chosen) && possible(choice, chosen)) return chosen;
      return choice.choices.length > 1 ? byName(choice) : null;
    };
    return { choices, clause, fill: chosenOf.fill, decided, forced, possible };
  };
  return { decider, fits };
})();
