// --- States side by side: rows of the page's template, turned into columns ------------------------
(() => {
  const place = $("[data-compare]");
  if (!place) return;
  const form = $("form", place);
  const output = $("output", place);
  const shown = $("[data-shown]", place);
  const source = $("template", place).content;
  const facts = [...$("thead tr", source).cells].slice(1).map((head) => head.textContent);
  const states = new Map([...source.querySelectorAll("tbody tr")].map((row) => [row.dataset.slug, row]));
  const fields = [...form.elements].filter((field) => field.name === "state");

  const make = (name, children, values = {}) => {
    const element = document.createElement(name);
    element.append(...children);
    return Object.assign(element, values);
  };
  const copies = (cell) => [...cell.cloneNode(true).childNodes];
  const show = () => {
    const slugs = [...new Set(fields.map((field) => field.value).filter((slug) => states.has(slug)))];
    const rows = slugs.map((slug) => states.get(slug));
    const names = rows.map((row) => row.cells[0].textContent);
    const head = make("tr", [make("td", []), ...rows.map((row) => make("th", copies(row.cells[0]), { scope: "col" }))]);
    const lines = facts.map((fact, i) => make("tr", [
      make("th", [fact], { scope: "row" }),
      ...rows.map((row, j) => {
        const cell = make("td", copies(row.cells[i + 1]));
        cell.dataset.label = names[j];
        return cell;
      }),
    ]));
    const table = make("table", [make("thead", [head]), make("tbody", lines)], { className: "side-by-side" });
    spoken(table);
    shown.replaceChildren(table);
    shown.hidden = !rows.length;
    output.value = names.join(" · ") || output.dataset.none;
    query.set("states", slugs.join(","));
  };

  const chosen = query.get("states").split(",").filter((slug) => states.has(slug));
  fields.forEach((field, i) => {
    for (const [slug, row] of states) field.add(new Option(row.cells[0].textContent, slug));
    field.value = [...new Set(chosen)][i] ?? "";
  });
  $(".compare__without", place).hidden = true;
  live(form, show);
  show();
})();
