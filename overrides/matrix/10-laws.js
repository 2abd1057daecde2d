// --- Laws of the matrix side by side, in the order in which they were chosen; one obligation or all ---------
(() => {
  const form = $("[data-laws]");
  if (!form) return;
  const table = $("#matrix");
  const matrix = table.parentElement;
  const headRow = table.tHead.rows[0];
  const heads = [...headRow.cells].slice(1);
  const laws = heads.map((head) => head.dataset.law);
  const names = heads.map((head) => head.textContent.trim());
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => row.cells.length > 1);
  const cells = rows.map((row) => [...row.cells].slice(1));
  const duty = $("[name=obligation]", form);
  const output = $("output", form);
  const fields = () => [...form.elements].filter((field) => field.name === "law");
  const chosen = () => [...new Set(fields().map((field) => field.value).filter(Boolean))];
  const narrow = matchMedia("(max-width: 39.99rem)");

  // One more field wherever all are filled.
  const first = fields()[0];
  const options = [...first.options].slice(1);
  const fill = (field) => options.forEach((option) => field.add(option.cloneNode(true)));
  const grow = () => {
    const all = fields();
    if (all.length >= laws.length || all.some((field) => !field.value)) return;
    const last = all.at(-1).closest("p");
    const copy = last.cloneNode(true);
    const id = `law-${all.length + 1}`;
    $("label", copy).htmlFor = id;
    $("label", copy).textContent = form.dataset.next.replace("{}", all.length + 1);
    $("select", copy).id = id;
    $("select", copy).value = "";
    last.after(copy);
  };

  const show = () => {
    grow();
    const few = chosen();
    const shown = few.length ? few.map((law) => laws.indexOf(law)) : laws.map((_, i) => i);
    const order = [...shown, ...laws.map((_, i) => i).filter((i) => !shown.includes(i))];
    const arrange = (row, all) => {
      row.append(...order.map((i) => all[i]));
      all.forEach((cell, i) => { cell.hidden = !shown.includes(i); });
    };
    arrange(headRow, heads);
    rows.forEach((row, i) => {
      arrange(row, cells[i]);
      row.hidden = Boolean(duty.value) && row.id !== duty.value;
    });
    table.querySelectorAll(".part > th").forEach((head) => { head.colSpan = shown.length + 1; });
    for (const body of table.tBodies) body.hidden = [...body.rows].every((row) => row.hidden || row.cells.length === 1);
    matrix.classList.toggle("matrix--few", few.length > 0 && few.length < 5);
    output.value = few.map((law) => names[laws.indexOf(law)]).join(" · ") || form.dataset.none;
    query.set("laws", few.join(","));
    query.set("obligation", duty.value);
  };

  // Paper holds so many laws beside the obligations: the rest follows in tables of its own, so that nothing is cut off.
  $(".on-paper").remove();
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
    const shown = [...headRow.cells].slice(1).flatMap((head, i) => (head.hidden ? [] : [i]));
    const size = onPaper();
    if (shown.length <= size) return;
    const parts = document.createElement("div");
    parts.className = "matrix matrix--parts";
    for (let i = 0; i < shown.length; i += size) parts.append(part(shown.slice(i, i + size)));
    matrix.after(parts);
  });
  addEventListener("afterprint", () => $(".matrix--parts")?.remove());

  // What the address names: laws, or States for all their laws; a cell, whose law and obligation are then shown.
  const choose = (few, obligation) => {
    few.forEach((law, i) => { grow(); fields()[i].value = law; });
    if (rows.some((row) => row.id === obligation)) duty.value = obligation;
    show();
  };
  const named = () => {
    const [law, obligation] = location.hash.slice(1).split(".");
    return laws.includes(law) ? { law, obligation } : { obligation: law };
  };
  const toCell = () => {
    const { law, obligation } = named();
    if (!rows.some((row) => row.id === obligation)) return;
    const few = chosen();
    if (law && few.length && !few.includes(law)) few.push(law);
    choose(few, duty.value && obligation);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };
  fields().slice(1).forEach(fill);
  const asked = query.get("laws").split(",")
    .flatMap((name) => (laws.includes(name) ? [name] : laws.filter((_, i) => heads[i].dataset.state === name)));
  // On a phone all obligations of all laws would be endless: it begins with one.
  const one = query.get("obligation") || (narrow.matches ? named().obligation || rows[0].id : "");
  live(form, show);
  choose([...new Set(asked)], rows.some((row) => row.id === one) ? one : narrow.matches && rows[0].id);
  addEventListener("hashchange", toCell);
  if (location.hash) toCell();
})();
