// --- Choices that cannot be followed (macros/drafting/checking.py): what is wrong, in a sentence for the reader ------
Drafting.checking = (() => {
  const { of } = Drafting.choices;
  const { all, eachNode } = Drafting.clauseforms;
  const { clashes } = Drafting.doing;
  const { stands, compatible } = Drafting.taking;
  const { decider, fits } = Drafting.deciding;
  // The code of each kind (macros/faults/kinds.py); that of all others is "contradiction".
  const CODES = {
    "unknown-clause": "unknown-name", "unknown-alternative": "unknown-name", "unknown-brackets": "unknown-name",
    "unknown-blank": "unknown-name", "out-of-range": "out-of-range", unread: "unknown-key", tradition: "not-a-choice",
    year: "out-of-range", long: "too-long", mark: "foreign-mark", twice: "twice", "long-address": "too-long", more: "too-many",
  };

  // A fault of the choices with its sentence (macros/views/choicefaults.py); `key` is its place, as in a file of choices.
  const fault = (forms, kind, key, value = "", known = []) => {
    const meant = Drafting.closest(value, known);
    const clause = forms.clauses.find(({ slug }) => key[0] === "clauses" && slug === key[1]);
    const words = { clause: clause?.title ?? key[1], value: cut(value), meant, id: key.at(-1), most: forms.longest };
    const filled = (text) => text.replace(/%\((\w+)\)s/g, (_, name) => words[name]);
    const message = [forms.said[kind], ...(meant ? [forms.said.meant] : [])].map(filled).join(" ");
    return { kind, key, value, meant, code: CODES[kind] ?? "contradiction", message };
  };
  const LONGEST = 60; // characters that a sentence shows of a value
  // As macros/faults/fault.py shows it: cut, hidden characters spelt out.
  const cut = (value) => {
    const letters = [...value.slice(0, 2 * LONGEST)];
    const shown = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : value;
    return shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (letter) => `<U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);
  };

  const wrong = (choices, forms, standing) => Object.keys(choices.clauses).flatMap((slug) => {
    const form = all(forms, choices.tradition).get(slug);
    const say = (kind, at, value, known) => fault(forms, kind, ["clauses", slug, ...at], value, known);
    if (!form) return [say("unknown-clause", [], slug, forms.clauses.map((one) => one.slug))];
    const chosen = of(choices, slug);
    const clause = standing.get(slug);
    return [
      ...alternatives(form, chosen, say),
      ...(clause ? [...brackets(decider(choices, standing, clause), chosen, say), ...blanks(clause, chosen, say)]
        : ofNothing(choices, forms, form, say)),
      ...standingOf(choices, form, chosen, say),
    ];
  });

  const standingOf = (choices, form, chosen, say) => [
    ...(chosen.stands === false && form.record.necessity === "core" ? [say("needed", ["stands"], "false")] : []),
    ...(chosen.stands && compatible(choices, form).some(({ doing }) => doing.out) ? [say("left-out", ["stands"], "true")] : []),
  ];

  const alternatives = (form, chosen, say) => {
    const kept = [];
    return chosen.alternatives.flatMap((name, at) => {
      const mine = form.alternatives.get(name);
      const place = ["alternatives", at];
      if (!mine) return [say("unknown-alternative", place, name, [...form.alternatives.keys()])];
      if (mine.doing.out && form.record.necessity === "core") return [say("needed", place, name)];
      if (kept.some((one) => one === mine || clashes(mine.doing, one.doing))) return [say("clash", place, name)];
      kept.push(mine);
      return [];
    });
  };

  // Choices in a clause that the draft does not have.
  const ofNothing = (choices, forms, form, say) => {
    const { options, fill } = of(choices, form.slug);
    const any = Object.keys(options).length || Object.keys(fill).length || compatible(choices, form).some(({ doing }) => !doing.out);
    return any && !stands(choices, forms, form) ? [say("no-clause", [])] : [];
  };

  const nodesOf = (clause, kind) => clause.paragraphs.flatMap(({ nodes }) => eachNode(nodes)).filter((node) => node.kind === kind);

  const brackets = ({ clause, forced, possible }, chosen, say) => {
    const inThis = (paragraph) => eachNode(paragraph.nodes).filter((node) => node.kind === "choice").map((node) => [node.id, { paragraph, node }]);
    const byId = new Map(clause.paragraphs.flatMap(inThis));
    return Object.entries(chosen.options).flatMap(([id, value]) => {
      const { paragraph, node } = byId.get(id) ?? {};
      const place = ["options", id];
      if (!node) return [say("unknown-brackets", place, id, [...byId.keys()])];
      if (!fits(node, value)) return [say("out-of-range", place, String(value))];
      const settled = forced(paragraph, node);
      const allowed = (settled === null || settled === value) && possible(node, value);
      return allowed ? [] : [say("not-allowed", place, String(value))];
    });
  };

  const blanks = (clause, chosen, say) => {
    const ids = nodesOf(clause, "fill").map((node) => node.id);
    return Object.keys(chosen.fill).filter((id) => !ids.includes(id)).map((id) => say("unknown-blank", ["fill", id], id, ids));
  };
  return { wrong, fault };
})();
