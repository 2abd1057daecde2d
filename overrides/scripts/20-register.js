// --- Filter of the register; the filter stands in the address, so that it can be sent ---------
(() => {
  const form = $("[data-filters]");
  if (!form) return;
  const rows = [...document.querySelectorAll("#register-table tbody tr")].map((row) => ({
    row, text: fold(row.textContent), data: row.dataset,
  }));
  const fields = [...form.elements].filter((field) => field.name);
  const output = $("output", form);

  const apply = () => {
    const values = Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]));
    const words = fold(values.q).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text, data } of rows) {
      const match = words.every((word) => text.includes(word))
        && fields.every(({ name }) => name === "q" || !values[name] || data[name] === values[name]);
      row.hidden = !match;
      shown += match;
    }
    output.value = form.dataset.count.replace("{shown}", shown).replace("{all}", rows.length);
    const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
  };

  const asked = new URLSearchParams(location.search);
  for (const field of fields) if (asked.has(field.name)) field.value = asked.get(field.name);
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  apply();
  if (location.search) form.scrollIntoView();
})();
