// Reloads a page of the preview as soon as there is something new. The server answers then, or after a minute.
(() => {
  const { epoch } = document.currentScript.dataset;
  let stop = new AbortController();
  const ask = async () => {
    try {
      const answer = await fetch(`/livereload/${epoch}/${Date.now()}`, { signal: stop.signal });
      if (Number(await answer.text()) > Number(epoch)) location.reload();
      else ask();
    } catch {
      if (!stop.signal.aborted) setTimeout(ask, 1000);
    }
  };
  // A page in the background would hold one of the few connections that a browser opens.
  document.addEventListener("visibilitychange", () => {
    stop.abort();
    stop = new AbortController();
    if (document.visibilityState === "visible") ask();
  });
  if (document.visibilityState === "visible") ask();
})();
