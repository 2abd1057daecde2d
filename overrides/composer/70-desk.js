// --- The page of the composer: small means that its parts share ------------------------------------------------------
const Desk = {};
Desk.means = (desk) => {
  const all = (selector, root = desk) => [...root.querySelectorAll(selector)];
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const messages = new Map(all("[data-word]").map((one) => [one.dataset.word, one.textContent]));
  // A message of the page (overrides/macros/parts/composer_words.html) with what goes into it; a place has no space
  // before it where it is empty.
  const say = (name, values = {}) => messages.get(name).replace(/\{([\w-]+)\}/g, (_, key) => values[key] ?? "").trim();
  const clauses = new Map(all("[data-clause]").map((one) => [one.dataset.clause, one]));
  const title = (slug) => $("[data-title]", clauses.get(slug)).textContent;
  const labelled = (name) => $(`label[for="named-${name}"]`, desk).textContent;
  // Words of the law, in its language, and the labels of its items: (1)(a), (1)(أ).
  const { law: lang = "en", runs: dir = "ltr", letters = "" } = desk.dataset;
  const lettered = (place) => place.replace(/^(\(\d+\))?\(([a-z])\)/, (said, before = "", letter) => {
    const own = letters.split(" ")[letter.charCodeAt(0) - 97];
    return own ? `${before}(${own})` : said;
  });
  const ofLaw = (text) => element("bdi", { className: "ask__law", lang, dir, textContent: text });

  // Lead to a part of the page as a link does, but leave the address, which holds the choices.
  const go = (id) => {
    const target = document.getElementById(id);
    if (!target) return;
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    if (target.matches("details")) target.open = true;
    const inner = target.matches("fieldset") ? $("input:checked", target) ?? $("input", target) : null;
    const control = target.matches("details") ? $("summary", target) : inner ?? target;
    control.focus({ preventScroll: true });
    const block = target.matches("section, details, summary") ? "start" : "center";
    target.scrollIntoView({ block });
  };
  return { all, element, say, clauses, title, labelled, ofLaw, lettered, go };
};
