// --- The register: filter, order, and download of what is shown; all of it stands in the address --
(() => {
  const form = $("[data-filters]");
  if (!form) return;
  const table = $("#register-table");
  const fields = [...form.elements].filter((field) => field.name);
  const { sort, q } = form.elements;
  const more = $("details", form);
  const output = $("output", form);
  const { by, rows: all } = sortable(table, (value) => { sort.value = value === "name" ? "" : value; query.set("sort", sort.value); });
  const rows = all.map((row) => ({ row, data: row.dataset }));
  // The words of a row are gone through when somebody asks for one: most readers never do.
  const read = (entry) => {
    entry.names ??= ` ${fold(entry.data.names)}`;
    entry.text ??= fold([...entry.row.cells].map((cell) => cell.textContent).join(" ")); // what ends one cell begins no word of the next
    return entry;
  };
  // Words of the row wherever they stand; of its other names only what begins one, else few letters would find many.
  const has = ({ text, names }) => (word) => text.includes(word) || names.includes(` ${word}`);
  const tests = {
    q: (value) => { const words = fold(value).split(" "); return (entry) => words.every(has(read(entry))); },
    from: (value) => ({ data }) => Number(data.year) >= Number(value),
    to: (value) => ({ data }) => Number(data.year) <= Number(value),
  };
  // Where no row has the words: the States whose names have them with one slip of the fingers.
  const nearly = (value) => {
    const words = fold(value).split(" ");
    const own = (entry) => `${fold(entry.row.cells[0].textContent)}${read(entry).names}`.split(" ");
    return (entry) => words.every((word) => word.length > 3 && own(entry).some((one) => near(word, one)));
  };
  const equal = (name) => (value) => ({ data }) => data[name] === value;

  const apply = () => {
    const asked = fields.filter((field) => field !== sort && field.value.trim());
    const matches = (by) => {
      const passes = asked.map(({ name, value }) => (by[name] ?? equal(name))(value.trim()));
      return new Set(rows.filter((entry) => passes.every((pass) => pass(entry))));
    };
    const exact = matches(tests);
    const match = exact.size || !q.value.trim() ? exact : matches({ ...tests, q: nearly });
    for (const entry of rows) {
      if (entry.row.hidden === match.has(entry)) entry.row.hidden = !match.has(entry);
    }
    output.value = form.dataset.result.replace("{shown}", match.size).replace("{all}", rows.length);
    for (const field of fields) query.set(field.name, field.value.trim());
  };

  // A cell as a spreadsheet takes it, never as a formula: the guard of the files of data/, whose signs the page holds.
  const formula = JSON.parse(form.dataset.formula);
  const cell = (text) => {
    const safe = formula.some((sign) => text.startsWith(sign)) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const words = (one) => one.textContent.trim().replace(/\s+/g, " ");
  const value = (td) => (td.dataset.key === "" ? "" : $("time", td)?.dateTime || words(td));
  const download = () => {
    const lines = [[form.dataset.iso, ...[...table.tHead.rows[0].cells].map(words)]];
    for (const row of table.tBodies[0].rows) {
      if (!row.hidden) lines.push([row.dataset.iso, ...[...row.cells].map(value)]);
    }
    const text = lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
    link.download = form.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  for (const field of fields) {
    field.value = query.get(field.name);
    if (field.selectedIndex < 0) field.selectedIndex = 0; // a value that the page does not know
  }
  if (sort.value) by(sort.value);
  // On a phone the rows come first: the fields open when they are asked for, or in use.
  const wide = matchMedia("(min-width: 60rem)");
  const open = () => { more.open = wide.matches || fields.some((field) => field !== q && field.value); };
  wide.addEventListener("change", open);
  open();
  form.hidden = false;
  q.addEventListener("input", apply);
  more.addEventListener("input", () => { by(sort.value || "name"); apply(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { by("name"); apply(); }));
  $("[data-download]", form).addEventListener("click", download);
  apply();
  // The form has pushed the rows down: whoever comes for them, by a number, begins at their count.
  if (location.hash === "#rows") $(".filters__result", form).scrollIntoView({ behavior: "instant" });
  else if (location.search && location.hash.length < 2) form.scrollIntoView();
})();
