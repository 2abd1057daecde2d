// --- Code that is wider than its box: the keyboard reaches it, to scroll --------------------------
const reach = () => {
  for (const block of document.querySelectorAll("pre:not([tabindex])")) {
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
  }
};
reach();
addEventListener("resize", reach);
