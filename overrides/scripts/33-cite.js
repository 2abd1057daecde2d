// --- Citations: each gets the buttons that the frame holds once; they say what they did ----------------
(() => {
  for (const place of document.querySelectorAll(".citing")) {
    const address = $("bdi", place).textContent;
    const tools = share.content.cloneNode(true);
    const output = $("output", tools);
    for (const button of tools.querySelectorAll("[data-copy]")) {
      button.addEventListener("click", () => copied($(button.dataset.copy, place), output));
    }
    $("[data-send]", tools).addEventListener("click", async () => {
      if (!navigator.share) { copied($("bdi", place), output, share.dataset.shared); return; }
      // Whoever closes the sheet has not shared anything: nothing is said.
      try { await navigator.share({ title: document.title, url: address }); } catch { /* see above */ }
    });
    place.append(tools);
  }
})();
