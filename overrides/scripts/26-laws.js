// --- Up to four laws of the matrix side by side -----------------------------------------------------
(() => {
  const form = $("[data-laws]");
  if (!form) return;
  const table = $("#matrix");
  const heads = [...table.tHead.rows[0].cells].slice(1);
  const laws = heads.map((head) => head.dataset.law);
  const names = heads.map((head) => head.textContent.trim());
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => row.cells.length > 1);
  const fields = [...form.elements].filter((field) => field.name === "law");
  const output = $("output", form);

  const show = () => {
    const chosen = [...new Set(fields.map((field) => field.value).filter(Boolean))];
    const shown = laws.map((law) => !chosen.length || chosen.includes(law));
    heads.forEach((head, i) => { head.hidden = !shown[i]; });
    for (const row of rows) {
      for (let i = 0; i < laws.length; i += 1) {
        const cell = row.cells[i + 1];
        cell.hidden = !shown[i];
        cell.dataset.label = names[i];
      }
    }
    table.parentElement.classList.toggle("matrix--few", chosen.length > 0);
    output.value = chosen.map((law) => names[laws.indexOf(law)]).join(" · ") || form.dataset.none;
    query.set("laws", chosen.join(","));
  };

  // Paper holds so many laws beside the obligations: the rest follows in tables of its own.
  const onPaper = () => (document.getElementById("marks-only").checked ? 7 : 4);
  const part = (kept) => {
    const copy = table.cloneNode(true);
    copy.removeAttribute("id");
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    copy.querySelectorAll(".part > th").forEach((head) => { head.colSpan = kept.length + 1; });
    for (const row of copy.rows) {
      if (row.cells.length > 1) [...row.cells].forEach((cell, i) => { if (i && !kept.includes(i - 1)) cell.remove(); });
    }
    return copy;
  };
  addEventListener("beforeprint", () => {
    const shown = laws.map((_, i) => i).filter((i) => !heads[i].hidden);
    const size = onPaper();
    if (shown.length <= size) return;
    const parts = document.createElement("div");
    parts.className = "matrix matrix--parts";
    for (let i = 0; i < shown.length; i += size) parts.append(part(shown.slice(i, i + size)));
    table.parentElement.after(parts);
  });
  addEventListener("afterprint", () => $(".matrix--parts")?.remove());

  const options = [...fields[0].options].slice(1);
  fields.slice(1).forEach((field) => options.forEach((option) => field.add(option.cloneNode(true))));
  const asked = [...new Set(query.get("laws").split(","))].filter((law) => laws.includes(law));
  fields.forEach((field, i) => { field.value = asked[i] ?? ""; });
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  show();
})();
