// --- What the keyboard reaches comes out from below what stays on the screen ---------------------------------
// A browser takes it for visible there. It scrolls after it has told of the focus; hence the frame that is waited for.
(() => {
  const box = (element) => element.getBoundingClientRect();
  // The head of the page, and the heads of a long table below it.
  const fromHead = (target) => {
    const head = $(".md-header");
    if (getComputedStyle(head).position !== "sticky" || head.contains(target)) return;
    const stays = target.closest(".register tbody, .matrix tbody")?.parentElement.tHead.rows[0].cells[0];
    const under = Math.max(box(head).bottom, stays && getComputedStyle(stays).position === "sticky" ? box(stays).bottom : 0) - box(target).top;
    if (under > 0) scrollBy({ top: -under - 8, behavior: "instant" });
  };
  addEventListener("focusin", ({ target }) => requestAnimationFrame(() => {
    if (target !== document.activeElement || !target.matches(":focus-visible")) return;
    fromHead(target);
  }));
})();
