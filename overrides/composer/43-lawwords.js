// --- Words of a paragraph, run by run (macros/drafting/assembler/lawwords.py) ----------------------------------
DraftFiles.lawWords = (() => {
  const LONGEST = 160;
  const LONGEST_NAME = 64;
  const OPENS = "[";
  const PARTS = " / ";
  const CLOSES = "]";
  const mark = (text) => ({ kind: "mark", text, target: "" });
  const textOf = (runs) => runs.map((run) => run.text).join("");

  const grouped = (runs) => {
    const stack = [{ choices: [[]] }];
    for (const run of runs) {
      const { choices } = stack.at(-1);
      if (run.kind !== "mark") choices.at(-1).push(run);
      else if (run.text === OPENS) stack.push({ choices: [[]] });
      else if (run.text === PARTS) choices.push([]);
      else {
        const closed = stack.pop();
        stack.at(-1).choices.at(-1).push(closed);
      }
    }
    return stack[0].choices[0];
  };
  const flat = (nodes) => nodes.flatMap((node) => (node.choices ? [
    ...node.choices.flatMap((choice, at) => [mark(at ? PARTS : OPENS), ...flat(choice)]), mark(CLOSES),
  ] : [node]));

  return ({ fill, has, escape }, clauses, numbers, places, states) => {
    const fillIn = (name, inside, values) => fill(has(name + inside) ? name + inside : name, values);

    const own = (run, clause, inside) => {
      const within = places.get(run.target.split(":")[0] || clause) ?? new Map();
      const place = [...within.keys()].find((one) => one.endsWith(run.text));
      if (place === undefined) return fillIn("words", inside, { text: escape(run.text) });
      if (!has("label")) return fillIn("own", inside, { text: escape(run.text), id: within.get(place) });
      let end = place.length - run.text.length;
      return (run.text.match(/\([^()]+\)/g) ?? []).map((label) => {
        end += label.length;
        return fillIn("label", inside, { text: escape(label), id: within.get(place.slice(0, end)) });
      }).join("");
    };

    const written = (run, clause, inside) => {
      if (run.kind === "blank") {
        const name = escape([...run.text.slice(1, -1)].slice(0, LONGEST_NAME).join(""));
        return fill(states.includes(run.text) ? "state_blank" : "blank", { text: escape(run.text), name });
      }
      if (run.kind === "clause") {
        const number = `${numbers.get(run.target) ?? run.text}`;
        return fillIn("clause_number", inside, { text: escape(number), mark: clauses[run.target]?.mark ?? "" });
      }
      if (run.kind === "own") return own(run, clause, inside);
      return fillIn("words", inside, { text: escape(run.text) });
    };

    const brackets = ({ choices }, clause) => {
      const runs = choices.map(flat);
      const texts = runs.map(textOf);
      const kinds = new Set(runs.flat().map((run) => run.kind));
      const short = texts.every((text) => [...text].length <= LONGEST);
      if (has("choice") && texts.length > 1 && !kinds.has("clause") && !kinds.has("own") && short) {
        const items = texts.map((text) => fill("item", { text: escape(text) })).join("");
        const text = escape(`${OPENS}${texts.join(PARTS)}${CLOSES}`);
        return fill(kinds.has("blank") ? "free_choice" : "choice", { items, text });
      }
      const inside = choices.map((choice, at) => fill("mark", { text: at ? PARTS : OPENS }) + all(choice, clause, "_inside"));
      return inside.join("") + fill("mark", { text: CLOSES });
    };

    const all = (nodes, clause, inside) => nodes
      .map((node) => (node.choices ? brackets(node, clause) : written(node, clause, inside))).join("");

    return (runs, clause) => (has("words") ? all(grouped(runs), clause, "") : escape(textOf(runs)));
  };
})();
