// What the pages can do with a script. Without it every page is whole and readable. The files of
// this folder are joined into one, in the order of their names.

const $ = (selector, root = document) => root.querySelector(selector);

// Without case, accents and vowels.
const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// A word with two neighbouring letters in each other's place: the slip of the fingers that counts as two wrong letters.
const swapped = (word) => [...word].slice(1).map((_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
// Whether two words differ by one such slip, or by one letter that is wrong, missing or too many.
const near = (one, other) => {
  if (one === other || swapped(one).includes(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at + (short.length === long.length)) === long.slice(at + 1);
};

// A form that shows at once what is chosen in it.
const live = (form, show) => {
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
};

// Load a script that only some readers need.
const script = (src) => new Promise((resolve, reject) => {
  const element = document.createElement("script");
  element.addEventListener("load", resolve);
  element.addEventListener("error", reject);
  element.src = src;
  document.head.append(element);
});

// Words as they are looked for, in the search and in the filter of the register: without case, accents and vowels,
// with one form for letters and digits that are typed alike, and nothing but spaces between words.
const fold = (() => {
  // Of which no canonical decomposition exists (Unicode Standard Annex 15): Latin letters, forms of Arabic ones
  // (hamza is a mark after NFKD, or stands alone), letters of Persian keyboards, tatweel.
  const alike = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "ة": "ه", "ى": "ي", "ٱ": "ا", "ء": "", "ک": "ك", "ی": "ي", "ھ": "ه", "ہ": "ه", "ە": "ه", "ـ": "",
  };
  const letters = new RegExp(`[${Object.keys(alike).join("")}]`, "gu");
  // Modifier letters that stand for an apostrophe are no letters of a word.
  const between = /[^\p{L}\p{N}]+|[\u02b9-\u02bf\u02c8\ua78b\ua78c]+/gu;
  const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;
  // The article, alone or after a particle (and, by, so, like; for). The particle needs a word of three letters
  // after it: without the article, it may well be the beginning of a name.
  const article = /(^| )(?:ال|[وبفك]ال(?=\p{L}{3})|لل(?=\p{L}{3}))/gu;
  // An ending that many write as they hear it. It is left out, so that whoever still types has found the word too.
  const ending = /([\u0600-\u06ff]{3})[اه](?= |$)/gu;
  return (text) => bare(text).replace(/\p{Cf}/gu, "")
    .replace(letters, (letter) => alike[letter])
    .replace(digits, (digit) => digit.charCodeAt(0) & 15)
    .replace(between, " ").trim().replace(article, "$1").replace(ending, "$1").trim();
})();
