// --- What is still open: choices, blanks, penalties, what only a person can do (macros/drafting/undone.py) -----------
Drafting.undone = (() => {
  const { offence } = Drafting.taking;
  const OPEN = ["blank", "mark"];
  const DEEPER = { "[": 1, "]": -1 };
  const one = (kind, clause, id = "", words = "", place = "") => ({ kind, clause, id, words, place });

  // All that is open, clause by clause; first the clauses without a penalty, which a law cannot lack.
  const undone = (standing, clauses) => [...penalties(standing, clauses), ...choices(standing, clauses)];

  const settled = (paragraph) => !paragraph.runs.some((run) => OPEN.includes(run.kind));

  // Clauses that make an act punishable and whose penalty is not there, or still has blanks.
  const penalties = (standing, clauses) => {
    const setting = clauses.filter(({ slug }) => standing.get(slug).form.record.sets_penalties).flatMap((clause) => clause.paragraphs);
    const names = (slug) => (p) => p.runs.some((run) => run.kind === "clause" && run.target === slug);
    return [...standing].filter(([slug, clause]) => offence(clause) && !setting.filter(names(slug)).some(settled))
      .map(([slug]) => one("penalty", slug));
  };

  const choices = (standing, clauses) => clauses.flatMap(({ slug, paragraphs }) => [
    ...standing.get(slug).alternatives.filter(({ doing }) => doing.by_hand).map((done) => one("by-hand", slug, done.slug, done.do)),
    ...paragraphs.flatMap((paragraph) => inParagraph(slug, paragraph)),
  ]);

  // Its blanks, and its outermost brackets: what these hold is asked once they are decided.
  const inParagraph = (slug, { path, runs }) => {
    const place = path.map((label) => `(${label})`).join("");
    const open = [];
    let [depth, opened, words] = [0, "", ""];
    for (const run of runs) {
      if (run.kind === "blank" && !depth) open.push(one("fill", slug, run.target, run.text.slice(1, -1), place));
      if (run.kind === "mark") {
        if (!depth) [opened, words] = [run.target, ""];
        depth += DEEPER[run.text] ?? 0;
      }
      words += run.text;
      if (run.kind === "mark" && !depth) open.push(one("choose", slug, opened, words, place));
    }
    return open;
  };
  return { undone };
})();
