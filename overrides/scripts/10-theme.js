// --- Light and dark ---------------------------------------------------------------------------
(() => {
  const button = $("[data-theme-toggle]");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const now = () => document.documentElement.dataset.theme || (dark.matches ? "dark" : "light");
  const show = () => button.setAttribute("aria-pressed", String(now() === "dark"));
  button.hidden = false;
  show();
  dark.addEventListener("change", show);
  button.addEventListener("click", () => {
    const next = now() === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    try { localStorage.setItem("theme", next); } catch { /* it then holds for this page only */ }
    show();
  });
})();
