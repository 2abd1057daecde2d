// --- The frame's parts that need a script: this one brings them along, as `frame` (macros/site/scriptparts.py) ---------
const { src: asset } = document.currentScript; // with its version
const home = new URL("..", asset).href; // where the pages of this language begin
$(".top__name").insertAdjacentHTML("afterend", frame.search);
$(".md-header__inner").insertAdjacentHTML("beforeend", frame.palette);
document.body.insertAdjacentHTML("beforeend", frame.share);
$("[data-search]").dataset.search = `${home}search/search_index.json`;
