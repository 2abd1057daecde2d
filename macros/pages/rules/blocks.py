"""A page's text as the blocks that Markdown parts it into, without what stands in code."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# The line that begins a block of code, as pymdownx.superfences reads it; what stands in its braces is looked at.
FENCE = re.compile(r"([> \t]*)(`{3,}|~{3,})[ \t]*(?:\.?[\w#.+-]+)?[ \t]*(?:\{([^\n]*)\})?[ \t]*")
# Lines that begin or end a box, a tab, a caption: what stands below them is another part.
BOX = re.compile(
    r"[ \t]*(?:!!!|\?\?\?\+?|===[+!]*(?=[ \t])|/{3}|</?(?:details|summary|figure|figcaption)\b.*>[ \t]*$)"
)
HEADING = re.compile(r"#{1,6}(?!#)")
CODE = re.compile(r"(?<![\\`])(`{1,9})(?!`)((?:[^\n]|\n(?!\s*\n)){1,400}?)(?<!`)\1(?!`)")
MACRO = re.compile(r"\{\{[^{}]*\}\}")
ESCAPED = re.compile(r"\\[\\`*_{}\[\]()#+.!~<>|=:^-]")
DEFINITION = re.compile(r"^ {0,3}\[([^\]\n]{1,200})\]:", re.MULTILINE)
HIDDEN = "\ue002"  # stands for a character of code, so that columns stay; no page holds it


@dataclass(frozen=True)
class Block:
    """Lines without an empty one between, from line `first` of the file on; a heading, and the line
    of a box, is a block of its own."""

    first: int
    lines: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(frozen=True)
class Fenced:
    """A block of code: the number of its first and last line, from 0, and what stands in braces on the first."""

    first: int
    last: int
    braces: str


def fenced(lines: Sequence[str]) -> Iterator[Fenced]:
    """The blocks of code among the lines of a page, at the margin or within a box, a list or a quote."""
    number = 0
    while number < len(lines):
        opened = FENCE.fullmatch(lines[number])
        last = _end(lines, number, opened) if opened else None
        if opened and last:
            yield Fenced(number, last, opened[3] or "")
            number = last
        number += 1


def _end(lines: Sequence[str], first: int, opened: re.Match[str]) -> int | None:
    """Number of the line that ends a block of code; None if it is left before."""
    lead, end = opened[1], opened[1] + opened[2]
    for number, line in enumerate(lines[first + 1 :], first + 1):
        if line.rstrip() == end:
            return number
        if line.strip() and not line.startswith(lead.rstrip() if line.startswith(">") else lead):
            return None
    return None


def without_fenced(text: str) -> str:
    """The text with empty lines in place of its blocks of code."""
    lines = text.split("\n")
    for code in fenced(lines):
        lines[code.first : code.last + 1] = [""] * (code.last + 1 - code.first)
    return "\n".join(lines)


def without_code(text: str) -> str:
    """The text with every sign of code, of macros and after \\ replaced, and its lines and columns kept."""
    text = without_fenced(text)
    for pattern in (MACRO, ESCAPED, CODE):
        text = pattern.sub(lambda code: re.sub(r"[^\n]", HIDDEN, code[0]), text)
    return text


def blocks(text: str, first_line: int = 1) -> Iterator[Block]:
    """The blocks of a text in their order."""
    lines: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], first_line):
        heading = HEADING.match(line) or BOX.match(line)
        if (heading or not line.strip()) and lines:
            yield Block(number - len(lines), lines)
            lines = []
        if heading:
            yield Block(number, [line])
        elif line.strip():
            lines.append(line)
