// --- What is wider than its box, code or a table: the keyboard reaches it, to scroll ---------------------------
// The theme's script puts a box around a table and gives it no stop (squidfunk/mkdocs-material#4101).
const reach = () => {
  for (const box of document.querySelectorAll("pre:not([tabindex]), .md-typeset__scrollwrap:not(.scroll > *, [tabindex])")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
};
addEventListener("load", reach);
addEventListener("resize", reach);
