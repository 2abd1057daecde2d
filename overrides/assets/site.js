// What the pages can do with a script. Without it every page is whole and readable.

const $ = (selector, root = document) => root.querySelector(selector);
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// --- Light and dark ---------------------------------------------------------------------------
(() => {
  const button = $("[data-theme-toggle]");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const now = () => document.documentElement.dataset.theme || (dark.matches ? "dark" : "light");
  const show = () => button.setAttribute("aria-pressed", String(now() === "dark"));
  button.hidden = false;
  show();
  dark.addEventListener("change", show);
  button.addEventListener("click", () => {
    const next = now() === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    try { localStorage.setItem("theme", next); } catch { /* it then holds for this page only */ }
    show();
  });
})();

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

// --- An address that names a closed element opens it -------------------------------------------
(() => {
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target && target.closest("details");
    if (details) { details.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", open);
  open();
})();

// --- Search: the theme's worker and index, loaded when first asked for -------------------------
(() => {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // messages of the theme's search worker
  const dialog = $("[data-search]");
  const button = $("[data-search-open]");
  const input = $("input", dialog);
  const list = $(".search__results", dialog);
  const none = $(".search__none", dialog);
  const { search, worker: script, base, none: nothing } = dialog.dataset;
  let worker;

  const ask = () => worker && worker.postMessage({ type: QUERY, data: input.value });
  const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
  const show = ({ items }) => {
    list.replaceChildren();
    none.textContent = input.value && !items.length ? nothing : "";
    for (const [page] of items.slice(0, 20).map((item) => item)) {
      const entry = document.createElement("li");
      const link = document.createElement("a");
      link.href = base + page.location;
      link.textContent = plain(page.title);
      const text = document.createElement("p");
      text.textContent = plain(page.text || "").slice(0, 140);
      entry.append(link, text);
      list.append(entry);
    }
  };
  const start = async () => {
    if (worker) return;
    worker = new Worker(script);
    worker.addEventListener("message", ({ data }) => {
      if (data.type === READY) ask();
      if (data.type === RESULT) show(data.data);
    });
    const { config, docs } = await (await fetch(search)).json();
    worker.postMessage({ type: SETUP, data: { config, docs, options: { suggest: false } } });
  };

  button.hidden = false;
  button.addEventListener("click", () => { dialog.showModal(); input.focus(); start(); });
  input.addEventListener("input", ask);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    $("a", list)?.click();
  });
})();
