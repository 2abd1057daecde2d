// --- The language switch keeps what the address says: a filter, a choice, a heading -----------------------
for (const link of document.querySelectorAll("[data-language]")) {
  const { pathname, protocol, host } = new URL(link.href);
  const same = () => { link.href = `${protocol}//${host}${pathname}${location.search}${location.hash}`; };
  for (const moment of ["focus", "pointerenter", "pointerdown", "click"]) link.addEventListener(moment, same);
}
