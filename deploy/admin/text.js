// Changed data written into the text of the file as it was: only the keys that differ are written again,
// so that comments, order and everything else stay to the byte. yaml: https://eemeli.org/yaml/

const WIDTH = 110;
const STYLE = { flowCollectionPadding: false, indentSeq: true };
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const nothing = (value) => value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);

// Whether two values say the same; a key that is not there says as much as one without a value.
const same = (one, other) => {
  if (nothing(one) || nothing(other)) return nothing(one) && nothing(other);
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((v, i) => same(v, other[i]));
  if (!isObject(one)) return one === other;
  return isObject(other) && Object.keys({ ...one, ...other }).every((key) => same(one[key], other[key]));
};

// A value as this project writes it: short lists on one line, long texts folded.
const styled = (yaml, document, value, before) => {
  const node = document.createNode(value);
  yaml.visit(node, {
    Seq: (_, seq) => { seq.flow = seq.items.every((item) => yaml.isScalar(item)); },
    Scalar: (key, scalar) => {
      if (key !== "key" && typeof scalar.value === "string" && scalar.value.length > WIDTH) {
        scalar.type = scalar.value.includes("\n") ? "BLOCK_LITERAL" : "BLOCK_FOLDED";
      }
    },
  });
  if (yaml.isScalar(before) && yaml.isScalar(node) && typeof value === "string") node.type = before.type;
  return node;
};

const written = (yaml, key, value, before, column) => {
  const document = new yaml.Document({});
  document.set(key, styled(yaml, document, value, before));
  const lines = document.toString({ ...STYLE, lineWidth: WIDTH - column }).trimEnd().split("\n");
  return lines.map((line, i) => (i && line ? " ".repeat(column) + line : line)).join("\n");
};

const afterLine = (text, place) => {
  if (text[place - 1] === "\n") return place;
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end + 1;
};

// [from, to, new text] of each place that has to change for this map to hold these values.
const edits = (yaml, text, map, values) => {
  const found = [];
  const first = map.items[0].key.range[0];
  const column = first - (text.lastIndexOf("\n", first - 1) + 1);
  const names = map.items.map(({ key }) => String(key.value));
  for (const { key, value: node } of map.items) {
    const value = values[key.value];
    const before = node?.toJSON() ?? null;
    const [from, to] = [key.range[0], (node ?? key).range[1]];
    if (same(before, value)) continue;
    if (!(key.value in values)) found.push([from - column, afterLine(text, to), ""]);
    else if (yaml.isMap(node) && !node.flow && isObject(value)) found.push(...edits(yaml, text, node, value));
    else if (yaml.isSeq(node) && Array.isArray(value) && node.items.length === value.length
      && node.items.every((item, i) => yaml.isMap(item) && !item.flow && isObject(value[i]))) {
      node.items.forEach((item, i) => found.push(...edits(yaml, text, item, value[i])));
    } else {
      const end = text[to - 1] === "\n" ? "\n" : "";
      found.push([from, to, written(yaml, key.value, value, node, column) + end]);
    }
  }
  const end = afterLine(text, map.range[1]);
  const added = Object.keys(values).filter((name) => !names.includes(name) && !nothing(values[name]));
  const lines = added.map((name) => `${" ".repeat(column)}${written(yaml, name, values[name], null, column)}\n`);
  if (lines.length) found.push([end, end, (text[end - 1] === "\n" ? "" : "\n") + lines.join("")]);
  return found;
};

export const yamlText = (yaml, before, values) => {
  const document = yaml.parseDocument(before);
  if (document.contents && same(document.toJS(), values)) return before;
  const start = document.contents ? "" : before;
  if (document.contents) {
    // From the end, so that a place stays where it is until it has been changed.
    const places = edits(yaml, before, document.contents, values).sort(([one], [other]) => other - one);
    const text = places.reduce((all, [from, to, put]) => all.slice(0, from) + put + all.slice(to), before);
    try { if (same(yaml.parse(text), values)) return text; } catch { /* written anew below */ }
  }
  const comment = before.startsWith("# yaml-language-server") ? before.slice(0, before.indexOf("\n") + 1) : start;
  return comment + Object.entries(values).map(([key, value]) => `${written(yaml, key, value, null, 0)}\n`).join("");
};

const HEAD = /^---[ \t]*\n([^]*?)^---[ \t]*\n/m;

export const readPage = (yaml, text) => {
  const [all, head] = HEAD.exec(text);
  return { ...yaml.parse(head), body: text.slice(all.length), _text: head };
};

export const pageText = (yaml, { _text: before, body, ...head }) => {
  const kept = Object.fromEntries(Object.entries(head).filter(([, value]) => value));
  return `---\n${yamlText(yaml, before || "", kept).trimEnd()}\n---\n${body}`;
};
