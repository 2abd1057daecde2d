"""Lists that Markdown takes for part of a paragraph, or for another level than they look like."""

import re
from collections.abc import Iterator

from .blocks import Block

ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,3}\.)[ \t]+\S")
BEGINS = re.compile(r"[ \t]*(?:[-*+]|1\.)[ \t]+\S")  # what others take for a list even below a line of text
RULE = re.compile(r"[ \t]*(?:[-*_][ \t]*){3,}")
OTHER = re.compile(r"[ \t]*(?:>|:[ \t])")
LEVEL = 4


def problems(block: Block) -> Iterator[tuple[int, str]]:
    """(line, sentence) for the first item of a list that follows text, and for each that is indented oddly."""
    text = not ITEM.match(block.lines[0]) and not OTHER.match(block.lines[0])
    for number, line in enumerate(block.lines, block.first):
        item = ITEM.match(line)
        if not item or RULE.fullmatch(line):
            continue
        indent = len(item[1].expandtabs(LEVEL))
        if indent % LEVEL:
            many = f"{indent} space{'s' * (indent != 1)}"
            yield number, f"is an item indented by {many}. Write it at the margin, or with {LEVEL} for each level."
        if text and number > block.first and BEGINS.match(line):
            yield number, "is an item of a list below a line of text. Put an empty line between the two."
            text = False
