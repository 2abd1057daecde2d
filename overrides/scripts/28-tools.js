// --- Filter of the tools by what they answer, cover and fit ---------------------------------------------
(() => {
  const form = $("[data-tools]");
  if (!form) return;
  const tools = [...document.querySelectorAll(".tool")];
  const fields = [...form.elements].filter((field) => field.name);
  const output = $("output", form);

  const show = () => {
    let shown = 0;
    for (const tool of tools) {
      tool.hidden = !fields.every(({ name, value }) => !value || tool.dataset[name].split(" ").includes(value));
      shown += !tool.hidden;
    }
    for (const kind of document.querySelectorAll(".tools")) kind.hidden = !$(".tool:not([hidden])", kind);
    output.value = form.dataset.result.replace("{shown}", shown).replace("{all}", tools.length);
    for (const { name, value } of fields) query.set(name, value);
  };

  for (const field of fields) {
    const asked = query.get(field.name);
    if ([...field.options].some((option) => option.value === asked)) field.value = asked;
  }
  live(form, show);
  show();
})();
