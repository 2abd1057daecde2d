// Pages kept on this device, and what is kept. The pages are among those that overrides/root/service-worker.js shows
// without a network; the list of what was asked for is beside them.
(async () => {
  const desk = $("[data-keep]");
  const said = $("output", desk);
  const choice = $("select", desk);
  const kept = $("[data-kept]", desk);
  const words = desk.dataset;
  if (!navigator.serviceWorker || !globalThis.caches || location.protocol === "file:") return;
  const { scope } = await navigator.serviceWorker.ready;
  const pages = await caches.open(`${scope} pages`);
  const lists = await caches.open(`${scope} kept`);
  const code = document.documentElement.lang;
  const ago = new Intl.RelativeTimeFormat(`${code}-u-nu-latn`, { numeric: "auto" });
  const DAY = 86_400_000;
  const PATIENT = 60_000; // milliseconds for one page or file on a slow connection
  let busy = false; // one thing after the other

  const listed = () => keptEntries(lists, scope);
  const list = (entries) => lists.put(scope + LIST, new Response(JSON.stringify(entries)));
  const full = (address) => { const { origin, pathname } = new URL(address, location.href); return origin + pathname; };

  // What an entry of the choice stands for: its own addresses; of several States their pages too, not their files.
  const addresses = (option) => {
    const own = option.value.split(" ");
    const { reach } = option.dataset;
    const others = reach ? [...(reach === "region" ? option.parentElement : choice).querySelectorAll("option:not([data-reach])")] : [];
    return [...own, ...others.map(({ value }) => value.split(" ")[0])].map(full);
  };

  const put = async (address) => {
    const answer = await fetch(address, { cache: "no-cache", signal: AbortSignal.timeout(PATIENT) });
    if (answer.status !== 200 || answer.redirected) throw new Error(address);
    await pages.put(address, answer);
  };

  // One after the other: a slow connection is not asked for everything at once.
  const keep = async ({ title, open, parts, lang }) => {
    if (busy) return;
    busy = true;
    let done = 0;
    try {
      for (const address of parts) {
        said.value = words.keeping.replace("{done}", done).replace("{all}", parts.length);
        said.setAttribute("aria-busy", "true"); // what follows is seen, but not read out for each of a hundred files
        await put(address);
        done += 1;
      }
      const entries = await listed();
      const at = entries.findIndex((entry) => entry.open === open);
      entries.splice(at < 0 ? entries.length : at, 1, { title, open, parts, lang, when: Date.now() });
      await list(entries);
      said.value = words.done.replace("{title}", title);
    } catch {
      said.value = words.failed.replace("{done}", done).replace("{all}", parts.length);
    }
    said.setAttribute("aria-busy", "false");
    busy = false;
    await show();
  };

  // What another entry holds too stays.
  const remove = async (entry) => {
    if (busy) return;
    const others = (await listed()).filter(({ open }) => open !== entry.open);
    const needed = new Set(others.flatMap(({ parts }) => parts));
    await Promise.all(entry.parts.filter((part) => !needed.has(part)).map((part) => pages.delete(part)));
    await list(others);
    said.value = words.removed.replace("{title}", entry.title);
    await show();
  };

  // Of several buttons with one word each says of what it is.
  const button = (name, link, act) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = words[name];
    element.id = `${link.id}-${name}`;
    element.setAttribute("aria-labelledby", `${element.id} ${link.id}`);
    element.addEventListener("click", act);
    return element;
  };

  const row = async (entry, index) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    [link.href, link.textContent, link.lang] = [entry.open, entry.title, entry.lang];
    link.id = `kept-${index}`;
    const there = (await Promise.all(entry.parts.map((part) => pages.match(part)))).filter(Boolean).length;
    const days = Math.floor((Date.now() - entry.when) / DAY);
    const age = document.createElement("span");
    age.className = "age";
    age.textContent = ` ${words.there.replace("{there}", there).replace("{all}", entry.parts.length)} · ${ago.format(-days, "day")} `;
    item.append(link, age, button("renew", link, () => keep(entry)), " ", button("remove", link, () => remove(entry)));
    return item;
  };

  // Whoever pressed a button stays at it; where it went with its entry, at the heading of the list.
  const show = async () => {
    const entries = await listed();
    const rows = await Promise.all(entries.map(row));
    const at = kept.contains(document.activeElement) ? document.activeElement.id : "";
    const fewer = rows.length < kept.children.length;
    kept.replaceChildren(...rows);
    if (at) (fewer ? $("#kept", desk) : document.getElementById(at)).focus();
    $("[data-keep-none]", desk).hidden = entries.length > 0;
  };

  const asked = query.get("of");
  const wanted = [...choice.options].find(({ dataset }) => asked && dataset.of === asked);
  if (wanted) wanted.selected = true;
  desk.addEventListener("submit", (event) => {
    event.preventDefault();
    const option = choice.selectedOptions[0];
    navigator.storage?.persist?.();
    const parts = addresses(option);
    keep({ title: option.dataset.title ?? option.textContent, open: parts[0], parts, lang: code });
  });
  await show();
  desk.hidden = false;
  $("[data-keep-without]").hidden = true;
})();
