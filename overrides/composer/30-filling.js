// --- Words for a blank, as a file of choices takes them too (macros/records/choices.py: filled_in) -------------------
Drafting.filling = (() => {
  const kept = new WeakMap();
  const refused = (forms) => {
    if (!kept.has(forms)) kept.set(forms, forms.refused.map(([pattern, flags]) => new RegExp(pattern, flags)));
    return kept.get(forms);
  };

  // What is wrong with the words, as a kind of fault: "long" or "mark"; "" if nothing is.
  return (text, forms) => {
    if ([...text].length > forms.longest) return "long";
    return refused(forms).some((pattern) => pattern.test(text)) ? "mark" : "";
  };
})();
