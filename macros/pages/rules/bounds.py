"""How long and how deep a page may be, looked at before Markdown reads it.

Markdown takes the square of the time for twice the brackets, and comes to an end of its stack where lists
or quotes stand in one another. Every bound is several times what the longest page needs.
"""

import re
from collections.abc import Iterator

from ...faults.fault import Fault, Finding
from ...faults.kinds import Code
from ...faults.marks import Rows
from .blocks import BOX, HEADING, Block, blocks, without_fenced

LINES = 2_000
LINE = 2_000  # characters
BLOCK = 200  # lines
HEADINGS = 200
BOXES = 200  # lines that begin or end a box, a tab or a caption
INDENT = 24  # spaces: six levels
DEPTH = 6  # marks of lists and quotes at the beginning of a line
DEFINITIONS = 40
SIGNS = "[](){}<>*_`~!\\&\"'^"
IN_BLOCK, IN_PAGE = 100, 2_000  # times that one of these signs may stand there
LETTERS = {"'": 400, '"': 400, "(": 200, ")": 200, "*": 200, "_": 200, "&": 200}  # more are usual in a long list
LEADING = re.compile(r"[ \t]*(?:(?:>|[-*+][ \t]|\d+[.)][ \t]|:[ \t])[ \t]*)*")
MARK = re.compile(r">|[-*+][ \t]|\d+[.)][ \t]|:[ \t]")
RULE = re.compile(r" {0,3}(?:[-*_][ \t]?){3,80}[ \t]*")


def faults(text: str, path: str, first_line: int) -> list[Fault]:
    """Where a page is too long or too deep for Markdown."""
    wrong = list(_lines(text, first_line))
    if not wrong:  # else the patterns below could take long
        wrong = list(_blocks(text, first_line))
    rows = Rows.of(text, path, first_line)
    return [rows.fault(line, Finding(message, Code.TOO_LARGE, sign)) for line, message, sign in wrong]


def _lines(text: str, first_line: int) -> Iterator[tuple[int, str, str]]:
    """(line, message, sign that is too many) of lines that are too long or too many."""
    lines = text.split("\n")
    if len(lines) > LINES:
        yield first_line + LINES, f"has more than {LINES:,} lines. Split it into several pages.", ""
    for number, line in enumerate(lines, first_line):
        if len(line) > LINE:
            yield (
                number,
                f"has a line of {len(line):,} characters; at most {LINE:,} fit. Break it into several.",
                "",
            )


def _blocks(text: str, first_line: int) -> Iterator[tuple[int, str, str]]:
    headings, boxes, counted = 0, 0, dict.fromkeys(SIGNS, 0)
    for block in blocks(without_fenced(text), first_line):
        headings += bool(HEADING.match(block.lines[0]))
        if headings == HEADINGS + 1:
            yield block.first, f"has more than {HEADINGS} headings. Split it into several pages.", ""
            headings += 1
        boxes += bool(BOX.match(block.lines[0]))
        if boxes == BOXES + 1:
            yield block.first, f"has more than {BOXES} lines of boxes, tabs and captions. Split the page.", ""
            boxes += 1
        yield from _block(block, counted)


def _block(block: Block, counted: dict[str, int]) -> Iterator[tuple[int, str, str]]:
    if len(block.lines) > BLOCK:
        message = f"belongs to a part of {len(block.lines)} lines; at most {BLOCK} fit. Put empty lines into it."
        yield block.first, message, ""
    if sum(line.lstrip().startswith(":") for line in block.lines) > DEFINITIONS:
        yield block.first, f"begins more than {DEFINITIONS} definitions. Put an empty line between them.", ""
    for number, line in enumerate(block.lines, block.first):
        lead = LEADING.match(line)
        if len(line) - len(line.lstrip()) > INDENT:
            yield number, f"is indented by more than {INDENT} spaces. Begin it further left.", ""
        elif lead and len(MARK.findall(lead[0])) > DEPTH and not RULE.fullmatch(line):
            yield number, f"begins with more than {DEPTH} marks of lists or quotes. Leave one for each level.", ""
    for sign in SIGNS:
        number = block.text.count(sign)
        before, counted[sign] = counted[sign], counted[sign] + number
        most = LETTERS.get(sign, IN_BLOCK)
        if number > most:
            message = f'has the sign "{sign}" {number:,} times in one part; at most {most} fit. Take it out.'
            yield block.first, message, sign
        elif before <= IN_PAGE < counted[sign]:
            message = f'has the sign "{sign}" more than {IN_PAGE:,} times up to here. Split the page.'
            yield block.first, message, sign
