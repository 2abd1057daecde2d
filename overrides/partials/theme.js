// Before anything is drawn: the reader's own choice of light or dark, if one was made here.
(() => {
  document.documentElement.classList.add("js");
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
  } catch { /* storage is refused: the system's setting holds */ }
})();
