// --- The words of a paragraph, its brackets decided and its blanks filled in (macros/drafting/wording.py) ------------
Drafting.wording = (() => {
  const { named, own } = Drafting.choices;
  const SIGNS = ".,;:\u060c\u061b\uff0c\uff1b\uff1a\u3002\u3001"; // macros/records/tongue.py
  const NOTHING = new RegExp(`^[ \u00a0\u202f${SIGNS}]*$`);
  const SIGN = new RegExp(`^[\u00a0\u202f]?[${SIGNS}]`);
  const STROKE = " / ";
  const run = (kind, text, target = "") => ({ kind, text, target });

  // The paragraph's words, [] if nothing of it stands. What it names of its own clause is not renumbered yet.
  const worded = (paragraph, decider, numbers) => {
    const runs = tidied(written(paragraph.nodes, paragraph, decider, numbers));
    return NOTHING.test(runs.map((one) => one.text).join("")) ? [] : runs;
  };

  const written = (nodes, paragraph, decider, numbers) => nodes.flatMap((node) => {
    switch (node.kind) {
      case "words": return [run("words", node.text)];
      case "fill": {
        const words = own(decider.fill, node.id) || own(named(decider.choices), node.known_as);
        return [words ? run("filled", words) : run("blank", `<${node.name}>`, node.id)];
      }
      case "cite":
        return [
          run("words", node.before), run("clause", String(numbers.get(node.clause) ?? "?"), node.clause), run("words", node.after),
        ];
      case "choice": return chosen(node, paragraph, decider, numbers);
      default: return [run("own", node.text, `${node.clause}:${node.path.join(".")}`)];
    }
  });

  const chosen = (choice, paragraph, decider, numbers) => {
    const decision = decider.decided(paragraph, choice);
    if (decision === false) return [];
    const words = (nodes) => written(nodes, paragraph, decider, numbers);
    if (decision !== null) return words(choice.choices[Number(decision) - 1]);
    const open = choice.choices.flatMap((nodes, at) => [at ? run("mark", STROKE) : run("mark", "[", choice.id), ...words(nodes)]);
    return [...open, run("mark", "]")];
  };

  // The runs with one space where words between two have gone, and none before a sign of punctuation.
  const tidied = (runs) => {
    const tidy = [];
    for (const one of runs) {
      let text = one.text.includes("  ") ? one.text.replace(/ +/g, " ") : one.text;
      const before = tidy.at(-1);
      const spaced = !before || before.text.endsWith(" ");
      if (spaced && text.startsWith(" ")) text = text.slice(1);
      if (before && spaced && SIGN.test(text)) tidy[tidy.length - 1] = { ...before, text: before.text.slice(0, -1) };
      if (text) tidy.push({ ...one, text });
    }
    while (tidy.at(-1)?.text.endsWith(" ")) {
      const last = tidy.pop();
      const text = last.text.replace(/ +$/, "");
      if (text) tidy.push({ ...last, text });
    }
    return tidy.filter((one) => one.text);
  };
  return { worded, STROKE };
})();
