// --- Self-check: answers kept in the browser, what they show, a text and files made of them -----------------
(() => {
  const form = $("[data-check]");
  if (!form) return;
  const KEY = "self-check"; // the same in every language
  const all = (selector, root = form) => [...root.querySelectorAll(selector)];
  const questions = all("fieldset");
  const where = (question) => form.elements[`${question.id}-where`];
  const answerOf = (question) => form.elements[question.id].value;
  const wordOf = (question) => $(":checked", question)?.parentElement.textContent.trim() ?? form.dataset.unanswered;
  const provisionOf = (question) => where(question).value.trim();
  const note = (name, shown) => { $(`[data-${name}]`, form).hidden = !shown; };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // A browser may refuse: in a private window, by a setting, or when it is full.
  const kept = {
    read: () => {
      try { return { works: true, text: localStorage.getItem(KEY) }; } catch { return { works: false, text: null }; }
    },
    write: (text) => {
      try { if (text) localStorage.setItem(KEY, text); else localStorage.removeItem(KEY); return true; } catch { return false; }
    },
  };
  // What was kept, by question; of anything that is not as we wrote it, nothing.
  const parsed = (text) => {
    let value;
    try { value = JSON.parse(text ?? "{}"); } catch { /* not ours */ }
    const part = (name) => new Map(Object.entries(Object(value?.[name])).filter(([, one]) => typeof one === "string"));
    return { answers: part("answers"), provisions: part("provisions"), tradition: value?.tradition };
  };
  const entered = (read) => Object.fromEntries(questions.map((one) => [one.id, read(one)]).filter(([, value]) => value));
  const put = ({ answers, provisions, tradition }) => {
    form.reset();
    for (const question of questions) {
      const field = all("input", question).find((one) => one.value === answers.get(question.id));
      if (field) field.checked = true;
      where(question).value = provisions.get(question.id) ?? "";
    }
    if (["common", "civil"].includes(tradition)) form.elements.tradition.value = tradition;
  };

  // #yes=use,transfer&no=stocks: ids, so that a link stays right when questions are added.
  const VALUES = ["yes", "no", "open"];
  const sent = () => {
    if (!location.hash.includes("=")) return null;
    const answers = new Map();
    let unread = false;
    for (const [value, ids] of new URLSearchParams(location.hash.slice(1))) {
      for (const id of ids.split(",")) {
        const right = VALUES.includes(value) && !answers.has(id) && questions.some((one) => one.id === id);
        if (right) answers.set(id, value); else unread = true;
      }
    }
    note("unread", unread);
    return answers.size ? answers : null;
  };
  const address = () => {
    const ids = (value) => questions.filter((one) => answerOf(one) === value).map((one) => one.id).join(",");
    const parts = VALUES.filter(ids).map((value) => `${value}=${ids(value)}`);
    return location.href.split("#")[0] + (parts.length ? `#${parts.join("&")}` : "");
  };
  const forgetAddress = () => {
    try { history.replaceState(null, "", location.pathname + location.search); } catch { /* see 05-address.js */ }
  };

  const line = (question) => {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: `#${question.id}`, textContent: $("legend", question).textContent });
    item.append(link, document.createElement("br"), ...$("[data-clauses]", question).cloneNode(true).childNodes);
    return item;
  };
  const say = (part, lines) => {
    const head = $(`[data-part="${part}"]`, form);
    while (head.nextElementSibling && !head.nextElementSibling.dataset.part) head.nextElementSibling.remove();
    head.hidden = !lines.length;
    head.after(...[...new Set(lines)].map((text) => Object.assign(document.createElement("p"), { textContent: text, dir: "auto" })));
  };
  const show = () => {
    const answered = (value) => questions.filter((one) => answerOf(one) === value);
    const done = questions.filter(answerOf).length;
    $("progress", form).value = done;
    const told = [fill(form.dataset.progress, { done, all: questions.length })];
    if (answered("no").length) told.push(fill(form.dataset.gaps, { number: answered("no").length }));
    const bar = $("[data-bar] output", form);
    if (bar.value !== told.join(" · ")) bar.value = told.join(" · "); // else it is read out at each letter of a provision
    const worded = form.elements.tradition.value;
    for (const link of all("a[data-worded]")) link.hash = worded ? `words-${worded}` : "words";
    for (const question of questions) {
      $("[data-clauses]", question).hidden = answerOf(question) !== "no";
      $("[data-unset]", question).hidden = !answerOf(question);
    }
    for (const value of ["no", "open"]) {
      $(`[data-list="${value}"]`, form).replaceChildren(...answered(value).map(line));
      $(`[data-when-answer="${value}"]`, form).hidden = !answered(value).length;
    }
    $('[data-when-answer=""]', form).hidden = !done;
    note("nothing", !done);
    const asked = (question) => `${$("legend", question).textContent.replace(/^\d+\.\s/, "")} (${question.dataset.article})`;
    const said = (one) => fill(form.dataset.said, { what: one.dataset.named, provision: provisionOf(one) });
    say("yes", answered("yes").filter(provisionOf).map(said));
    say("unnamed", answered("yes").filter((one) => !provisionOf(one)).map((one) => one.dataset.named));
    say("no", answered("no").map(asked));
    say("open", answered("open").map(asked));
  };

  let lent = false; // whether the answers shown came with an address, and are not the reader's own yet
  const keep = () => {
    if (lent) return false;
    const value = { answers: entered(answerOf), provisions: entered(provisionOf), tradition: form.elements.tradition.value };
    const any = Object.keys(value.answers).length + Object.keys(value.provisions).length;
    const works = kept.write(any ? JSON.stringify(value) : null);
    note("kept", works && any);
    note("refused", !works);
    return works;
  };
  const own = () => {
    const { works, text } = kept.read();
    const mine = parsed(text);
    const answers = sent();
    lent = Boolean(answers && (mine.answers.size || mine.provisions.size));
    put(answers ? { answers, provisions: new Map(), tradition: mine.tradition } : mine);
    note("sent", lent);
    note("kept", works && !lent && text);
    note("refused", !works);
    if (answers && !lent && keep()) forgetAddress();
    show();
  };

  const entering = () => { note("forgotten", false); keep(); show(); };
  // A radio button that is chosen cannot be pressed again; who takes an answer back stays at its question.
  const unset = (question) => {
    const chosen = $(":checked", question);
    chosen.checked = false;
    entering();
    chosen.focus();
  };

  // What was forgotten can be brought back until something is entered or the page is left.
  let forgotten = null;
  const forget = () => {
    forgotten = kept.read().text;
    kept.write(null);
    forgetAddress();
    own();
    note("forgotten", true);
    $("[data-recall]", form).focus();
  };
  const recall = () => {
    kept.write(forgotten);
    note("forgotten", false);
    own();
    $("[data-forget]", form).focus();
  };

  const done = $("[data-done]", form);
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      done.value = done.dataset.copied;
    } catch { done.value = done.dataset.failed; }
  };
  const texts = {
    text: () => all("[data-text] p:not([hidden])").map((one) => one.textContent).join("\n"),
    address,
  };
  // Of a row of a workbook, in points: its fullest cell, by the widths of macros/exports/ownlawbook.py.
  const height = (one) => {
    const lines = (text, width) => text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
    const most = Math.max(lines(provisionOf(one), 52), lines(one.dataset.named, 32), lines($("legend", one).textContent, 42));
    return Math.min(15 * most + 3, 409);
  };
  const file = async (button) => {
    const values = new Map(questions.flatMap((one) => [
      [`${one.id}.provision`, provisionOf(one)], [`${one.id}.answer`, wordOf(one)], [`${one.id}.height`, `${height(one)}`],
    ]));
    try {
      await takeAway(button.dataset, "concordance", values);
      done.value = done.dataset.made;
    } catch { done.value = done.dataset.failed; }
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", entering);
  form.addEventListener("click", ({ target }) => {
    const { copy: what, file: kind, adopt, own: mine } = target.dataset;
    if (what) copy(texts[what]());
    if (kind) file(target);
    if ("unset" in target.dataset) unset(target.closest("fieldset"));
    if ("forget" in target.dataset) forget();
    if ("recall" in target.dataset) recall();
    if (adopt !== undefined) { lent = false; forgetAddress(); note("sent", false); keep(); }
    if (mine !== undefined) { forgetAddress(); own(); }
  });
  addEventListener("hashchange", () => { if (location.hash.includes("=")) own(); });
  // What is entered in another tab, or was while this page lay in the history, is not written over by what stands here.
  addEventListener("storage", ({ key }) => { if (key === KEY && !lent) own(); });
  addEventListener("pageshow", ({ persisted }) => { if (persisted && !lent) own(); });
  for (const part of ["bar", "result"]) note(part, true);
  own();
})();
