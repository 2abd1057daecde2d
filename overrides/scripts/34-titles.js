// --- Titles and publishers in English, on a page of another language: who hears the page hears them in English ---------
// Told by a word that no other language has, unless there is one of theirs too, or a letter.
(() => {
  if (document.documentElement.lang === "en") return;
  const own = /\b(the|of|and|with|from|under|laws?|act|bill|policy|ban|cluster|weapons|reports?|reporting|statements?|treaty|states|implementation|measures|legislation|archive|notes|review)\b/i;
  const others = /[^\x00-\x7f–—‘’“”]|\b(de|la|le|les|del|du|des|og|om|ley|loi|legge|und|das|der|decretos?)\b/i;
  for (const one of document.querySelectorAll("cite, .sources bdi")) {
    if (own.test(one.textContent) && !others.test(one.textContent)) one.lang = "en";
  }
})();
