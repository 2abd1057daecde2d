"""The marks in the text of a clause: paragraphs, [options], <blanks> and {references}.

    (1) This [Act / Law] is the Cluster Munitions [Prohibition] [Act / Law] <year>.
    (2) Whoever breaches (1) is punished as laid down in {penalties}.

A line that begins with (1) or (a) begins a paragraph; any other line goes on with the one above. Square
brackets hold one choice, which may stand or not, or several with " / " between them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from .faults import shown

LABEL = re.compile(r"\((\d{1,2}|[a-z])\) ")
MARK = re.compile(r"[\[\]<>{}]| / ")
SETTLED = {  # options that the legal tradition answers
    ("Act", "Law"): {"common": "Act", "civil": "Law"},
    ("Schedule", "Annex"): {"common": "Schedule", "civil": "Annex"},
}


@dataclass(frozen=True)
class Words:
    """Words as they stand."""

    kind: ClassVar[str] = "words"
    text: str


@dataclass(frozen=True)
class Blank:
    """What the drafter fills in."""

    kind: ClassVar[str] = "blank"
    text: str


@dataclass(frozen=True)
class Reference:
    """Another clause, by its id."""

    kind: ClassVar[str] = "reference"
    clause: str


@dataclass(frozen=True)
class Option:
    """One choice: it may stand or not. Several: one of them stands."""

    kind: ClassVar[str] = "option"
    choices: tuple[tuple["Node", ...], ...]


Node = Words | Blank | Reference | Option


@dataclass(frozen=True)
class Paragraph:
    """A paragraph with its label ("1", "a" or None) and level (0, or 1 below a numbered one or a lead)."""

    label: str | None
    level: int
    nodes: tuple[Node, ...]


class MarkError(Exception):
    """A mark that is wrong; `line` counts from 0 within the text. The message is for the editor."""

    def __init__(self, line: int, message: str):
        self.line = line
        super().__init__(message)


def parse(text: str) -> list[Paragraph]:
    """The paragraphs of a clause. Raises MarkError for a mark that is not closed, not opened or empty."""
    found: list[Paragraph] = []
    lines = text.split("\n")
    starts = [i for i, line in enumerate(lines) if i == 0 or LABEL.match(line)]
    for first, after in zip(starts, [*starts[1:], len(lines)], strict=True):
        label = LABEL.match(lines[first])
        part = lines[first:after]
        part[0] = part[0][label.end() :] if label else part[0]
        name = label[1] if label else None
        found.append(Paragraph(name, int(bool(name) and name.isalpha()), _Reader(part, first).nodes()))
    return found


class _Reader:
    """Reads the marks of one paragraph, given as its lines; `first` is the line on which it begins."""

    def __init__(self, lines: list[str], first: int):
        self.text = " ".join(lines)
        self.ends = [sum(len(line) + 1 for line in lines[: i + 1]) for i in range(len(lines))]
        self.first = first
        self.at = 0

    def nodes(self) -> tuple[Node, ...]:
        (only,) = self.choices(None)
        return only

    def choices(self, opened: int | None) -> tuple[tuple[Node, ...], ...]:
        """What stands up to the bracket that closes the one at `opened`, or up to the end."""
        found: list[list[Node]] = [[]]
        while match := MARK.search(self.text, self.at):
            mark, before = match[0], self.text[self.at : match.start()]
            self.at = match.end()
            if before:
                found[-1].append(Words(before))
            if mark == " / " and opened is None:
                found[-1].append(Words(mark))
            elif mark == " / ":
                found.append([])
            elif mark == "[":
                found[-1].append(Option(self.choices(match.start())))
            elif mark == "<":
                found[-1].append(Blank(self.inside("<", ">", match.start())))
            elif mark == "{":
                found[-1].append(Reference(self.inside("{", "}", match.start())))
            elif mark == "]" and opened is not None:
                if not all(found):
                    raise self.error(opened, "has brackets with an empty choice. Write what may stand there")
                return tuple(tuple(choice) for choice in found)
            else:
                raise self.error(match.start(), f'has a "{mark}" that nothing opens. Open it, or delete it')
        if opened is not None:
            raise self.error(opened, 'has a "[" that is never closed. Write "]" where the option ends')
        rest, self.at = self.text[self.at :], len(self.text)
        if rest:
            found[-1].append(Words(rest))
        return tuple(tuple(choice) for choice in found)

    def inside(self, opening: str, closing: str, opened: int) -> str:
        """The text up to `closing`."""
        match = MARK.search(self.text, self.at)
        while match and match[0] == " / ":
            match = MARK.search(self.text, match.end())
        if not match or match[0] != closing:
            raise self.error(opened, f'has a "{opening}" that is never closed. Write "{closing}" after the words')
        text, self.at = self.text[self.at : match.start()].strip(), match.end()
        if not text:
            raise self.error(opened, f'has "{opening}{closing}" with nothing inside. Write what it stands for')
        return text

    def error(self, position: int, message: str) -> MarkError:
        line = next(i for i, end in enumerate(self.ends) if position < end)
        return MarkError(self.first + line, f"{message}: {shown(self.text[position : position + 40])}.")


def each(paragraphs: list[Paragraph], kind: type) -> list:
    """Every node of one kind, also within options, in order."""
    found: list = []

    def look(nodes: tuple[Node, ...]) -> None:
        for node in nodes:
            if isinstance(node, kind):
                found.append(node)
            if isinstance(node, Option):
                for choice in node.choices:
                    look(choice)

    for paragraph in paragraphs:
        look(paragraph.nodes)
    return found


def settled(paragraphs: list[Paragraph], tradition: str) -> list[Paragraph]:
    """The paragraphs with the options that the tradition answers, like [Act / Law], answered."""

    def choose(node: Node) -> Node:
        if not isinstance(node, Option):
            return node
        if all(len(choice) == 1 and isinstance(choice[0], Words) for choice in node.choices):
            answer = SETTLED.get(tuple(choice[0].text for choice in node.choices), {}).get(tradition)
            if answer:
                return Words(answer)
        return Option(tuple(tuple(map(choose, choice)) for choice in node.choices))

    return [Paragraph(p.label, p.level, tuple(map(choose, p.nodes))) for p in paragraphs]


def plain(paragraphs: list[Paragraph], name: Callable[[str], str]) -> str:
    """The text with its marks, a paragraph a line; `name` gives the words for a reference."""

    def words(nodes: tuple[Node, ...]) -> str:
        return "".join(map(word, nodes))

    def word(node: Node) -> str:
        if isinstance(node, Words):
            return node.text
        if isinstance(node, Blank):
            return f"<{node.text}>"
        if isinstance(node, Reference):
            return name(node.clause)
        return f"[{' / '.join(map(words, node.choices))}]"

    return "\n".join(f"({p.label}) {words(p.nodes)}" if p.label else words(p.nodes) for p in paragraphs)
