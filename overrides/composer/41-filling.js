// --- Patterns filled, and words made part of a file (macros/drafting/assembler/filling.py) --------------------
DraftFiles.filling = (() => {
  const FIRST = 1000;
  const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  const SPACES = /[\t-\r \u0085\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+/g;
  const IN_XML = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const MARKS = /[\\`*_{}[\]<>~]|&(?=[#0-9A-Za-z]+;)|^(?:[#+-]|[0-9]{1,9}(?=[.)]))/g;
  const AS_ENTITY = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "~": "&#126;" };

  const filled = (pattern, values) => pattern.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
  const line = (text) => text.replace(SPACES, " ").replace(/^ +| +$/g, "");
  const asItIs = (mark) => AS_ENTITY[mark] ?? (/^[0-9]+$/.test(mark) ? `${mark}\\` : `\\${mark}`);
  const ESCAPES = {
    xml: (text) => text.replace(NOT_XML, "").replace(/[&<>"]/g, (mark) => IN_XML[mark]),
    markdown: (text) => line(text).replace(MARKS, asItIs),
    line,
  };

  const filler = (patterns, escape) => {
    let count = FIRST;
    const fill = (name, values = {}) => {
      count += 1;
      return filled(patterns[name] ?? "", { ...values, count: `${count}` });
    };
    return { has: (name) => name in patterns, escape: ESCAPES[escape], fill };
  };
  return { filled, filler, inXml: ESCAPES.xml };
})();
