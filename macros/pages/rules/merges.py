"""What git leaves in a file where two versions of it could not be brought together."""

import re

from ...faults.fault import Fault, Finding
from ...faults.kinds import Code
from ...faults.marks import Rows

MARK = re.compile(r"^(<{7}|\|{7}|>{7})(?: |$)", re.MULTILINE)


def unfinished(text: str, path: str) -> list[Fault]:
    """A fault for each place where a merge was not finished: at the first of its marks."""
    marks, inside, rows = [], False, Rows.of(text, path)
    for mark in MARK.finditer(text):
        if not inside:
            message = (
                "has a mark of a merge that was not finished. Keep one of the two versions, without the marks."
            )
            line = text.count("\n", 0, mark.start()) + 1
            marks.append(rows.fault(line, Finding(message, Code.UNFINISHED_MERGE)))
        inside = mark[1][0] != ">"
    return marks
