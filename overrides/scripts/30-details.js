// --- An address that names a closed element opens it -------------------------------------------
(() => {
  const named = () => {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; } // a lone % is no encoding
  };
  const open = () => {
    const target = document.getElementById(named());
    if (!target?.closest("details")) return;
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
})();
