// --- A State's page leads by its name to what can be kept of it ------------------------------------------
(() => {
  const [, slug] = location.pathname.match(/\/states\/([a-z-]+)\/$/) ?? [];
  const link = slug && $(".foot a[href$='take-along/']");
  if (link) link.href += `?of=${slug}#keep`;
})();
