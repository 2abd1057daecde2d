"""Headings go down by one level at a time: who hears a page finds its parts by their levels."""

import re
from collections.abc import Iterator, Sequence

from ...faults.fault import Finding
from ...faults.kinds import Code

HEADING = re.compile(r"(#{1,6})[ \t]+\S")


def problems(lines: Sequence[str]) -> Iterator[tuple[int, Finding]]:
    """Each heading that skips a level below the one before it, by the number of its line, from 0.

    `lines` are those of a page without its code.
    """
    above = 1
    for number, line in enumerate(lines):
        if heading := HEADING.match(line):
            level = len(heading[1])
            if level > above + 1:
                message = (
                    f"is a heading of {level} #, but the one before it has {above}. Write {'#' * (above + 1)}."
                )
                yield number, Finding(message, Code.PAGE_TITLE, heading[1])
            above = level
