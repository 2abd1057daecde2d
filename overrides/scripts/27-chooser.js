// --- Which resources fit: the answer narrows with each question ----------------------------------------
(() => {
  const form = $("[data-chooser]");
  if (!form) return;
  const names = [...new Set([...form.elements].filter((field) => field.name).map((field) => field.name))];
  const values = (name) => [...form.elements].filter((field) => field.name === name).map((field) => field.value);
  const items = [...document.querySelectorAll("[data-answer] [data-when]")];
  const output = $("output", form);
  const own = $("[data-own]", form);
  const compose = $("[data-compose]", form);
  const count = (name) => document.querySelectorAll(`[data-list="${name}"] > :not([hidden])`).length;

  const show = () => {
    const given = names.map((name) => form.elements[name].value);
    // An open question keeps all of its answers; a mixed legal system is shown both traditions.
    const fitting = new Set(names.flatMap((name, i) => (given[i] ? [given[i]] : values(name))));
    if (fitting.has("mixed")) ["common", "civil"].forEach((tradition) => fitting.add(tradition));
    for (const item of items) item.hidden = !item.dataset.when.split(" ").every((value) => fitting.has(value));
    output.value = Object.entries({ tools: count("tools"), clauses: count("clauses"), obligations: count("obligations") })
      .reduce((text, [name, number]) => text.replace(`{${name}}`, number), form.dataset.result);
    names.forEach((name, i) => query.set(name, given[i]));
    compose.hash = names.map((name, i) => given[i] && `${name}=${given[i]}`).filter(Boolean).join("&");
    const settled = given.slice(0, 4);
    own.hidden = settled.includes("");
    own.href = `${form.dataset.chooser}${settled.filter((value) => !value.startsWith("no-")).join("-")}/`;
  };

  for (const name of names) {
    const asked = query.get(name);
    if (values(name).includes(asked)) form.elements[name].value = asked;
  }
  $("[data-plain]").open = false;
  live(form, show);
  show();
})();
