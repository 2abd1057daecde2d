// --- The menu of a narrow screen: its labels become buttons, one of which says whether the menu is open --------
(() => {
  const box = $("#__drawer");
  const menu = $(".md-sidebar--primary");
  const labels = [$(".top__menu"), $(".md-nav__close")];
  if (!box || !menu || labels.includes(null)) return;
  box.checked = false; // some browsers check it again when a page is loaded anew
  const [button, close] = labels.map((label) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = label.className;
    made.append(...label.childNodes);
    made.addEventListener("click", () => box.click());
    label.replaceWith(made);
    return made;
  });
  button.setAttribute("aria-expanded", "false");
  // While it is open, the menu is all there is: for the keyboard, and for whoever listens.
  const rest = [...document.querySelectorAll(".md-skip, .md-header, .md-tabs, .md-content, .md-sidebar--secondary, .md-top, .md-footer")];
  // The theme's script closes the menu too, when the address changes.
  box.addEventListener("change", () => {
    const within = menu.contains(document.activeElement);
    button.setAttribute("aria-expanded", String(box.checked));
    for (const part of rest) part.inert = box.checked;
    if (box.checked) $("a", menu).focus();
    else if (within) button.focus();
  });
  // Whoever comes back to this page comes back to its text.
  menu.addEventListener("click", ({ target }) => { if (target.closest("a") && box.checked) box.click(); });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || !box.checked) return;
    const stops = [...menu.querySelectorAll("a, button")].filter((stop) => stop.checkVisibility());
    const end = event.shiftKey ? close : stops.at(-1);
    if (document.activeElement !== end) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : close).focus();
  });
  addEventListener("keydown", ({ key }) => { if (key === "Escape" && box.checked) box.click(); });
  // From this width on the menu stands beside the text (styles/02-frame.css).
  matchMedia("(min-width: 76.25em)").addEventListener("change", ({ matches }) => { if (matches && box.checked) box.click(); });
})();
