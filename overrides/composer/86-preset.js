// --- The six answers of the chooser as the choices of a draft; the address has them by the chooser's names -------------
// What they leave open is what the page begins with.
Desk.preset = (text, begun) => {
  const answers = new URLSearchParams(text);
  const own = ["stocks", "contamination", "victims", "weapons", "treaty"];
  const chosen = own.some((name) => answers.has(name)) || answers.get("tradition") === "mixed";
  return chosen && {
    tradition: ["common", "civil"].find((name) => name === answers.get("tradition")) ?? begun.tradition,
    situation: own.filter((name) => answers.get(name) === name),
    where: answers.get("treaty") === "direct" ? ["direct"] : [],
  };
};
