// --- What is chosen (macros/records/choices.py). In a link or a file anything may stand where a clause is named ------
Drafting.choices = (() => {
  const NOTHING = { stands: null, alternatives: [], options: {}, fill: {} };
  // Before anything is chosen.
  const begun = () => ({
    tradition: "common", situation: [], state: null, short_title: null, ministry: null, year: null, clauses: {}, notes: false, where: [],
  });
  const own = (object, name) => (object && Object.hasOwn(object, name) ? object[name] : undefined);

  // What is chosen for a clause; nothing if it is not named.
  const of = (choices, slug) => ({ ...NOTHING, ...own(choices.clauses, slug) });

  // What is filled in wherever a blank of that name stands.
  const named = (choices) => ({
    State: choices.state,
    Ministry: choices.ministry,
    "short title": choices.short_title,
    year: choices.year ? String(choices.year) : null,
  });
  return { begun, of, named, own };
})();
