// --- A page visited once opens again without a network (overrides/root/service-worker.js) ----------
(() => {
  const { offline } = document.currentScript.dataset;
  if (!offline || !navigator.serviceWorker || location.protocol === "file:") return;
  addEventListener("load", async () => {
    try {
      // Not whether a service worker is there by now: it may have come after the page and its first parts.
      const [{ workerStart: handed }] = performance.getEntriesByType("navigation");
      await navigator.serviceWorker.register(offline);
      const { active } = await navigator.serviceWorker.ready;
      if (handed) return;
      const parts = performance.getEntriesByType("resource").map((entry) => entry.name);
      active.postMessage([location.href.split("#")[0], ...parts]);
    } catch { /* a private window, or a preview without it: the page works without */ }
  });
})();
