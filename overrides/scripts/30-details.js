// --- An address that names a closed element opens it -------------------------------------------
(() => {
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target && target.closest("details");
    if (details) { details.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", open);
  open();
})();
