// --- What one page alone needs is a script of its own, which it names (overrides/keep/, matrix/, selfcheck/) -----------------
(() => {
  const { search } = new URL(document.currentScript.src); // the version of the assets
  for (const place of document.querySelectorAll("[data-own-script]")) script(place.dataset.ownScript + search);
})();
