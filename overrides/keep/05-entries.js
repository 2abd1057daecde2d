// What a reader asked to keep, for the page and for the service worker, which has this file in it. Other pages of the host
// can write there too: of anything that is not as we wrote it, nothing.
const LIST = "kept.json";
const keptEntries = async (lists, scope) => {
  const ours = (address) => typeof address === "string" && address.startsWith(scope);
  const whole = (entry) => ours(entry?.open) && Array.isArray(entry.parts) && entry.parts.every(ours)
    && typeof entry.title === "string" && typeof entry.lang === "string" && Number.isFinite(entry.when);
  const entries = await (await lists.match(scope + LIST))?.json().catch(() => null);
  return Array.isArray(entries) ? entries.filter(whole) : [];
};
