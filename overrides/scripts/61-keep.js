// --- Pages to keep: the script is loaded on its page alone (overrides/keep/); a State's page leads to it by its name --
(() => {
  const desk = $("[data-keep]");
  if (desk) script(desk.dataset.keep + new URL(document.currentScript.src).search);
  const [, slug] = location.pathname.match(/\/states\/([a-z-]+)\/$/) ?? [];
  const link = slug && $(".foot a[href$='take-along/']");
  if (link) link.href += `?of=${slug}#keep`;
})();
