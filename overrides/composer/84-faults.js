// --- What cannot be followed, in sentences of the engine: of an address above all, of what is typed at its field -------
Desk.faults = ({ element }, forms) => {
  const NAMED = ["state", "short_title", "ministry", "year"];

  // What is refused of a text, in the form in which an address has it.
  const refused = (choices, part) => Drafting.read(Drafting.write({ ...Drafting.choices.begun(), ...choices }), forms).faults.find(({ key }) => key.includes(part));

  const complain = (field, fault) => {
    const id = `${field.id}-wrong`;
    let told = document.getElementById(id);
    if (!fault) {
      told?.remove();
      for (const name of ["aria-invalid", "aria-describedby"]) field.removeAttribute(name);
      return;
    }
    if (!told) {
      told = element("p", { id, className: "desk__wrong" });
      field.after(told);
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", id);
    }
    if (told.textContent !== fault.message) told.textContent = fault.message;
  };

  const typed = (field, deciding, name) => {
    const { entered } = deciding;
    const text = field.value.trim();
    const fault = text && refused({ tradition: entered.tradition, [name]: text }, name);
    complain(field, fault);
    const value = name === "year" ? Number(text) : text;
    entered[name] = fault || !text ? null : value;
  };
  const filled = (field, deciding, slug, id) => {
    const { entered } = deciding;
    const { fill, ...chosen } = deciding.of(slug);
    const text = field.value.trim();
    const { tradition, situation } = entered;
    const fault = text && refused({ tradition, situation, clauses: { [slug]: { ...chosen, fill: { [id]: text } } } }, "fill");
    complain(field, fault);
    if (fault || !text) delete fill[id]; else fill[id] = text;
  };

  // What an address asked for in vain. Where a field can take it, what was asked for stands there, to be put right.
  const told = (faults) => {
    const place = $("[data-faults]");
    for (const name of NAMED) complain(document.getElementById(`named-${name}`), null);
    $("ul", place).replaceChildren(...faults.map((fault) => {
      const { message, key, value } = fault;
      const field = key.length === 1 && NAMED.includes(key[0]) && document.getElementById(`named-${key[0]}`);
      if (!field) return element("li", { textContent: message });
      if (!field.value) field.value = value;
      complain(field, fault);
      const link = element("a", { href: `#${field.id}`, textContent: message });
      link.dataset.goes = field.id;
      return element("li", {}, link);
    }));
    place.hidden = !faults.length;
    if (faults.length) place.focus();
  };

  // Where the penalty for a clause is set: its first blank or choice.
  const penalty = (law, slug) => {
    const setting = law.clauses.find((one) => forms.clauses.some((record) => record.slug === one.slug && record.sets_penalties));
    const naming = setting?.paragraphs.find(({ runs }) => runs.some(({ kind, target }) => kind === "clause" && target === slug));
    const open = naming?.runs.find(({ kind }) => kind === "blank" || kind === "mark");
    return open ? `ask-${setting.slug}-${open.kind === "blank" ? "fill" : "options"}-${open.target}` : `draft-${setting?.slug ?? slug}`;
  };
  return { told, typed, filled, penalty };
};
