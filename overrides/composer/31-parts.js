// --- What each part of an address says (32-address.js), put into choices; `tell` is told what cannot be --------------
Drafting.parts = (() => {
  const { own } = Drafting.choices;
  const WORDS = ["state", "short_title", "ministry"];
  const TRADITIONS = ["common", "civil"];
  const ANSWERS = { yes: true, no: false };
  const ID = /^[a-z0-9:-]{1,99}$/;
  const OPTION = /^(.*)\.(yes|no|\d{1,3})$/;
  const FILL = /^([^.,]*)\.([^,]*),(.*)$/s;
  // At most so many, as in a file of choices (macros/records/choices.py).
  const MOST = { alternatives: 12, options: 60, fill: 60 };

  // By the name of a part what reads it.
  const reader = (choices, forms, tell) => {
    const gone = new Set();
    const unread = (key, value, known) => tell("unread", key, value, known);
    const put = (object, name, value, key) => {
      const before = own(object, name) ?? null;
      if (before === null) object[name] = value;
      else if (before !== value) tell("twice", key, key.slice(-3).join("."));
    };
    const known = new Set(forms.clauses.map(({ slug }) => slug));
    // What is chosen for a clause so far; null for one that the template does not have, which is told once.
    const chosenOf = (slug) => {
      if (!known.has(slug)) {
        if (!gone.has(slug)) tell("unknown-clause", ["clauses", slug], slug, [...known]);
        gone.add(slug);
        return null;
      }
      if (!Object.hasOwn(choices.clauses, slug)) choices.clauses[slug] = { stands: null, alternatives: [], options: {}, fill: {} };
      return choices.clauses[slug];
    };
    const filled = (object, name, words, key) => {
      const refused = Drafting.filling(words, forms);
      if (refused) tell(refused, key, words);
      else if (words) put(object, name, words, key);
    };

    const ids = (name, value, possible) => {
      for (const id of value.split(",").filter(Boolean)) {
        if (!possible.includes(id)) unread([name], id, possible);
        else if (!choices[name].includes(id)) choices[name].push(id);
      }
    };

    const item = (slug, chosen, text) => {
      const [key, whole] = [["clauses", slug], `${slug},${text}`];
      const option = OPTION.exec(text);
      if (text === "in" || text === "out") return put(chosen, "stands", text === "in", [...key, "stands"]);
      if (text.startsWith("with.") && ID.test(text.slice(5))) {
        const name = text.slice(5);
        if (chosen.alternatives.includes(name)) return undefined;
        return chosen.alternatives.length < MOST.alternatives ? chosen.alternatives.push(name) : unread(key, whole);
      }
      const fits = option && ID.test(option[1]) && Object.keys(chosen.options).length < MOST.options;
      if (!fits) return unread(key, whole);
      return put(chosen.options, option[1], own(ANSWERS, option[2]) ?? Number(option[2]), [...key, "options", option[1]]);
    };

    return {
      ...Object.fromEntries(WORDS.map((name) => [name, (value) => filled(choices, name, value, [name])])),
      year: (value) => {
        const [first, last] = forms.years;
        if (/^\d{4}$/.test(value) && value >= first && value <= last) put(choices, "year", Number(value), ["year"]);
        else tell("year", ["year"], value);
      },
      tradition: (value) => {
        if (TRADITIONS.includes(value)) put(choices, "tradition", value, ["tradition"]);
        else tell("tradition", ["tradition"], value);
      },
      situation: (value) => ids("situation", value, Object.keys(forms.situations)),
      where: (value) => ids("where", value, forms.where),
      notes: (value) => {
        if (value === "yes") choices.notes = true;
        else unread(["notes"], `notes=${value}`);
      },
      clause: (value) => {
        const [slug, ...items] = value.split(",");
        const chosen = chosenOf(slug);
        if (chosen) items.filter(Boolean).forEach((one) => item(slug, chosen, one));
      },
      fill: (value) => {
        const [, slug, id, words] = FILL.exec(value) ?? [];
        const chosen = slug === undefined ? null : chosenOf(slug);
        const fits = chosen && ID.test(id) && Object.keys(chosen.fill).length < MOST.fill;
        if (fits) filled(chosen.fill, id, words.trim(), ["clauses", slug, "fill", id]);
        else if (chosen || slug === undefined) unread(["fill"], `fill=${value}`);
      },
    };
  };
  return { reader, WORDS, TRADITIONS };
})();
