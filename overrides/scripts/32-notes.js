// --- From a source back to the number that led to it; without a script, to the first number that leads there -----
for (const link of document.querySelectorAll(".cite a")) {
  link.addEventListener("click", () => {
    const place = link.parentElement;
    const back = $(".back", document.getElementById(link.hash.slice(1)));
    place.id ||= `cited-at-${[...document.querySelectorAll(".cite")].indexOf(place)}`;
    if (back) back.hash = place.id;
  });
}
