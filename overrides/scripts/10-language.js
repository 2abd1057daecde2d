// --- The choice of language: it keeps what the address says, a filter, a choice, a heading; it closes like a menu ---
for (const link of document.querySelectorAll(".top__languages a")) {
  const { pathname, protocol, host } = new URL(link.href);
  const same = () => { link.href = `${protocol}//${host}${pathname}${location.search}${location.hash}`; };
  for (const moment of ["focus", "pointerenter", "pointerdown", "click"]) link.addEventListener(moment, same);
}
(() => {
  const menu = $(".top__languages");
  if (!menu) return;
  const leave = ({ target }) => { if (menu.open && !menu.contains(target)) menu.open = false; };
  for (const moment of ["pointerdown", "focusin"]) addEventListener(moment, leave);
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    $("summary", menu).focus();
  });
})();
