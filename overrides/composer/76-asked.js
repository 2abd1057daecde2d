// --- The controls for the questions of a clause. One that has the focus is never moved --------------------------------
Desk.asked = ({ element, say, ofLaw, lettered }, { words }) => {
  const radio = (slug, id, value, chosen, ...label) => {
    const field = element("input", { type: "radio", name: `option-${slug}-${id}`, value, checked: chosen });
    field.dataset.option = id;
    return element("label", {}, field, " ", ...label);
  };

  // Enough of long words to know them by: they stand beside.
  const short = (text) => (text.length > 90 ? `${text.slice(0, 45).trimEnd()} … ${text.slice(-30).trimStart()}` : text);
  const place = (text) => element("span", { className: "ask__place", textContent: lettered(text) });

  const choice = (choices, law, slug, { id, node, place: at, chosen }) => {
    const single = node.choices.length === 1;
    const what = single ? ofLaw(`[${short(words(choices, law, node.choices[0]))}]`) : say("which");
    const box = element("fieldset", { className: "ask" }, element("legend", {}, place(at), " ", what));
    if (single) {
      box.append(radio(slug, id, "true", chosen === true, say("keep")), radio(slug, id, "false", chosen === false, say("drop")));
    } else {
      node.choices.forEach((nodes, index) => {
        const label = radio(slug, id, String(index + 1), chosen === index + 1, ofLaw(words(choices, law, nodes)));
        label.classList.add("ask__one");
        box.append(label);
      });
    }
    box.append(radio(slug, id, "", chosen === null, say("leave")));
    if (!single) box.lastChild.classList.add("ask__one");
    return box;
  };

  const blank = (slug, { id, node, place: at, chosen, around: [before, after] }) => {
    const field = element("input", { type: "text", id: `ask-${slug}-fill-${id}`, value: chosen, dir: "auto", autocomplete: "off" });
    field.dataset.fill = id;
    field.setAttribute("list", "desk-filled");
    const label = element("label", { htmlFor: field.id }, place(at), " ", ofLaw(`${before}<${node.name}>${after}`));
    return element("div", { className: "ask ask--blank" }, label, field);
  };

  const control = (choices, law, slug, question) => {
    const box = question.kind === "fill" ? blank(slug, question) : choice(choices, law, slug, question);
    if (question.kind !== "fill") box.id = `ask-${slug}-options-${question.id}`;
    return box;
  };

  // What a control says besides what was chosen: when this changes, another takes its place.
  const reading = (choices, law, { kind, id, node, place }) => JSON.stringify(
    [kind, id, place, kind === "fill" ? node.name : node.choices.map((nodes) => words(choices, law, nodes))],
  );

  return (into, choices, law, slug, questions) => {
    const wanted = questions.map((one) => reading(choices, law, one));
    for (const old of [...into.children]) {
      if (!wanted.includes(old.dataset.reading) && !old.contains(document.activeElement)) old.remove();
    }
    let at = into.firstElementChild;
    questions.forEach((question, index) => {
      const same = [...into.children].find((one) => one.dataset.reading === wanted[index]);
      const held = [...into.children].find((one) => one.dataset.question === `${question.kind}:${question.id}`);
      if (same ?? held) { at = (same ?? held).nextElementSibling; return; }
      const box = control(choices, law, slug, question);
      box.dataset.reading = wanted[index];
      box.dataset.question = `${question.kind}:${question.id}`;
      into.insertBefore(box, at);
    });
    const ids = new Set(questions.map(({ kind, id }) => `${kind}:${id}`));
    for (const old of [...into.children]) if (!ids.has(old.dataset.question) && !old.contains(document.activeElement)) old.remove();
  };
};
