"""Words of a paragraph, run by run: what is filled in, what is open, what names a clause or a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..lawdraft import Run
from .filling import Filler
from .paper import ClauseText

LABEL = re.compile(r"\([^()]+\)")
LONGEST = 160  # characters of what a list offers
LONGEST_NAME = 64  # characters of what a field is called
OPENS, PARTS, CLOSES = "[", " / ", "]"


@dataclass
class Brackets:
    """A choice that is open: what may stand, and what may stand instead."""

    choices: list[list["Node"]] = field(default_factory=lambda: [[]])


Node = Run | Brackets


def grouped(runs: Sequence[Run]) -> list[Node]:
    """The runs, those between brackets as one."""
    stack = [Brackets()]
    for run in runs:
        if run.kind != "mark":
            stack[-1].choices[-1].append(run)
        elif run.text == OPENS:
            stack.append(Brackets())
        elif run.text == PARTS:
            stack[-1].choices.append([])
        else:
            closed = stack.pop()
            stack[-1].choices[-1].append(closed)
    return stack[0].choices[0]


def flat(nodes: Sequence[Node]) -> list[Run]:
    """The runs again, with the marks."""
    runs: list[Run] = []
    for node in nodes:
        if isinstance(node, Run):
            runs.append(node)
            continue
        for at, choice in enumerate(node.choices):
            runs += [Run("mark", PARTS if at else OPENS), *flat(choice)]
        runs.append(Run("mark", CLOSES))
    return runs


def text_of(runs: Sequence[Run]) -> str:
    """The words of the runs."""
    return "".join(run.text for run in runs)


class LawWords:
    """Writes the words of the paragraphs of one file. `places` are the ids of paragraphs, by clause and place."""

    def __init__(
        self,
        filler: Filler,
        clauses: dict[str, ClauseText],
        numbers: dict[str, int],
        places: dict[str, dict[str, str]],
        states: list[str],
    ) -> None:
        self.filler, self.clauses, self.numbers, self.places = filler, clauses, numbers, places
        self.states = states

    def written(self, runs: Sequence[Run], clause: str) -> str:
        """The words of a paragraph of `clause`; a kind of file without patterns for runs has them as one text."""
        if "words" in self.filler.patterns:
            return self._nodes(grouped(runs), clause, "")
        return self.filler.escape(text_of(runs))

    def _fill(self, name: str, inside: str, **values: str) -> str:
        inner = f"{name}{inside}"
        return self.filler.fill(inner if inner in self.filler.patterns else name, **values)

    def _nodes(self, nodes: Sequence[Node], clause: str, inside: str) -> str:
        return "".join(
            self._run(node, clause, inside) if isinstance(node, Run) else self._brackets(node, clause)
            for node in nodes
        )

    def _brackets(self, brackets: Brackets, clause: str) -> str:
        runs = [flat(choice) for choice in brackets.choices]
        texts = [text_of(one) for one in runs]
        kinds = {run.kind for one in runs for run in one}
        listed = len(texts) > 1 and not kinds & {"clause", "own"} and max(map(len, texts)) <= LONGEST
        if "choice" in self.filler.patterns and listed:
            items = "".join(self.filler.fill("item", text=self.filler.escape(text)) for text in texts)
            shown = self.filler.escape(f"{OPENS}{PARTS.join(texts)}{CLOSES}")
            return self.filler.fill("free_choice" if "blank" in kinds else "choice", items=items, text=shown)
        written = ""
        for at, choice in enumerate(brackets.choices):
            written += self.filler.fill("mark", text=PARTS if at else OPENS)
            written += self._nodes(choice, clause, "_inside")
        return written + self.filler.fill("mark", text=CLOSES)

    def _run(self, run: Run, clause: str, inside: str) -> str:
        escape = self.filler.escape
        if run.kind == "blank":
            name = escape(run.text[1:-1][:LONGEST_NAME])
            return self.filler.fill(
                "state_blank" if run.text in self.states else "blank", text=escape(run.text), name=name
            )
        if run.kind == "clause":
            number = str(self.numbers.get(run.target, run.text))
            mark = self.clauses[run.target].mark if run.target in self.clauses else ""
            return self._fill("clause_number", inside, text=escape(number), mark=mark)
        if run.kind == "own":
            return self._own(run, clause, inside)
        return self._fill("words", inside, text=escape(run.text))

    def _own(self, run: Run, clause: str, inside: str) -> str:
        """What names a paragraph: as one, or label by label, as the patterns have it; words if it is not there."""
        within = self.places.get(run.target.partition(":")[0] or clause, {})
        place = next((one for one in within if one.endswith(run.text)), None)
        if place is None:
            return self._fill("words", inside, text=self.filler.escape(run.text))
        if "label" not in self.filler.patterns:
            return self._fill("own", inside, text=self.filler.escape(run.text), id=within[place])
        end, written = len(place) - len(run.text), ""
        for label in LABEL.findall(run.text):
            end += len(label)
            written += self._fill("label", inside, text=self.filler.escape(label), id=within[place[:end]])
        return written
