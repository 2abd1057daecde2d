"""Lists that Markdown takes for part of a paragraph, or for another level than they look like."""

import re
from collections.abc import Iterator
from itertools import pairwise

from .blocks import Block

ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,3}\.)[ \t]+\S")
BEGINS = re.compile(r"[ \t]*(?:[-*+]|1\.)[ \t]+\S")  # what others take for a list even below a line of text
RULE = re.compile(r"[ \t]*(?:[-*_][ \t]*){3,}")
OTHER = re.compile(r"[ \t]*(?:>|:[ \t])")
LABEL = re.compile(
    r"[ \t]*(?:([–—])|\(?[a-z]{1,4}\)|\([0-9]{1,2}\)|[a-zA-Z]\.)[ \t]+\S"
)  # of items in other programs
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


def run_on(block: Block) -> Iterator[tuple[int, str]]:
    """(line, sentence) for the first of several lines that look like items, but would run on as one paragraph."""
    for number, (above, line) in enumerate(pairwise(block.lines), block.first + 1):
        if LABEL.match(above) and LABEL.match(line) and not above.endswith("  "):
            message = "begins like an item, but would run on with the line above."
            yield number, f"{message} Begin both with a hyphen, or end the line above in two spaces."
            return
