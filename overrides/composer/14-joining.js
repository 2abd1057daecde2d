// --- The text of a clause with its alternatives put into it (macros/drafting/joining.py) -----------------------------
Drafting.joining = (() => {
  // Whether a paragraph is the one at `path` or an item of it.
  const below = (paragraph, path) => path.every((label, at) => paragraph.path[at] === label);
  const anyBelow = (paragraph, paths) => paths.some((path) => below(paragraph, path));

  const joined = (form, taken) => taken.reduce(put, form.paragraphs);

  const put = (paragraphs, { doing, paragraphs: words }) => {
    if (doing.by_hand) return paragraphs;
    if (doing.instead) return words;
    const left = paragraphs.filter((one) => !anyBelow(one, doing.drops));
    const gone = left.filter((one) => anyBelow(one, doing.replaces));
    if (gone.length) {
      const at = left.indexOf(gone[0]);
      const rest = left.filter((one) => !gone.includes(one));
      return [...rest.slice(0, at), ...words, ...rest.slice(at)];
    }
    const to = doing.adds_to;
    if (!to) return [...left, ...words];
    const last = left.findLastIndex((one) => below(one, to));
    const at = last < 0 ? left.length : last + 1;
    return [...left.slice(0, at), ...words.map((one) => ({ ...one, path: [...to, ...one.path] })), ...left.slice(at)];
  };
  return { joined, below };
})();
