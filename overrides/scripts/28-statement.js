// --- The statement on what is chosen, of the length that is chosen; both stand in the address -----
(() => {
  const form = $("[data-say]");
  if (!form) return;
  const [name, of, length] = ["#say-name", "#say-of", "#say-length"].map((id) => $(id, form));
  const output = $("output", form);
  const said = $("[data-said]");
  const entries = [...document.querySelectorAll("[data-statement]")].map((element) => {
    const title = $("summary", element).textContent;
    return { element, title, names: [title, ...(element.dataset.names ?? "").split("; ")].map(fold) };
  });
  // As the search does it: what is called so, then what begins so, then a word that begins so; else what was typed with a slip.
  const fits = (asked) => {
    const ranks = [(one) => one === asked, (one) => one.startsWith(asked), (one) => ` ${one}`.includes(` ${asked}`)];
    const fitting = ranks.flatMap((rank) => entries.filter(({ names }) => names.some(rank)));
    return fitting.length || asked.length < 4 ? fitting : entries.filter(({ names }) => names.some((one) => near(asked, one)));
  };
  const offer = (shown) => of.replaceChildren(...shown.map(({ element, title }) => new Option(title, element.id)));

  // Of Chinese each character counts as a word.
  const long = (text) => text.replace(/\p{Script=Han}/gu, " $& ").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const show = () => {
    const entry = entries.find(({ element }) => element.id === of.value);
    said.hidden = !entry;
    // What is not shown is not in the address either, by which the page is sent or read in another language.
    query.set("of", of.value);
    query.set("length", entry ? length.value : "");
    if (!entry) { output.value = form.dataset.none; return; }
    const text = $(`[data-length="${length.value}"]`, entry.element).textContent;
    $("p", said).textContent = text;
    output.value = `${entry.title} · ${form.dataset.words.replace("{number}", long(text))}`; // who hears it has not seen the choice change
  };

  offer(entries);
  const asked = query.get("of");
  if (entries.some(({ element }) => element.id === asked)) of.value = asked;
  if ([...length.options].some(({ value }) => value === query.get("length"))) length.value = query.get("length");
  // The place that the address names is where the text stands without a script.
  if (asked && location.hash === `#${asked}`) query.unplaced();
  form.hidden = false;
  name.addEventListener("input", () => {
    const words = fold(name.value);
    offer(words ? [...new Set(fits(words))] : entries);
    show();
  });
  for (const field of [of, length]) field.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  $("[data-copy]", form).addEventListener("click", () => copied($("p", said), output));
  show();
  if (asked) form.scrollIntoView({ behavior: "instant" }); // whoever comes for a State has its words before the eyes
})();
