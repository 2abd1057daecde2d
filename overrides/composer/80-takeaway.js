// --- The files, made in the browser (40-69), and the choices as a file for `make draft` -------------------------------
Desk.takeaway = (load) => {
  const TYPES = {
    docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    md: "text/markdown", txt: "text/plain", xml: "application/xml", yaml: "application/yaml",
  };
  const NAMES = { xlsx: "-concordance.xlsx", yaml: "-choices.yaml" };
  const ZIPPED = ["docx", "xlsx", "kit"];
  const loading = {}; // the parts of each kind of file: for the first of its kind, and again where that failed

  // The file of choices that `make draft` reads. A text in quotes is the same in YAML as in JSON.
  const yaml = (choices) => {
    const lines = (values, indent) => Object.entries(values).flatMap(([key, value]) => {
      const name = `${indent}${/^[a-z][\w-]*$/.test(key) ? key : JSON.stringify(key)}:`;
      if (Array.isArray(value)) return value.length ? [name, ...value.map((one) => `${indent}  - ${one}`)] : [];
      if (value === null || value === "") return [];
      if (typeof value !== "object") return [`${name} ${JSON.stringify(value)}`];
      const inner = lines(value, `${indent}  `);
      return inner.length ? [name, ...inner] : [];
    });
    return new TextEncoder().encode(`${lines(choices, "").join("\n")}\n`);
  };

  const parts = (kind) => {
    loading[kind] ??= Promise.all([kind, ...(ZIPPED.includes(kind) ? ["zip"] : [])].map(load)).catch((error) => {
      loading[kind] = null;
      throw error;
    });
    return loading[kind];
  };

  // Hand a file to the reader; rejected where a part of it cannot be loaded.
  return async (kind, choices, law) => {
    const paper = kind.startsWith("kit-"); // one of those that go with the law: the parts of all of them are one
    const needed = paper ? "kit" : kind;
    if (kind !== "yaml") await parts(needed);
    const content = kind === "yaml" ? yaml(choices) : DraftFiles.make(kind, choices, law, globalThis.draftParts[needed]);
    const type = TYPES[paper ? "docx" : kind];
    const name = paper ? `${kind.slice(3)}.docx` : NAMES[kind] ?? `.${kind}`;
    const link = Object.assign(document.createElement("a"), {
      href: URL.createObjectURL(new Blob([content], { type })), download: `draft-law${name}`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
};
