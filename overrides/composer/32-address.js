// --- The choice as it stands in an address, so that it can be sent ---------------------------------------------------
// #state=Samoa&fill=penalties.1,ten&tradition=civil&situation=stocks,victims&clause=investment,in,with.public-funds,3.no
//
// A clause is in or out, with alternatives; words in brackets stand (yes, no) or are one of several (2). All by ids, so
// that a link stays right when clauses are added; what it names and is no longer there is told, and all else is read.
Drafting.address = (() => {
  const { fault, wrong } = Drafting.checking;
  const { compatible, taken } = Drafting.taking;
  const { all } = Drafting.clauseforms;
  const { begun } = Drafting.choices;
  const { reader, WORDS, TRADITIONS } = Drafting.parts;
  const LONGEST = 60000; // characters; a draft with every blank filled in has 20,000
  const MOST = 20; // faults that are told one by one

  const write = (choices) => {
    const address = new URLSearchParams();
    const put = (name, value) => { if (value) address.append(name, value); };
    for (const name of [...WORDS, "year"]) put(name, choices[name]);
    const clauses = Object.entries(choices.clauses);
    for (const [slug, { fill }] of clauses) {
      for (const [id, words] of Object.entries(fill ?? {})) put("fill", `${slug}.${id},${words}`);
    }
    put("tradition", choices.tradition); // ids are last: a program that looks for links in a text takes them in whole
    put("situation", choices.situation.join(","));
    for (const [slug, chosen] of clauses) {
      const items = itemsOf(chosen);
      if (items.length) put("clause", [slug, ...items].join(","));
    }
    put("notes", choices.notes && "yes");
    put("where", choices.where.join(","));
    return address.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  };
  const itemsOf = ({ stands, alternatives, options }) => [
    ...(typeof stands === "boolean" ? [stands ? "in" : "out"] : []),
    ...(alternatives ?? []).map((name) => `with.${name}`),
    ...Object.entries(options ?? {}).map(([id, chosen]) => `${id}.${typeof chosen === "boolean" ? (chosen ? "yes" : "no") : chosen}`),
  ];

  // The choices of an address, and what of it was left out. It never throws; what is right is kept, and each of
  // the choices can be followed.
  const read = (text, forms) => {
    const faults = [];
    const add = (made) => {
      if (faults.length > MOST) return;
      const one = faults.length < MOST ? made() : fault(forms, "more", []);
      if (!faults.some(({ message }) => message === one.message)) faults.push(one);
    };
    const tell = (...what) => add(() => fault(forms, ...what));
    const choices = { ...begun(), tradition: null };
    const address = text.replace(/^#/, "");
    if (address.length > LONGEST) tell("long-address", []);
    const parts = [...new URLSearchParams(address.slice(0, LONGEST))];
    const byName = reader(choices, forms, tell);
    for (const [name, value] of parts) {
      if (Object.hasOwn(byName, name)) byName[name](value.trim());
      else tell("unread", [name], `${name}=${value}`, Object.keys(byName));
    }
    if (!choices.tradition) {
      if (parts.length && !parts.some(([name]) => name === "tradition")) tell("tradition", ["tradition"]);
      [choices.tradition] = TRADITIONS;
    }
    const unfit = wrong(choices, forms, taken(choices, forms));
    unfit.forEach((one) => add(() => one));
    unfit.reverse().forEach((one) => undo(choices, forms, one)); // the last of a list first, so that the others keep their places
    return { choices: { ...choices, clauses: inOrder(choices, forms) }, faults };
  };

  // What is chosen, clause by clause as the template has them, so that the same choices have one address.
  const inOrder = ({ clauses, tradition }, forms) => Object.fromEntries(
    [...all(forms, tradition).keys()].filter((slug) => Object.hasOwn(clauses, slug) && any(clauses[slug])).map((slug) => [slug, clauses[slug]]),
  );

  // Leave a choice out that cannot be followed.
  const undo = (choices, forms, { key: [, slug, part, id] }) => {
    const chosen = choices.clauses[slug];
    if (part === "stands") chosen.stands = null;
    else if (part === "alternatives") chosen.alternatives.splice(id, 1);
    else if (part) delete chosen[part][id];
    else {
      const followed = compatible(choices, all(forms, choices.tradition).get(slug));
      const outs = followed.filter(({ doing }) => doing.out).map((one) => one.slug);
      Object.assign(chosen, { alternatives: outs, options: {}, fill: {} });
    }
  };

  const any = ({ stands, alternatives, options, fill }) => (
    stands !== null || alternatives.length > 0 || Object.keys(options).length > 0 || Object.keys(fill).length > 0
  );
  return { write, read };
})();
