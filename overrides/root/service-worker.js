// A page visited once opens again without a network. Nothing is fetched ahead but what a reader asks to keep.
// version: changes with any style or script of the site (macros/site/assets.py)
//
// words: what is said without a network, by language (macros/site/door.py)
//
// To withdraw it, publish this file empty: browsers ask for it at each visit.

const mine = (name) => `${registration.scope} ${name}`; // other sites may share the host
const PAGES = mine("pages");
const ASSETS = mine("assets {{ version }}");
const KEPT = mine("kept"); // what a reader asked to keep (overrides/keep/)
const SILENT = 10_000; // milliseconds without an answer, after which a network counts as none
const WORDS = {{ words|tojson }};
{% include "keep/05-entries.js" %}

// Such an address changes with what it holds; anything else may have changed since.
const versioned = (url) => /^\?[0-9a-f]{8}$/.test(url.search) || /\.[0-9a-f]{8}\.min\.js$/.test(url.pathname);
const part = (url) => /\/(assets|search)\//.test(url.pathname);
const readable = (answer) => /^(text\/html|application\/pdf)/.test(answer.headers.get("Content-Type"));
const whole = (answer) => answer.status === 200 && !answer.redirected;

// Storage may be full: the reader has the page all the same, and does not wait until it is kept.
const keep = async (name, key, answer) => {
  try { await (await caches.open(name)).put(key, answer); } catch { /* see above */ }
};

// An asset of this very version, or without a network the one that an older page was made for, or that was asked to be kept.
const asset = async (event, request, url) => {
  const kept = await (await caches.open(ASSETS)).match(url.href);
  if (kept) return kept;
  try {
    const answer = await fetch(request);
    if (whole(answer)) event.waitUntil(keep(ASSETS, url.href, answer.clone()));
    return answer;
  } catch (error) {
    for (const name of [ASSETS, PAGES]) {
      const other = await (await caches.open(name)).match(url.href, { ignoreSearch: true });
      if (other) return other;
    }
    throw error;
  }
};

// The newest page, not one that the browser has from an earlier visit; without a network, or where it is silent, the one
// last seen. What follows "?" is the page's own matter.
const newest = async (event, request, url, wanted = () => true) => {
  const key = url.origin + url.pathname;
  const kept = async () => (await caches.open(PAGES)).match(key);
  const asked = fetch(request, { cache: "no-cache" });
  event.waitUntil(asked.then((answer) => (whole(answer) && wanted(answer) ? keep(PAGES, key, answer.clone()) : null), () => {}));
  const silent = new Promise((resolve) => { setTimeout(() => resolve(kept()), SILENT); });
  try {
    return (await Promise.race([asked, silent])) ?? await asked;
  } catch (error) {
    const last = await kept();
    if (last) return last;
    throw error;
  }
};

// In the place of a page that is not here, without a network: what happened, and what can be opened instead.
const absent = async (url) => {
  const { scope } = registration;
  const [code] = url.href.slice(scope.length).split("/");
  const lang = [code, ...navigator.languages.map((one) => one.split("-")[0])].find((one) => one in WORDS) ?? "{{ doors[0].language.code }}";
  const { dir, ...said } = WORDS[lang];
  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const link = (address, words, of = lang) => `<li><a href="${escaped(address)}" lang="${escaped(of)}">${words}</a></li>`;
  const list = (head, items) => (items.length ? `<h2>${head}</h2><ul>${items.join("")}</ul>` : "");

  const asked = await keptEntries(await caches.open(KEPT), scope);
  const parts = new Set(asked.flatMap((entry) => entry.parts));
  const cache = await caches.open(PAGES);
  const seen = (await cache.keys()).map((key) => key.url).filter((one) => one.startsWith(`${scope}${lang}/`) && one.endsWith("/") && !parts.has(one));
  const titled = await Promise.all(seen.map(async (one) => {
    const [, title] = /<title>(.*?)(?: – [^<]*)?<\/title>/s.exec(await (await cache.match(one)).text()) ?? [];
    return [title ?? escaped(one), one]; // a title of a page is escaped already
  }));
  titled.sort(([title], [other]) => title.localeCompare(other, lang));
  return new Response(`<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${said.title}</title>
<style>body{max-width:40rem;margin:0 auto;padding:1rem;font:1.0625rem/1.6 system-ui,sans-serif}li a{display:inline-block;padding:.25rem 0}</style>
<h1>${said.title}</h1><p>${said.why}</p><p><a href="">${said.again}</a></p>
${list(said.kept, asked.map((entry) => link(entry.open, escaped(entry.title), entry.lang)))}${list(said.seen, titled.map(([title, one]) => link(one, title)))}</html>`, {
    status: 503,
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'" },
  });
};
const page = (event, request, url) => newest(event, request, url, readable).catch((error) => {
  if (url.pathname.endsWith("/")) return absent(url);
  throw error; // a file: nobody is handed these words in its place
});

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(mine("")) && ![PAGES, ASSETS, KEPT].includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
})()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (part(url)) event.respondWith((versioned(url) ? asset : newest)(event, request, url));
  else if (request.mode === "navigate") event.respondWith(page(event, request, url));
});

// A page that was there before this service worker says what it consists of.
addEventListener("message", (event) => event.waitUntil(Promise.all(event.data.map((address) => {
  const url = new URL(address);
  if (url.origin !== location.origin) return undefined;
  return (versioned(url) ? asset : newest)(event, url.href, url).catch(() => {});
}))));
