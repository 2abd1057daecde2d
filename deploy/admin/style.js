// Values as YAML in the style of this project: what stands after a key, or after the hyphen of an item.
// style: what macros/yamltext/yamlstyle.py says of it; that module writes the same. yaml: https://eemeli.org/yaml/

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const length = (text) => Array.from(text).length;
const unseen = /(?! )[\p{C}\p{Z}]/gu;
const is = (pattern, text) => new RegExp(`^(?:${pattern})$`, "i").test(text);
const taken = (style, text) => style.taken.some((pattern) => is(pattern, text));

// A value on one line: a text in quotes where it would be read as something else.
const plain = (yaml, style, value, quoted = false) => {
  const misread = (text) => style.misread.includes(text.toLowerCase()) || is(style.yes_no, text);
  if (typeof value === "string" && !quoted && !misread(value) && !value.includes("\n")) {
    try { if (yaml.parse(`key: ${value}\n`).key === value) return value; } catch { /* in quotes */ }
  }
  return JSON.stringify(value).replace(unseen, (sign) => `\\U${sign.codePointAt(0).toString(16).toUpperCase().padStart(8, "0")}`);
};

// A key: in quotes only where it is no id.
const head = (yaml, style, name) => (/^[\w-]+$/.test(name) ? name : plain(yaml, style, name));

// A text after >-, each of its lines at most as long as the style says; one that fits stands on the line of its key.
const folded = (yaml, style, value, indent, quoted) => {
  if (length(value) + indent + 6 <= style.width && !value.includes("\n")) {
    const line = plain(yaml, style, value, quoted || taken(style, value));
    if (quoted || !line.startsWith('"')) return ` ${line}`;
  }
  if (/(^|\n)[ \n]|  |[ \n]$/.test(value) || value.replaceAll("\n", "").search(unseen) >= 0) {
    return ` ${plain(yaml, style, value, true)}`;
  }
  const lines = value.split("\n").flatMap((paragraph) => {
    const found = [""];
    for (const word of paragraph.split(" ")) {
      const line = found.at(-1);
      if (line && indent + length(line) + 1 + length(word) > style.width) found.push(word);
      else found[found.length - 1] = line ? `${line} ${word}` : word;
    }
    return [...found, ""];
  });
  return ` >-${lines.slice(0, -1).map((line) => (line ? `\n${" ".repeat(indent)}${line}` : "\n")).join("")}`;
};

// What stands after "key:" for a value: on the same line, or below it from the column `indent` on.
export const block = (yaml, style, value, indent, key, quoted = false) => {
  if (isObject(value) && Object.keys(value).length) {
    return Object.entries(value).map(([name, inside]) => (
      `\n${" ".repeat(indent)}${head(yaml, style, name)}:${block(yaml, style, inside, indent + 2, name)}`)).join("");
  }
  if (Array.isArray(value)) {
    const id = new RegExp(`^(?:${style.id})$`);
    if (value.every((one) => typeof one === "string" && id.test(one))) {
      return ` [${value.map((one) => plain(yaml, style, one)).join(", ")}]`;
    }
    return value.map((one) => `\n${" ".repeat(indent)}-${entry(yaml, style, one, indent + 2)}`).join("");
  }
  if (typeof value === "string" && style.folded.includes(key)) return folded(yaml, style, value, indent, quoted);
  const named = typeof value === "string" && style.names.includes(key) && taken(style, value);
  return ` ${isObject(value) ? "{}" : plain(yaml, style, value, quoted || named || style.quoted.includes(key))}`;
};

// What stands after the hyphen of an item of a list, its further lines from the column `indent` on.
export const entry = (yaml, style, value, indent) => {
  if (!isObject(value) || !Object.keys(value).length) return ` ${plain(yaml, style, value)}`;
  return ` ${Object.entries(value).map(([name, inside]) => (
    `${head(yaml, style, name)}:${block(yaml, style, inside, indent + 2, name)}`)).join(`\n${" ".repeat(indent)}`)}`;
};
