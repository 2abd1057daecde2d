// --- The menu of a narrow screen: its label becomes a button, which says whether the menu is open -----------
(() => {
  const box = $("#__drawer");
  const label = $(".top__menu");
  const menu = $(".md-sidebar--primary");
  if (!box || !label || !menu) return;
  box.checked = false; // some browsers check it again when a page is loaded anew
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.append(...label.childNodes);
  button.setAttribute("aria-expanded", "false");
  label.replaceWith(button);
  button.addEventListener("click", () => box.click());
  // The theme's script closes the menu too, when the address changes.
  box.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(box.checked));
    if (box.checked) $("a", menu).focus();
    else if (menu.contains(document.activeElement)) button.focus();
  });
  addEventListener("keydown", ({ key }) => { if (key === "Escape" && box.checked) box.click(); });
})();
