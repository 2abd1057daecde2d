// --- Days that follow from the deposit of an instrument; the day stands in the address -------------------
(() => {
  const form = $("[data-joining]");
  if (!form) return;
  const { joining, first, last, none, early, late } = form.dataset;
  const forms = JSON.parse(joining);
  const field = form.elements.deposit;
  const [output, list, line] = ["output", "div", ".downloads"].map((name) => $(name, form));

  // Days of the calendar as texts like 2027-03-15, which compare like dates; months count from 0.
  const iso = (date) => date.toISOString().slice(0, 10);
  const day = (...parts) => iso(new Date(Date.UTC(...parts)));
  const parts = (text) => [+text.slice(0, 4), text.slice(5, 7) - 1, +text.slice(8)];
  const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && day(...parts(text)) === text;
  const told = (text) => {
    const [year, month, date] = parts(text);
    return forms[month][date === 1 ? 0 : 1].replace("{day}", date).replace("{year}", year);
  };

  // The same as macros/register/treatydates.py, which names the articles.
  const dates = (deposit) => {
    const [year, month] = parts(deposit);
    const sixth = day(year, month + 6, 1);
    const inForce = sixth < "2010-08-01" ? "2010-08-01" : sixth;
    const [y, m, d] = parts(inForce);
    const initial = day(y, m, d + 180);
    const due = day(+initial.slice(0, 4), 3, 30);
    return {
      in_force: inForce,
      initial_report: initial,
      annual_report: due > initial ? due : day(+initial.slice(0, 4) + 1, 3, 30),
      two_years: day(y + 2, m, d),
      stockpile: day(y + 8, m, d),
      clearance: day(y + 10, m, d),
    };
  };

  const show = (text) => {
    const wrong = !text ? "" : !isDay(text) ? none : text < first ? early : text > last ? late : null;
    const right = wrong === null;
    const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    output.value = right ? told(text) : wrong.replace("{text}", () => (isDay(text) ? told(text) : short));
    list.hidden = !right;
    const row = right && $(`tr[data-month="${text.slice(0, 7)}"] a`);
    line.hidden = !row;
    if (row) $("a", line).href = row.href;
    for (const [name, value] of Object.entries(right ? dates(text) : {})) {
      const time = $(`[data-day="${name}"]`, list);
      time.dateTime = value;
      time.textContent = told(value);
    }
  };

  form.hidden = false;
  // While its year is being typed a day is one of the first centuries: nothing is said of it yet.
  form.addEventListener("input", () => { show(field.value < "1000" ? "" : field.value); query.set("deposit", field.value); });
  field.addEventListener("blur", () => show(field.value));
  form.addEventListener("submit", (event) => event.preventDefault());
  const asked = query.get("deposit").trim();
  field.value = asked; // what is no day stays empty
  show(asked);
})();
