// --- Choices and clauses to one law (macros/drafting/composing.py) ---------------------------------------------------
Drafting.composing = (() => {
  const { taken } = Drafting.taking;
  const { decider } = Drafting.deciding;
  const { worded } = Drafting.wording;
  const { relabelled } = Drafting.relabelling;
  const WRITTEN = /(?<=\()[^()]+(?=\))|\b\d{1,2}\b/g; // a label within the words that name a paragraph
  const NOWHERE = "?"; // stands for what is named and is not there: no draft has it (tests/test_drafting.py)

  // The law that the choices make of the clauses: renumbered, its references resolved. What is not chosen stays open
  // and is listed under `undone`; a choice that cannot be followed is left as it was not made, and listed under `wrong`.
  const draft = (choices, forms) => {
    const standing = taken(choices, forms);
    const numbers = new Map([...standing.keys()].map((slug, at) => [slug, at + 1]));
    const renewed = new Map([...standing].map(([slug, clause]) => [slug, ofClause(choices, standing, clause, numbers)]));
    const clauses = [...renewed].map(([slug, paragraphs]) => ({
      slug, number: numbers.get(slug), paragraphs: paragraphs.map((one) => resolved(one, slug, renewed)),
    }));
    return {
      tradition: choices.tradition, clauses,
      undone: Drafting.undone.undone(standing, clauses), wrong: Drafting.checking.wrong(choices, forms, standing),
    };
  };

  const ofClause = (choices, standing, clause, numbers) => {
    const own = decider(choices, standing, clause);
    const words = clause.paragraphs.map((paragraph) => ({ paragraph, runs: worded(paragraph, own, numbers) }));
    return relabelled(words.filter(({ runs }) => runs.length), clause.form.items);
  };

  const resolved = ({ paragraph, path, runs }, slug, all) => ({
    key: paragraph.key, path, level: paragraph.level,
    runs: runs.map((run) => (run.kind === "own" ? renumbered(run, slug, all) : run)),
  });

  // What names a paragraph, with the labels that this now has.
  const renumbered = (run, slug, all) => {
    const at = run.target.indexOf(":");
    const path = run.target.slice(at + 1).split(".");
    const now = paragraphAt(all.get(run.target.slice(0, at) || slug) ?? [], path);
    const labels = now.length ? now.slice(-path.length) : path.map(() => NOWHERE);
    return { ...run, text: run.text.replace(WRITTEN, (label) => labels.shift() ?? label) };
  };

  // The new labels of the paragraph that had the labels `path`; [] if there is none.
  const paragraphAt = (paragraphs, path) => {
    const wanted = path.join(".");
    const is = (part) => ({ paragraph }) => part(paragraph.path).join(".") === wanted;
    const one = paragraphs.find(is((its) => its)) ?? paragraphs.find(is((its) => its.slice(-path.length)));
    return one?.path ?? [];
  };
  return { draft };
})();
