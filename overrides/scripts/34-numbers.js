// --- The number of a source says to who hears it, or a list of links, whose the source is and from when ---------------
for (const link of document.querySelectorAll(".cite a")) {
  const title = $("cite", document.getElementById(link.hash.slice(1)) ?? link);
  if (title) {
    const parts = [...title.closest("li").childNodes];
    const at = parts.findIndex((part) => part.contains(title));
    const text = (...some) => some.map((part) => part.textContent).join("").trim();
    const [publisher, when] = [text(...parts.slice(0, at)).slice(0, -1), text(...parts.slice(at + 1)).split(/[(（.。↑]/)[0]];
    const number = link.textContent;
    const { source, sources } = share.dataset;
    const words = (number.includes("–") ? sources : source).replace("{number}", number);
    link.setAttribute("aria-label", words.replace("{name}", `${publisher}${when.trim()}`));
  }
}
