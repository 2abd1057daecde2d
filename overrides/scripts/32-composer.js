// --- The composer: its script and the clauses are loaded on its page alone (overrides/composer/) -----------------
(() => {
  const desk = $("[data-composer]");
  if (!desk) return;
  const { search } = new URL(document.currentScript.src); // the version of the assets
  const load = (name) => script(desk.dataset[name] + search);
  const note = (name, shown) => { $(`[data-${name}]`, desk).hidden = !shown; };
  const loaded = () => globalThis.compose && globalThis.draftForms;
  note("loading", true);
  Promise.allSettled([load("script"), load("forms")]).then(() => {
    note("loading", false);
    note("failed", !loaded());
    if (loaded()) globalThis.compose(desk, globalThis.draftForms, load);
  });
})();
