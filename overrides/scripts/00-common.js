// What the pages can do with a script. Without it every page is whole and readable. The files of
// this folder are joined into one, in the order of their names.

const $ = (selector, root = document) => root.querySelector(selector);
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
