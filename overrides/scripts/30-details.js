// --- Parts that open ------------------------------------------------------------------------------
// An address that names what is in closed parts opens them. Sections that a phone shows as their headings stand open
// where there is room.
(() => {
  const named = () => {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; } // a lone % is no encoding
  };
  const open = () => {
    const target = document.getElementById(named());
    if (target?.name?.startsWith("__tabbed_")) target.checked = true; // the button of a tab
    if (!target?.closest("details")) return;
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    target.scrollIntoView();
  };
  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => {
    if (wide.matches) for (const part of document.querySelectorAll("details.fold")) part.open = true;
  };
  wide.addEventListener("change", unfold);
  addEventListener("hashchange", open);
  unfold();
  open();
})();
