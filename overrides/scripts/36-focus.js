// --- What the keyboard reaches comes out from below what stays on the screen ---------------------------------
// A browser takes it for visible there. It scrolls after it has told of the focus, in that frame or the next; hence the
// frames that are waited for.
(() => {
  const box = (element) => element.getBoundingClientRect();
  const sticky = (element) => Boolean(element) && getComputedStyle(element).position === "sticky";
  // The head of the page, the heads of a long table below it, and how far a self-check or a draft is.
  const fromHead = (target) => {
    const head = $(".md-header");
    const heads = target.closest("tbody")?.parentElement.tHead?.rows[0]?.cells[0];
    const bar = target.closest("[data-check], [data-composer]")?.querySelector("[data-bar]");
    const above = [];
    if (sticky(head) && !head.contains(target)) above.push(head, ...(sticky(heads) ? [heads] : []));
    if (bar && sticky(bar) && bar.compareDocumentPosition(target) === Node.DOCUMENT_POSITION_FOLLOWING) above.push(bar);
    const under = Math.max(0, ...above.map((element) => box(element).bottom)) - box(target).top;
    if (above.length && under > 0) scrollBy({ top: -under - 8, behavior: "instant" });
  };
  // In a box from right to left a browser takes a link of several lines for visible once its edge is.
  const fromEdge = (target) => {
    const scroll = target.closest(".scroll");
    if (!scroll || scroll === target) return;
    const [own, around] = [box(target), box(scroll)];
    const over = Math.max(0, own.right - around.right) || Math.min(0, own.left - around.left);
    if (over && own.width < around.width) scroll.scrollBy({ left: over, behavior: "instant" });
  };
  const come = (target) => {
    if (target !== document.activeElement || !target.matches(":focus-visible")) return;
    fromHead(target);
    fromEdge(target);
  };
  addEventListener("focusin", ({ target }) => requestAnimationFrame(() => {
    come(target);
    requestAnimationFrame(() => come(target));
  }));
})();
