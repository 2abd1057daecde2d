// --- Search, loaded when first asked for: the theme's worker, or from a folder a search of our own -------
(() => {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // messages of the theme's search worker
  const dialog = $("[data-search]");
  const button = $("[data-search-open]");
  const input = $("input", dialog);
  const list = $(".search__results", dialog);
  const none = $(".search__none", dialog);
  const { search, worker: script, base, none: nothing } = dialog.dataset;
  let find; // carries out a search and shows what it finds, once it is loaded

  const ask = () => find && find(input.value);
  const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
  const show = (entries) => {
    list.replaceChildren();
    none.textContent = input.value && !entries.length ? nothing : "";
    for (const page of entries.slice(0, 20)) {
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

  const byWorker = async () => {
    const worker = new Worker(script);
    worker.addEventListener("message", ({ data }) => {
      if (data.type === READY) { find = (text) => worker.postMessage({ type: QUERY, data: text }); ask(); }
      if (data.type === RESULT) show(data.data.items.map(([page]) => page));
    });
    const { config, docs } = await (await fetch(search)).json();
    worker.postMessage({ type: SETUP, data: { config, docs, options: { suggest: false } } });
  };

  // From a folder a browser starts no worker and fetches nothing. There (macros/offline.py) the index is a
  // script, and an entry is found if it holds every word; first pages, then sections, with all in the title.
  const byOurselves = () => {
    const index = document.createElement("script");
    index.src = search.replace(/json$/, "js");
    index.addEventListener("load", () => {
      const { docs } = globalThis.searchIndex;
      const place = ({ location: address }) => address.split("#")[0];
      const names = new Map(docs.filter((doc) => doc.location === place(doc)).map((doc) => [doc.location, doc.title]));
      const entries = docs.map((doc) => {
        const name = names.get(place(doc));
        const title = name && name !== doc.title ? `${name} – ${doc.title}` : doc.title;
        const heading = fold(doc.title);
        const all = `${heading} ${fold((doc.text || "").replace(/<[^>]*>/g, " "))}`;
        return { page: { ...doc, title }, heading, all, whole: doc.location === place(doc) };
      });
      find = (text) => {
        const words = fold(text).split(/\s+/).filter(Boolean);
        const held = (where) => words.every((word) => where.includes(word));
        const found = words.length ? entries.filter(({ all }) => held(all)) : [];
        const rank = ({ heading, whole }) => (held(heading) ? (whole ? 0 : 1) : 2);
        const pages = found.sort((one, other) => rank(one) - rank(other)).map(({ page }) => page);
        const places = pages.map(place);
        show(pages.filter((_, i) => places.indexOf(places[i]) === i)); // the best entry of each page
      };
      ask();
    });
    document.head.append(index);
  };

  let started = false;
  const start = () => {
    if (started) return;
    started = true;
    (location.protocol === "file:" ? byOurselves : byWorker)();
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
