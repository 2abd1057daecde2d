// --- Opened from a folder: no server adds index.html to an address ---------------------------------
if (location.protocol === "file:") {
  const complete = ({ target }) => {
    const link = target.closest("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  };
  addEventListener("click", complete, true);
  addEventListener("auxclick", complete, true);
}
