// --- Which clauses a draft has, with the alternatives taken in each (macros/drafting/taking.py) ----------------------
Drafting.taking = (() => {
  const { all } = Drafting.clauseforms;
  const { of, own } = Drafting.choices;
  const { clashes } = Drafting.doing;
  const { joined } = Drafting.joining;

  // The clauses that stand, by id in the order of the template.
  const taken = (choices, forms) => {
    const standing = new Map();
    for (const form of all(forms, choices.tradition).values()) {
      if (!stands(choices, forms, form)) continue;
      const alternatives = compatible(choices, form);
      standing.set(form.slug, { form, alternatives, paragraphs: joined(form, alternatives) });
    }
    return standing;
  };

  // Whether a clause that stands makes an act punishable, as it then reads.
  const offence = (clause) => clause.form.record.creates_offence && clause.paragraphs.some((one) => one.punishes);

  // Whether the law has a clause: always one that it needs, else what is chosen, else what the State has.
  const stands = (choices, forms, form) => {
    const { record } = form;
    const chosen = of(choices, form.slug);
    if (record.necessity === "core") return true;
    if (compatible(choices, form).some((one) => one.doing.out)) return false;
    if (typeof chosen.stands === "boolean") return chosen.stands;
    if (record.necessity === "if_applicable") {
      return choices.situation.some((kind) => record.applies.includes(own(forms.situations, kind)));
    }
    return record.necessity === "recommended";
  };

  // The alternatives chosen, without one that contradicts another above it; in the template's order.
  const compatible = (choices, form) => {
    const followed = [];
    for (const name of of(choices, form.slug).alternatives) {
      const one = form.alternatives.get(name);
      const needed = one?.doing.out && form.record.necessity === "core";
      if (one && !needed && !followed.some((other) => other === one || clashes(one.doing, other.doing))) followed.push(one);
    }
    return [...form.alternatives.values()].filter((one) => followed.includes(one));
  };
  return { taken, offence, stands, compatible };
})();
