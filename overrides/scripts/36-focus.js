// --- What the keyboard reaches comes out from below what stays on the screen ---------------------------------
// A browser takes it for visible there. It scrolls after it has told of the focus; hence the frame that is waited for.
(() => {
  const box = (element) => element.getBoundingClientRect();
  // The head of the page, and the heads of a long table below it.
  const fromHead = (target) => {
    const head = $(".md-header");
    if (getComputedStyle(head).position !== "sticky" || head.contains(target)) return;
    const stays = target.closest(".register tbody")?.parentElement.tHead.rows[0].cells[0];
    const under = Math.max(box(head).bottom, stays && getComputedStyle(stays).position === "sticky" ? box(stays).bottom : 0) - box(target).top;
    if (under > 0) scrollBy({ top: -under - 8, behavior: "instant" });
  };
  // The first row and the first column of the matrix.
  const fromCorner = (target, matrix) => {
    const cell = target.closest("th, td");
    if (!cell) return;
    const corner = box($("thead th", matrix));
    const own = box(target);
    const rightToLeft = getComputedStyle(matrix).direction === "rtl";
    const across = rightToLeft ? Math.max(own.right - corner.left, 0) : Math.min(own.left - corner.right, 0);
    matrix.scrollBy(cell.cellIndex ? across : 0, cell.closest("thead") ? 0 : Math.min(own.top - corner.bottom, 0));
  };
  addEventListener("focusin", ({ target }) => requestAnimationFrame(() => {
    if (target !== document.activeElement || !target.matches(":focus-visible")) return;
    const matrix = target.closest(".matrix");
    if (matrix) fromCorner(target, matrix);
    fromHead(target);
  }));
})();
