// --- The page of the composer: each change of a control makes the law anew ---------------------------------------------
globalThis.compose = (desk, forms, load) => {
  const means = Desk.means(desk);
  const { all, say, clauses, title, go } = means;
  const deciding = Desk.deciding(forms);
  const lawtext = Desk.lawtext(means);
  const questions = Desk.questions(forms);
  const controls = Desk.asked(means, questions);
  const outline = Desk.outline(means);
  const faults = Desk.faults(means, forms);
  const file = Desk.takeaway(load);
  const named = all("[data-named]");
  const done = (button) => $("[data-done]", button.closest("[data-live]")); // where a button says what it did
  const begun = { tradition: all("[name=tradition]").find((one) => one.defaultChecked).value };
  const shown = new Map(); // by clause, what its text was made of
  let [choices, law, written, timer] = [null, null, "", 0];

  // --- What is shown
  const clause = (slug, row, open) => {
    const one = law.clauses.find((each) => each.slug === slug);
    const asked = one ? questions.asked(choices, law, slug) : [];
    const stands = $("[data-stands]", row);
    if (stands) stands.checked = Boolean(one);
    $("[data-number]", row).textContent = one?.number ?? "–";
    $("[data-absent]", row).hidden = Boolean(one);
    $("[data-inside]", row).hidden = !one;
    const text = JSON.stringify(one ?? null);
    if (shown.get(slug) !== text) {
      const { language: lang, direction: dir } = Drafting.clauseforms.all(forms, choices.tradition).get(slug);
      const into = Object.assign($("[data-words]", row), { lang, dir });
      into.replaceChildren(...(one ? lawtext(one) : []));
    }
    shown.set(slug, text);
    const taken = new Set(Drafting.choices.of(deciding.entered, slug).alternatives);
    for (const way of all("[data-way]", row)) way.checked = taken.has(way.dataset.way);
    for (const other of all("[data-for]", row)) other.hidden = other.dataset.for !== choices.tradition;
    controls($("[data-asked]", row), choices, law, slug, asked);
    const left = asked.filter(({ chosen }) => chosen === null || chosen === "");
    const byHand = Drafting.undoneIn(law, slug).filter(({ kind }) => kind === "by-hand");
    $("[data-by-hand]", row).replaceChildren(...byHand.map(({ words }) => means.element("p", {}, say("to-do", { words }))));
    const number = left.length + byHand.length;
    $("[data-undone]", row).textContent = number ? say("open", { number }) : "";
    if (number) open.set(slug, left);
    return number;
  };

  const show = () => {
    choices = deciding.followed();
    law = Drafting.draft(choices, forms);
    const open = new Map();
    let count = 0;
    for (const [slug, row] of clauses) count += clause(slug, row, open);
    const penalties = law.undone.filter(({ kind }) => kind === "penalty").map(({ clause: slug }) => ({ clause: slug, at: faults.penalty(law, slug) }));
    const wanted = new Set(law.undone.filter(({ kind }) => kind === "fill").map(({ words }) => words));
    const blanks = Object.entries({ State: "state", Ministry: "ministry", "short title": "short_title", year: "year" });
    const names = blanks.filter(([words]) => wanted.has(words)).map(([, name]) => ({ id: `named-${name}`, words: means.labelled(name) }));
    const byHand = law.undone.filter(({ kind }) => kind === "by-hand");
    count += penalties.length + names.length;
    outline.outline($("[data-outline]", desk), law, open);
    outline.list($("[data-open-list]", desk), law, open, { names, penalties, byHand });
    $("[data-nothing-open]", desk).hidden = count > 0;
    const filled = new Set(Object.values(choices.clauses).flatMap(({ fill }) => Object.values(fill)));
    $("[data-filled]", desk).replaceChildren(...[...filled].map((value) => means.element("option", { value })));
    for (const one of all("[name=where]")) one.disabled = !choices.notes;
    const counts = say("counts", { clauses: law.clauses.length, open: count });
    const output = $("[data-counts]", desk);
    if (output.value !== counts) output.value = counts;
  };

  // --- The address holds what is followed. A browser may refuse it; the page then works without.
  const address = () => `${location.href.split("#")[0]}#${Drafting.write(choices)}`;
  const keep = () => {
    written = `#${Drafting.write(choices)}`;
    try { history.replaceState(null, "", written); } catch { /* see above */ }
  };

  // --- What a control changes
  const changed = ({ target }) => {
    for (const one of all("[data-done]")) one.value = "";
    const { entered } = deciding;
    const slug = target.closest("[data-clause]")?.dataset.clause;
    const { named: name, way, option, fill } = target.dataset;
    if (target.name === "tradition") deciding.turn(target.value);
    else if (target.name === "situation") entered.situation = all("[name=situation]:checked").map((one) => one.value);
    else if (target.name === "notes") entered.notes = target.checked;
    else if (target.name === "where") entered.where = all("[name=where]:checked").map((one) => one.value);
    else if (name) faults.typed(target, deciding, name);
    else if ("stands" in target.dataset) deciding.stand(slug, target.checked);
    else if (way) {
      const gone = deciding.take(slug, way, target.checked);
      const titles = gone.map((other) => $(`[data-way="${other}"]`, target.closest("[data-clause]")).parentElement.textContent.trim());
      $("[data-displaced]", target.closest("[data-clause]")).textContent = titles.map((one) => say("displaced", { title: one })).join(" ");
    } else if (option) {
      const { options } = deciding.of(slug);
      if (target.value === "") delete options[option];
      else options[option] = target.value === "true" || (target.value === "false" ? false : Number(target.value));
    } else if (fill) faults.filled(target, deciding, slug, fill);
    else return;
    show();
    clearTimeout(timer);
    timer = setTimeout(keep, 150);
  };

  // --- Controls from the choices: of an address, or of none
  const put = () => {
    const { entered } = deciding;
    desk.elements.tradition.value = entered.tradition;
    for (const one of all("[name=situation]")) one.checked = entered.situation.includes(one.value);
    for (const one of named) one.value = entered[one.dataset.named] ?? "";
    desk.elements.notes.checked = entered.notes;
    for (const one of all("[name=where]")) one.checked = entered.where.includes(one.value);
    for (const place of all("[data-asked]")) place.replaceChildren();
    for (const place of all("[data-displaced]")) place.textContent = "";
    show();
  };
  const read = () => {
    const text = location.hash.slice(1);
    const preset = Desk.preset(text, begun);
    if (!preset && !text.includes("=")) return false;
    const found = preset ? { choices: preset, faults: [] } : Drafting.read(text, forms);
    deciding.begin(found.choices);
    for (const hint of all("[data-hint]")) hint.hidden = !(preset && text.split("&").includes(hint.dataset.hint));
    put();
    faults.told(found.faults);
    written = location.hash;
    return true;
  };

  // --- What buttons and links do
  const hand = async (button) => {
    try {
      await file(button.dataset.file, choices, law);
      done(button).value = say("made");
    } catch { done(button).value = say("not-made"); }
  };
  const copy = async (button) => {
    try {
      await navigator.clipboard.writeText(address());
      done(button).value = say("copied");
    } catch { done(button).value = say("not-copied"); }
  };
  // What was chosen stays one step back in the browser.
  const again = (button) => {
    clearTimeout(timer);
    keep();
    try { history.pushState(null, "", location.pathname + location.search); } catch { /* see above */ }
    deciding.begin(begun);
    put();
    faults.told([]);
    keep();
    go("desk-state");
    done(button).value = say("begun");
  };
  const pressed = (event) => {
    const goes = event.target.closest("[data-goes], a[href^='#']");
    if (goes) {
      event.preventDefault();
      go(goes.dataset.goes ?? goes.hash.slice(1));
      return;
    }
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.file) hand(button);
    if ("copy" in button.dataset) copy(button);
    if ("again" in button.dataset) again(button);
  };

  desk.addEventListener("submit", (event) => event.preventDefault());
  desk.addEventListener("input", changed);
  desk.addEventListener("click", pressed);
  // Where the words stand that are being decided.
  desk.addEventListener("focusin", ({ target }) => {
    const id = target.closest("fieldset.ask")?.id ?? target.id;
    for (const one of all("[data-words] [data-goes]")) one.classList.toggle("at", one.dataset.goes === id);
  });
  addEventListener("hashchange", () => {
    // A link of the frame leads to a place on the page: the choices come back into the address.
    if (location.hash !== written && !read()) keep();
  });
  for (const one of all("fieldset[disabled], button[disabled]")) one.disabled = false;
  deciding.begin(begun);
  if (!read()) put();
};
