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
