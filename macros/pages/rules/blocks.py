"""A page's text as the blocks that Markdown parts it into, without what stands in code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.fenced_code import FencedBlockPreprocessor

FENCED = FencedBlockPreprocessor.FENCED_BLOCK_RE
FENCE = re.compile(r"^(`{3,}|~{3,})[ \t]*\{([^\n]*)\}", re.MULTILINE)  # a block of code with attributes
HEADING = re.compile(r"#{1,6}(?!#)")
CODE = re.compile(r"(?<![\\`])(`{1,9})(?!`)((?:[^\n]|\n(?!\s*\n)){1,400}?)(?<!`)\1(?!`)")
MACRO = re.compile(r"\{\{[^{}]*\}\}")
ESCAPED = re.compile(r"\\[\\`*_{}\[\]()#+.!~<>|=:^-]")
DEFINITION = re.compile(r"^ {0,3}\[([^\]\n]{1,200})\]:", re.MULTILINE)
HIDDEN = "\ue002"  # stands for a character of code, so that columns stay; no page holds it


@dataclass(frozen=True)
class Block:
    """Lines without an empty one between, from line `first` of the file on; a heading is a block of its own."""

    first: int
    lines: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def without_code(text: str) -> str:
    """The text with every sign of code, of macros and after \\ replaced, and its lines and columns kept."""
    text = FENCED.sub(lambda code: re.sub(r"[^\n]", "", code[0]), text)
    for pattern in (MACRO, ESCAPED, CODE):
        text = pattern.sub(lambda code: re.sub(r"[^\n]", HIDDEN, code[0]), text)
    return text


def blocks(text: str, first_line: int = 1) -> Iterator[Block]:
    """The blocks of a text in their order."""
    lines: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], first_line):
        heading = HEADING.match(line)
        if (heading or not line.strip()) and lines:
            yield Block(number - len(lines), lines)
            lines = []
        if heading:
            yield Block(number, [line])
        elif line.strip():
            lines.append(line)
