// --- A draft of one's own as files to take away (macros/drafting/assembler/__init__.py, stored.py) -------------
// Needs fflate.js. `parts` is what macros/site/draftparts.py writes; what is made has the same bytes as there.
DraftFiles.make = (() => {
  const stored = (members, day) => {
    const [year, month, date] = day.split("-").map(Number);
    // A ZIP file knows no zone, and fflate writes what a clock here showed. Each day has a noon in each zone, not so a
    // midnight.
    const options = { level: 0, os: 3, attrs: (0o644 << 16) >>> 0, mtime: new Date(year, month - 1, date, 12) };
    const { zipSync, strToU8 } = globalThis.fflate;
    return zipSync(Object.fromEntries(Object.entries(members).map(([path, text]) => [path, strToU8(text)])), options);
  };

  const make = (kind, choices, law, parts) => {
    const paper = parts.papers[kind]?.[law.tradition];
    const kit = parts.kit[kind]?.[law.tradition];
    const text = () => DraftFiles.lawText(paper, choices, law);
    if (!parts.packages[kind]) return new TextEncoder().encode(text());
    let values;
    if (kit) values = { document: DraftFiles.kitText(kit, choices, law) };
    else values = paper ? { document: text() } : DraftFiles.sheetRows(parts.concordance, law);
    const members = Object.entries(parts.packages[kind]).map(([path, pattern]) => [path, DraftFiles.filling.filled(pattern, values)]);
    return stored(Object.fromEntries(members), parts.day);
  };
  return make;
})();
