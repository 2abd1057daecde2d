// --- The outline of the law and what is open in it, each a link to where it is decided --------------------------------
Desk.outline = ({ element, say, title, ofLaw, lettered }) => {
  const link = (goes, ...words) => {
    const one = element("a", { href: `#${goes}` }, ...words);
    one.dataset.goes = goes;
    return one;
  };
  const item = (...children) => element("li", {}, ...children);
  // A list is written again only when it says something else, so that the focus stays.
  const put = (place, items) => {
    const fresh = element("ol", {}, ...items);
    if (place.innerHTML !== fresh.innerHTML) place.replaceChildren(...fresh.children);
  };

  const outline = (place, law, open) => put(place, law.clauses.map(({ slug, number }) => {
    const line = item(element("span", { className: "desk__number", textContent: number }), " ", link(`draft-${slug}`, title(slug)));
    const count = open.get(slug)?.length;
    if (count) line.append(" ", element("span", { className: "desk__count", textContent: say("open", { number: count }) }));
    return line;
  }));

  const question = (slug, { kind, id, node, place }) => {
    const goes = `ask-${slug}-${kind}-${id}`;
    if (kind === "options") return link(goes, say("choose", { place: lettered(place) }));
    return link(goes, lettered(place), " ", ofLaw(node.name));
  };

  // First what a law cannot lack: penalties, and what is named all over it.
  const list = (place, law, open, { names, penalties, byHand }) => put(place, [
    ...penalties.map(({ clause, at }) => item(link(at, say("penalty", { number: law.clauses.find((one) => one.slug === clause).number, title: title(clause) })))),
    ...names.map(({ id, words }) => item(link(id, say("named", { words })))),
    ...law.clauses.filter(({ slug }) => open.get(slug)?.length).map(({ slug, number }) => {
      const line = item(element("b", { textContent: `${number} ${title(slug)}` }), " ");
      for (const one of open.get(slug)) line.append(element("span", {}, question(slug, one)), " ");
      for (const one of byHand.filter(({ clause }) => clause === slug)) {
        line.append(element("span", {}, link(`draft-${slug}`, say("by-hand", { place: lettered(one.place) }))), " ");
      }
      return line;
    }),
  ]);
  return { outline, list };
};
