"""Tables that Markdown does not take for one, and cells that it would drop."""

import re
from collections.abc import Iterator

from .blocks import Block

LINE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+")
ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
PIPE = re.compile(r"(?<!\\)\|")


def problems(block: Block) -> Iterator[tuple[int, str]]:
    """(line, sentence) for a table that follows text, has no head, or has rows that do not fit."""
    lines = [number for number, line in enumerate(block.lines) if LINE.fullmatch(line)]
    if not lines:
        rows = [number for number, line in enumerate(block.lines) if ROW.fullmatch(line)]
        if rows:
            message = "looks like a row of a table that has no line |---|---| below its heads. Write one."
            yield block.first + rows[0], message
        return
    at = lines[0]
    if at == 0:
        yield block.first, "is the line of a table without heads. Write a line of heads above it."
        return
    if at > 1:
        yield block.first + at - 1, "begins a table below a line of text. Put an empty line between the two."
        return
    columns = _cells(block.lines[1])
    if _cells(block.lines[0]) != columns:
        heads = _cells(block.lines[0])
        yield block.first + 1, f"has {columns} columns, but the line of heads has {heads}. Write as many."
        return
    for number, line in enumerate(block.lines[2:], block.first + 2):
        if "|" not in line:
            yield number, "would become a row of the table above. Put an empty line between the two."
        elif _cells(line) > columns:
            yield (
                number,
                f"has {_cells(line)} cells, but the table has {columns} columns. Join some, or write \\|.",
            )


def _cells(line: str) -> int:
    return len(PIPE.split(line.strip().removeprefix("|").removesuffix("|")))
