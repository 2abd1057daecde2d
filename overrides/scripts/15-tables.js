// --- Tables of States: a button in each heading sorts by its column ------------------------------
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const sortable = (table, chosen = () => {}) => {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...body.rows];
  // What a cell is sorted by: its key, its date, or its words, which are ordered as the language has them; Arabic ones,
  // like the lists of the pages, without hamza on an alef and without the article.
  const named = (text) => (document.documentElement.lang === "ar" ? bare(text).replace(/^ال/, "") : text);
  const key = (cell) => {
    const time = $("time", cell);
    return cell.dataset.key ?? (time ? time.dateTime || time.textContent : named(cell.textContent.trim()));
  };
  heads.forEach((head, i) => { head.dataset.column ??= String(i); });
  let now = heads[0].dataset.column;
  // by("in_force") sorts from the earliest, by("-in_force") from the latest; what is not known comes last.
  const by = (value) => {
    const falling = value.startsWith("-");
    const column = heads.findIndex((head) => head.dataset.column === value.replace("-", ""));
    if (column < 0) return;
    now = value;
    const keyed = rows.map((row) => [row, key(row.cells[column])]);
    keyed.sort(([, a], [, b]) => (!a || !b ? !a - !b : falling ? collator.compare(b, a) : collator.compare(a, b)));
    body.append(...keyed.map(([row]) => row));
    heads.forEach((head, i) => {
      if (i === column) head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  };
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => {
      by(now === head.dataset.column ? `-${now}` : head.dataset.column);
      chosen(now);
    });
    head.append(button);
  }
  heads[0].setAttribute("aria-sort", "ascending");
  return { by, rows };
};
// Shown as cards on a phone, a table stays one for a screen reader: some browsers forget it.
const spoken = (table) => {
  table.setAttribute("role", "table");
  for (const part of [table.tHead, ...table.tBodies]) part.setAttribute("role", "rowgroup");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    for (const cell of row.cells) cell.setAttribute("role", cell.scope === "col" ? "columnheader" : cell.scope ? "rowheader" : "cell");
  }
};
for (const table of document.querySelectorAll(".register, .matrix__table, .desk__answers, .cards")) {
  spoken(table);
  if ("sortable" in table.dataset && !$("[data-filters]")) sortable(table);
}
