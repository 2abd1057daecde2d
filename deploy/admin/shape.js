// A file's data as a form shows them, and back. The JSON Schema of the file says which is which:
// a map (id: entry) is a list of entries with a field `key`; null is an empty field; true, false and
// null are a choice of words; a year among days is text.

const resolved = (part, whole) => (part.$ref ? whole.$defs[part.$ref.split("/").pop()] : part);

// The kinds of value that a part allows, without null.
const kinds = (part, whole) => {
  const all = (part.anyOf ?? [part]).map((kind) => resolved(kind, whole));
  const found = all.filter((kind) => kind.type !== "null");
  return { found, kind: found[0], nullable: found.length < all.length };
};
const entries = (kind) => Object.values(kind.patternProperties ?? {})[0];
const asList = (kind, whole) => kind.patternProperties && resolved(entries(kind), whole).properties;

export const toForm = (value, part, whole = part) => {
  const { found, kind, nullable } = kinds(part, whole);
  if (value === null || value === undefined) {
    return kind.type === "array" ? [] : kind.type === "object" ? undefined : "";
  }
  if (found.length > 1) return String(value);
  if (kind.type === "boolean" && nullable) return String(value);
  if (kind.type === "array") return value.map((item) => toForm(item, kind.items, whole));
  if (asList(kind, whole)) {
    return Object.entries(value).map(([key, entry]) => ({ key, ...toForm(entry, entries(kind), whole) }));
  }
  if (!kind.properties) return value;
  const known = Object.entries(kind.properties).filter(([name]) => name in value);
  const form = known.map(([name, inner]) => [name, toForm(value[name], inner, whole)]);
  return Object.fromEntries(form.filter(([, shown]) => shown !== undefined));
};

// A map has an id once: an entry that bears the id of another would take its place without a word.
const asMap = (list, entry) => {
  const ids = list.map(({ key }) => key);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new Error(`The id "${twice}" is there twice. Give each entry an id of its own.`);
  return Object.fromEntries(list.map(({ key, ...rest }) => [key, entry(rest)]));
};

const empty = (value) => value === undefined || value === null || value === "";

export const fromForm = (shown, part, whole = part) => {
  const { found, kind, nullable } = kinds(part, whole);
  if (kind.type === "array") return (shown ?? []).map((item) => fromForm(item, kind.items, whole));
  if (asList(kind, whole)) {
    return asMap(shown ?? [], (entry) => fromForm(entry, entries(kind), whole));
  }
  if (empty(shown)) return nullable ? null : (shown ?? "");
  if (found.length > 1) return /^[0-9]{4}$/.test(shown) ? Number(shown) : shown;
  if (kind.type === "boolean") return shown === true || shown === "true";
  if (kind.type === "integer") return Number(shown);
  if (!kind.properties && kind.additionalProperties) { // a map whose ids are words that are known
    const held = Object.entries(shown).filter(([, entry]) => !empty(entry) && !(Array.isArray(entry) && !entry.length));
    return Object.fromEntries(held.map(([key, entry]) => [key, fromForm(entry, kind.additionalProperties, whole)]));
  }
  if (!kind.properties) return shown;
  const needed = new Set(kind.required);
  const value = {};
  for (const [name, inner] of Object.entries(kind.properties)) {
    const field = shown[name];
    const without = empty(field) || (Array.isArray(field) && !field.length);
    if (needed.has(name) || !without) value[name] = fromForm(field, inner, whole);
  }
  return value;
};
