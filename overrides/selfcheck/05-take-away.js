// --- A Word or Excel file made in the browser, of parts that the build writes (macros/site/fileparts.py) ------
// In the parts stands {{name}} where a text of the reader's goes; it becomes text and nothing else.
const takeAway = (() => {
  // What XML 1.0 cannot hold: control characters, halves of a pair of surrogates, two code points.
  const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  const LONGEST = 32000; // characters of a cell; Excel refuses 32,768
  const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const KINDS = {
    docx: { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", line: '</w:t><w:br/><w:t xml:space="preserve">' },
    xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", line: "\n" },
  };
  const written = (text, line) => text.slice(0, LONGEST).replace(NOT_XML, "").replace(/[&<>"]/g, (mark) => MARKS[mark])
    .replace(/\r\n?|\n/g, () => line);

  return async ({ zip, parts, file }, name, values) => {
    await Promise.all([script(zip), script(parts)]);
    const { zipSync, strToU8 } = globalThis.fflate;
    const { type, line } = KINDS[file];
    const filled = Object.entries(globalThis.fileParts[name][file]).map(([path, text]) => [
      path, strToU8(text.replace(/\{\{([\w.-]+)\}\}/g, (_, key) => written(values.get(key) ?? "", line))),
    ]);
    const content = new Blob([zipSync(Object.fromEntries(filled))], { type });
    const link = Object.assign(document.createElement("a"), {
      href: URL.createObjectURL(content), download: `${name}-${document.documentElement.lang}.${file}`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
})();
