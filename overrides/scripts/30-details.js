// --- An address that names a closed element opens it -------------------------------------------
(() => {
  const named = () => {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; } // a lone % is no encoding
  };
  const open = () => {
    const target = document.getElementById(named());
    const details = target && target.closest("details");
    if (details) { details.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", open);
  open();
})();
