// Changed data written into the text of the file as it was: only the keys that differ are written again,
// so that comments, order and everything else stay to the byte. yaml: https://eemeli.org/yaml/; style: style.js

import { block, entry } from "./style.js";

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const nothing = (value) => value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);

// Whether two values say the same; a key that is not there says as much as one without a value.
const same = (one, other) => {
  if (nothing(one) || nothing(other)) return nothing(one) && nothing(other);
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((v, i) => same(v, other[i]));
  if (!isObject(one)) return one === other || (typeof one !== "boolean" && String(one) === String(other));
  return isObject(other) && Object.keys({ ...one, ...other }).every((key) => same(one[key], other[key]));
};

// A key with its value, its first line without the margin of `column`; a text that stood in quotes keeps them.
const written = (yaml, style, key, value, before, column) => {
  const quoted = yaml.isScalar(before) && ["QUOTE_DOUBLE", "QUOTE_SINGLE"].includes(before.type);
  return `${key}:${block(yaml, style, value, column + 2, key, quoted)}`;
};

const afterLine = (text, place) => {
  if (text[place - 1] === "\n") return place;
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end + 1;
};

// The old item that each new one continues: an equal one, else one of the same title, else the next in its place.
const continued = (olds, values) => {
  const found = values.map(() => -1);
  const free = new Set(olds.keys());
  const take = (fits) => values.forEach((value, j) => {
    const i = found[j] < 0 ? [...free].find((one) => fits(olds[one], value, one, j)) : undefined;
    if (i !== undefined) { found[j] = i; free.delete(i); }
  });
  take(same);
  take((old, value) => isObject(old) && isObject(value) && !nothing(value.title) && old.title === value.title);
  take((old, value, i, j) => isObject(old) === isObject(value) && i === (j ? found[j - 1] + 1 : 0));
  return found;
};

// The lines of a list in block style for these values: each item that stays with its comments, those of one
// that went stay too; undefined if nothing of it stays.
const listed = (yaml, style, text, list, values) => {
  const found = continued(list.items.map((item) => item.toJSON()), values);
  if (found.every((i) => i < 0)) return undefined;
  const dash = (item) => text.lastIndexOf("-", item.range[0] - 1);
  const column = dash(list.items[0]) - (text.lastIndexOf("\n", dash(list.items[0])) + 1);
  const begins = list.items.map((item) => dash(item) - column);
  const ends = list.items.map((item) => afterLine(text, item.range[1]));
  const above = /(?:(?<=\n)[ \t]*(?:#[^\n]*)?\n)*$/.exec(text.slice(0, begins[0]))[0]; // of the first item
  const start = begins[0] - above.length;
  const before = begins.map((from, i) => text.slice(i ? ends[i - 1] : start, from)); // comments above an item
  const line = (value) => `${" ".repeat(column)}-${entry(yaml, style, value, column + 2)}\n`;
  const kept = (i, value) => {
    const item = list.items[i];
    const [from, to] = [begins[i], ends[i]];
    if (same(item.toJSON(), value)) return text.slice(from, to);
    if (yaml.isMap(item) && !item.flow && isObject(value)) return applied(text.slice(0, to), edits(yaml, style, text, item, value)).slice(from);
    if (!yaml.isScalar(item) || item.type?.startsWith("BLOCK")) return line(value);
    const rest = text.slice(item.range[1], to); // a comment behind the value
    return line(value).trimEnd() + rest;
  };
  const gone = list.items.map((_, i) => i).filter((i) => !found.includes(i));
  const lost = gone.filter((i) => i < Math.min(...found.filter((j) => j >= 0))).map((i) => before[i]).join("");
  const told = new Set(gone.filter((i) => lost.includes(before[i])));
  const lines = values.map((value, j) => {
    const i = found[j];
    if (i < 0) return line(value);
    const after = gone.filter((one) => one > i && !told.has(one) && !found.some((k) => k > i && k < one));
    after.forEach((one) => told.add(one));
    return before[i] + kept(i, value) + after.map((one) => before[one]).join("");
  });
  const all = lost + lines.join("");
  const last = ends.at(-1);
  return [start, last, text[last - 1] === "\n" ? all : all.trimEnd()];
};

// From the end, so that a place stays where it is until it has been changed.
const applied = (text, places) => [...places].sort(([one], [other]) => other - one)
  .reduce((all, [from, to, put]) => all.slice(0, from) + put + all.slice(to), text);

// A key and its value written anew; a comment behind the old value stays behind the key.
const replaced = (text, from, to, put) => {
  const end = text[to - 1] === "\n" ? "\n" : "";
  const line = text.slice(from, text.indexOf("\n", from) < 0 ? text.length : text.indexOf("\n", from));
  const header = /:[ \t]+[|>][-+0-9]*([ \t]+#.*)$/.exec(line);
  const behind = end ? null : /^[ \t]+#[^\n]*/.exec(text.slice(to));
  const comment = header?.[1] ?? (put.includes("\n") ? behind?.[0] : "") ?? "";
  const [first, ...rest] = put.split("\n");
  return [from, !header && comment ? to + comment.length : to, [first + comment, ...rest].join("\n") + end];
};

// [from, to, new text] of each place that has to change for this map to hold these values.
const edits = (yaml, style, text, map, values) => {
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
    else if (yaml.isMap(node) && !node.flow && isObject(value)) found.push(...edits(yaml, style, text, node, value));
    else if (yaml.isSeq(node) && !node.flow && node.items.length && Array.isArray(value) && value.length
      && listed(yaml, style, text, node, value)) {
      found.push(listed(yaml, style, text, node, value));
    } else {
      found.push(replaced(text, from, to, written(yaml, style, key.value, value, node, column)));
    }
  }
  const end = afterLine(text, map.range[1]);
  const added = Object.keys(values).filter((name) => !names.includes(name) && !nothing(values[name]));
  const lines = added.map((name) => `${" ".repeat(column)}${written(yaml, style, name, values[name], null, column)}\n`);
  if (lines.length) found.push([end, end, (text[end - 1] === "\n" ? "" : "\n") + lines.join("")]);
  return found;
};

// What a function makes of a text with line ends of Unix, with those that the text has.
const asItWas = (text, make) => {
  const windows = text.includes("\r\n");
  const made = make(windows ? text.replaceAll("\r\n", "\n") : text);
  return windows ? made.replaceAll(/\r?\n/g, "\r\n") : made;
};

export const yamlText = (yaml, style, before, values) => asItWas(before, (text) => changedText(yaml, style, text, values));

const changedText = (yaml, style, before, values) => {
  const document = yaml.parseDocument(before);
  if (document.contents && same(document.toJS(), values)) return before;
  const start = document.contents ? "" : before;
  if (document.contents) {
    const text = applied(before, edits(yaml, style, before, document.contents, values));
    try { if (same(yaml.parse(text), values)) return text; } catch { /* written anew below */ }
  }
  const comment = before.startsWith("# yaml-language-server") ? before.slice(0, before.indexOf("\n") + 1) : start;
  return comment + Object.entries(values).map(([key, value]) => `${written(yaml, style, key, value, null, 0)}\n`).join("");
};

const HEAD = /^\uFEFF?---[ \t]*\r?\n([^]*?)^---[ \t]*\r?\n/m;

export const readPage = (yaml, text) => {
  const found = HEAD.exec(text);
  if (found?.index !== 0) throw new Error("The page must begin with a head: ---, title:, description:, ---.");
  return { ...yaml.parse(found[1]), body: text.slice(found[0].length), _text: found[1] };
};

export const pageText = (yaml, style, { _text: before, body, ...head }) => {
  const kept = Object.fromEntries(Object.entries(head).filter(([, value]) => value));
  const end = before?.includes("\r\n") ? "\r\n" : "\n";
  return `---${end}${yamlText(yaml, style, before || "", kept).trimEnd()}${end}---${end}${body}`;
};
