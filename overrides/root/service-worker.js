// A page visited once opens again without a network. Nothing is fetched ahead but what a reader asks to keep.
// version: changes with any style or script of the site (macros/site/assets.py)
//
// To withdraw it, publish this file empty: browsers ask for it at each visit.

const mine = (name) => `${registration.scope} ${name}`; // other sites may share the host
const PAGES = mine("pages");
const ASSETS = mine("assets {{ version }}");
const KEPT = mine("kept"); // what a reader asked to keep (overrides/keep/)

// Such an address changes with what it holds; anything else may have changed since.
const versioned = (url) => /^\?[0-9a-f]{8}$/.test(url.search);
const part = (url) => /\/(assets|search)\//.test(url.pathname);
const readable = (answer) => /^(text\/html|application\/pdf)/.test(answer.headers.get("Content-Type"));
const whole = (answer) => answer.status === 200 && !answer.redirected;

// Storage may be full: the reader has the page all the same.
const keep = async (name, key, answer) => {
  try { await (await caches.open(name)).put(key, answer); } catch { /* see above */ }
};

// An asset of this very version, or without a network the one that an older page was made for.
const asset = async (request, url) => {
  const kept = await (await caches.open(ASSETS)).match(url.href);
  if (kept) return kept;
  try {
    const answer = await fetch(request);
    if (whole(answer)) await keep(ASSETS, url.href, answer.clone());
    return answer;
  } catch (error) {
    const other = await (await caches.open(ASSETS)).match(url.href, { ignoreSearch: true });
    if (other) return other;
    throw error;
  }
};

// The newest page, not one that the browser has from an earlier visit; without a network the one last
// seen. What follows "?" is the page's own matter.
const newest = async (request, url, wanted = () => true) => {
  const key = url.origin + url.pathname;
  try {
    const answer = await fetch(request, { cache: "no-cache" });
    if (whole(answer) && wanted(answer)) await keep(PAGES, key, answer.clone());
    return answer;
  } catch (error) {
    const kept = await (await caches.open(PAGES)).match(key);
    if (kept) return kept;
    throw error;
  }
};

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
  if (part(url)) event.respondWith(versioned(url) ? asset(request, url) : newest(request, url));
  else if (request.mode === "navigate") event.respondWith(newest(request, url, readable));
});

// The first page of a visit was there before this service worker: the page says what it consists of.
addEventListener("message", (event) => event.waitUntil(Promise.all(event.data.map((address) => {
  const url = new URL(address);
  if (url.origin !== location.origin) return undefined;
  return (versioned(url) ? asset : newest)(url.href, url).catch(() => {});
}))));
