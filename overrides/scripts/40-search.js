// --- Search: MiniSearch on an index of our own, both loaded when the field is first entered --------------
// The same from a server and from what is carried, where a page may fetch nothing: there (macros/site/offline.py) the
// index is a script.
(() => {
  const place = $("[data-search]");
  const button = $("[data-search-open]");
  const input = $("input", place);
  const list = $(".search__results", place);
  const hints = $(".search__hints", place);
  const told = $(".search__none", place);
  const panel = $(".search__panel", place);
  const { search: address, coming, unloaded, none, found: some } = place.dataset;
  const engine = asset.replace("site.js", "minisearch.js"); // with its version
  const PAGES = 20, SECTIONS = 3, HINTS = 5, AROUND = 160; // shown: pages, sections of one, titles, letters of text
  const ENOUGH = 0.8; // of what the best page has of the words, a page that is shown

  // Chinese is written without spaces: of a run of its characters each two that stand together are a word. One that is
  // looked for alone begins such a word, or ends the run. The particle 的 parts words as a space does.
  const HAN = /(\p{Script=Han}+)/u;
  const pairs = (run) => run.slice(0, -1).map((char, i) => char + run[i + 1]);
  // Of an article of a treaty the number is looked for in either form: 第九条 is 第9条.
  const digit = (char) => "〇一二三四五六七八九".indexOf(char); // 0 of none
  const counted = (text) => text.replace(/第(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)(?=条)/gu, (all, tens, ones) =>
    `第${(tens === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones) || ""}`);
  // The endings of Russian cases and numbers; three letters stay. Folded, й is и.
  const ENDING = /^([а-я]{3,}?)(?:[аяиы]ми|[ое](?:го|му|в)|[аяиы]х|[аяиыое]м|[оеы]и|[ая]я|[оеыи]е|[ую]ю|[аяоеиыуюь])$/u;
  const parted = (text, of) => fold(counted(text).replaceAll("的", " ")).split(" ").flatMap((word) => word.split(HAN)).filter(Boolean)
    .flatMap((word) => (HAN.test(word) ? of([...word]) : [word.replace(ENDING, "$1")]));
  const single = (text) => parted(text, (run) => [run.join("")]);
  const joined = (text) => single(text).join(""); // a name, however it is put together
  const words = (text) => parted(text, (run) => (run.length > 1 ? pairs(run) : run));
  const kept = (text) => parted(text, (run) => [...pairs(run), run.at(-1)]);
  const index = async () => {
    if (location.protocol !== "file:") {
      const answer = await fetch(address).catch(() => ({})); // of a ZIM file, what shows it may fetch nothing
      if (answer.ok) return answer.json();
    }
    await script(address.replace(/json$/, "js"));
    return globalThis.searchIndex;
  };

  let pages; // place -> entry of each whole page
  let entries;
  let engineOf; // what finds entries by words, once it is loaded
  const load = async () => {
    const [{ docs }] = await Promise.all([index(), script(engine)]);
    const pageOf = (at) => at.split("#")[0];
    entries = docs.map((doc, id) => ({ ...doc, id, place: pageOf(doc.location), whole: !doc.location.includes("#") }));
    pages = new Map(entries.filter(({ whole }) => whole).map((entry) => [entry.place, entry]));
    for (const entry of entries) {
      entry.page = entry.whole ? "" : pages.get(entry.place).title;
      entry.label = entry.page && entry.page !== entry.title ? `${entry.page} › ${entry.title}` : entry.title;
      if (entry.whole) entry.called = new Set([entry.title, ...entry.names ?? [], ...entry.terms ?? []].map(joined));
    }
    const made = new globalThis.MiniSearch({
      fields: ["title", "names", "page", "text"],
      extractField: (entry, field) =>
        (field === "names" ? [...entry.names ?? [], ...entry.terms ?? []].join("\n") : entry[field]),
      tokenize: kept,
      searchOptions: { tokenize: (asked) => asked.split(" ") }, // words already
      processTerm: (term) => term, // folded already
    });
    await made.addAllAsync(entries, { chunkSize: 200 });
    engineOf = made;
    show();
  };

  const OPTIONS = {
    boost: { title: 6, names: 8, page: 3 },
    // A State comes before what is written of it.
    boostDocument: (id) => (entries[id].names ? 4 : entries[id].whole ? 1.5 : 1),
    prefix: (term, i, terms) => i === terms.length - 1 || term.length > 3 || HAN.test(term),
    fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 1 : false), // one letter wrong
  };
  const AS_IT_IS = { prefix: false, fuzzy: false };
  const termsOf = (hits) => new Set(hits.flatMap(({ queryTerms }) => queryTerms));
  // What was typed, and where nothing has a word, those that it is by a slip of the fingers; with the entries that have them.
  const looked = (typed) => {
    const hits = engineOf.search(typed.join(" "), OPTIONS);
    const known = termsOf(hits);
    const slips = new Map(typed.filter((word) => !HAN.test(word) && !known.has(word)).map((word) => [word, swapped(word)]));
    const real = slips.size ? termsOf(engineOf.search([...slips.values()].flat().join(" "), AS_IT_IS)) : slips;
    const asked = typed.flatMap((word) => [word, ...(slips.get(word) ?? []).filter((slip) => real.has(slip))]);
    return { asked, hits: asked.length > typed.length ? engineOf.search(asked.join(" "), OPTIONS) : hits };
  };
  // Entries by their page, the best first: a page that is called what is asked for, then by score and by how many of the
  // words are there, a rare one counting for more than one that stands on many pages.
  const find = (text) => {
    const typed = words(text).filter((word, i, all) => all.length === 1 || !/^(?!\p{Script=Han})\p{L}$/u.test(word));
    if (!typed.length) return [];
    const { asked, hits } = looked(typed);
    const having = (word) => hits.filter(({ queryTerms }) => queryTerms.includes(word)).length;
    const weights = new Map(asked.map((word) => [word, Math.log(1 + entries.length / Math.max(having(word), 1))]));
    const sum = (of) => [...new Set(of)].reduce((all, word) => all + weights.get(word), 0);
    const total = sum(asked);
    const share = (of) => sum(of) / total;
    const forms = [text, text.trim().replace(/^لل/, "ل")].map(joined); // whose first letter may be that of a particle
    const names = single(text).filter((word) => word.length > 3); // what is called one of these stays; shorter ones are codes
    const groups = new Map();
    for (const { id, score, terms, queryTerms } of hits) {
      const entry = entries[id];
      const { called } = pages.get(entry.place);
      const [first, named] = [forms, names].map((all) => all.some((one) => called.has(one)));
      const group = groups.get(entry.place) ?? { hits: [], first, named, score: 0, covered: [] };
      const rank = score * share(queryTerms) ** 2;
      group.hits.push({ entry, terms: new Set(terms), rank });
      group.score = Math.max(group.score, rank);
      group.covered.push(...queryTerms);
      groups.set(entry.place, group);
    }
    const best = Math.max(...[...groups.values()].map(({ covered }) => share(covered)));
    const near = [...groups.values()].filter(({ first, named, covered }) => first || named || share(covered) >= best * ENOUGH);
    const sorted = near.sort((one, other) => other.first - one.first || other.score - one.score);
    for (const group of sorted) {
      group.hits.sort((one, other) => (group.first && other.entry.whole - one.entry.whole) || other.rank - one.rank);
    }
    return sorted.slice(0, PAGES).map(({ hits: of }) => of.slice(0, SECTIONS));
  };

  // Where in a text the words are that were found, as [from, to]; of Chinese only what was looked for.
  const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}\p{Cf}])+/gu;
  const places = (text, terms) => [...text.matchAll(WORD)].flatMap(({ 0: word, index: at }) => {
    if (!HAN.test(word)) return words(word).some((one) => terms.has(one)) ? [[at, at + word.length]] : [];
    const one = [...terms].filter((term) => HAN.test(term) && word.includes(term));
    return [...word].flatMap((_, i) => one.filter((term) => word.startsWith(term, i)).map((term) => [at + i, at + i + term.length]));
  });
  // The text with these words marked, as nodes.
  const marked = (text, terms) => {
    const nodes = [];
    let end = 0;
    for (const [from, to] of places(text, terms)) {
      if (from < end) nodes.at(-1).textContent += text.slice(end, to);
      else {
        const mark = document.createElement("mark");
        mark.textContent = text.slice(from, to);
        nodes.push(text.slice(end, from), mark);
      }
      end = Math.max(end, to);
    }
    return [...nodes, text.slice(end)];
  };
  // A piece of a text around the first word that was found, from one word to another; Chinese has no spaces to cut at.
  const piece = (text, terms) => {
    const flat = text.replace(/([.:!?؟])\n/g, "$1 ").replaceAll("\n", " · ");
    const around = HAN.test(flat) ? AROUND / 2 : AROUND;
    const at = places(flat, terms)[0]?.[0] ?? 0;
    const from = at - around / 2;
    const space = flat.indexOf(" ", from) + 1;
    const start = from <= 0 ? 0 : space && space <= at ? space : from;
    const rest = flat.slice(start);
    const last = rest.lastIndexOf(" ", around);
    const end = rest.length <= around ? rest.length : last > around / 2 ? last : around;
    return `${start ? "… " : ""}${rest.slice(0, end)}${rest.length > end ? " …" : ""}`;
  };

  const link = ({ entry, terms }) => {
    const element = document.createElement("a");
    element.href = home + entry.location;
    element.append(...marked(entry.label, terms));
    return element;
  };
  const item = (...children) => {
    const element = document.createElement("li");
    element.append(...children);
    return element;
  };
  const result = ([best, ...others]) => {
    const text = document.createElement("p");
    text.append(...marked(piece(best.entry.text, best.terms), best.terms));
    const more = document.createElement("ul");
    more.append(...others.map((hit) => item(link(hit))));
    return item(link(best), text, ...(others.length ? [more] : []));
  };

  // Titles that go on with what was typed.
  const suggested = (text) => {
    const asked = words(text);
    const begins = (title) => {
      const own = words(title);
      return asked.every((word) => own.some((one) => one.startsWith(word)));
    };
    const titles = [...pages.values()].map(({ title }) => title).filter((title) => fold(title) !== fold(text));
    return asked.length ? [...new Set(titles)].filter(begins).slice(0, HINTS) : [];
  };
  const hint = (title) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = title;
    element.addEventListener("click", () => { input.value = title; input.focus(); show(); });
    return item(element);
  };

  const show = () => {
    const asked = input.value.trim();
    if (!engineOf) {
      told.textContent = asked && (loading ? coming : unloaded);
      panel.hidden = !asked;
      return;
    }
    const groups = find(input.value);
    list.replaceChildren(...groups.map(result));
    hints.replaceChildren(...suggested(input.value).map(hint));
    hints.hidden = !hints.children.length;
    told.textContent = !asked ? "" : groups.length ? some.replace("{number}", groups.length) : none;
    panel.hidden = !asked;
  };

  let loading;
  const start = () => { loading ??= load().catch(() => { loading = undefined; if (document.activeElement === input) show(); }); };
  const close = () => {
    panel.hidden = true;
    place.classList.remove("search--open");
  };

  place.hidden = button.hidden = false;
  const open = () => { place.classList.add("search--open"); input.focus(); };
  button.addEventListener("click", open);
  for (const door of document.querySelectorAll("[data-search-focus]")) {
    door.addEventListener("click", (event) => { event.preventDefault(); event.stopPropagation(); open(); });
  }
  input.addEventListener("focus", () => { start(); show(); });
  input.addEventListener("input", () => { start(); show(); });
  $(".search__close", place).addEventListener("click", () => { close(); button.focus(); });
  place.addEventListener("focusout", ({ relatedTarget: to }) => { if (to && !place.contains(to)) close(); });
  addEventListener("click", ({ target }) => { if (!place.contains(target) && !button.contains(target)) close(); });
  $("form", place).addEventListener("submit", (event) => event.preventDefault());
  // A slash leads to the field, unless somebody is typing or has turned it off: to who speaks to a computer or types
  // by chance, a single key is a trap (WCAG 2.1.4).
  const slash = $(".search__key input", place);
  const KEPT = "search-key";
  const announce = () => { if (slash.checked) input.setAttribute("aria-keyshortcuts", "/"); else input.removeAttribute("aria-keyshortcuts"); };
  try { slash.checked = localStorage.getItem(KEPT) !== "off"; } catch { /* nothing is kept here */ }
  announce();
  slash.addEventListener("change", () => {
    announce();
    try { localStorage.setItem(KEPT, slash.checked ? "on" : "off"); } catch { /* see above */ }
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || !slash.checked || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea")) return;
    event.preventDefault();
    if (button.checkVisibility()) button.click(); else input.focus();
  });
  // Down and up through the results and back to the field; Enter opens the best; Escape closes at once.
  place.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      event.preventDefault();
      input.focus();
      close();
      if (button.checkVisibility()) button.focus();
    } else if (event.key === "Enter" && event.target === input) {
      event.preventDefault();
      $("a", list)?.click();
    } else if (step) {
      if (panel.hidden) show();
      const stops = [input, ...list.querySelectorAll("a")];
      const to = stops[Math.max(stops.indexOf(document.activeElement), 0) + step];
      if (!to) return;
      event.preventDefault();
      to.focus();
    }
  });
})();
