// --- The dated events: those of a time, a subject, a State; all of it stands in the address ------
(() => {
  const form = $("[data-events]");
  if (!form) return;
  const fields = [...form.elements].filter((field) => field.name);
  const { from, to, group, state } = form.elements;
  const output = $("output", form);
  const years = [...document.querySelectorAll("#event-years details")];
  // Of a month or year the first and the last day: as texts, days compare like dates.
  const events = [...document.querySelectorAll("#event-years li")].map((row) => {
    const when = $("time", row).dateTime;
    return { row, data: row.dataset, first: when + "-01-01".slice(when.length - 4), last: when + "-12-31".slice(when.length - 4), vague: $("small", row) };
  });

  const show = () => {
    const asked = fields.some((field) => field.value);
    let shown = 0;
    for (const { row, data, first, last, vague } of events) {
      // Of the first day nothing, of the last all; what only touches the time is shown, and says so.
      const within = (!from.value || last > from.value) && (!to.value || first <= to.value);
      row.hidden = !within || (group.value && data.group !== group.value) || (state.value && data.state !== state.value);
      if (vague) vague.hidden = !((from.value && first <= from.value) || (to.value && last > to.value));
      shown += !row.hidden;
    }
    for (const year of years) {
      const left = year.querySelectorAll("li:not([hidden])").length;
      year.hidden = !left;
      $(".age", year).textContent = `(${left})`;
      year.open = asked && left > 0;
    }
    output.value = form.dataset.result.replace("{shown}", shown).replace("{all}", events.length);
    for (const { name, value } of fields) query.set(name, value);
  };

  for (const field of fields) {
    field.value = query.get(field.name); // what is no day stays empty
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  }
  live(form, show);
  show();
  if (location.hash === "#events") {
    form.scrollIntoView({ behavior: "instant" });
    // On a low screen the filter would leave no room for what was asked for.
    const first = events.find(({ row }) => !row.hidden)?.row;
    if (first && first.getBoundingClientRect().bottom > innerHeight) output.scrollIntoView({ behavior: "instant" });
  }
})();
