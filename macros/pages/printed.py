"""What may stand in the page from which the PDF files take their sentences."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..faults.fault import Fault
from ..language import fonts
from ..paths import ROOT
from .prose import Prose

FACTSHEET = "index"  # the page of docs/<language>/ that handout and factsheet are printed from


def is_printed(prose: Prose) -> bool:
    """Whether the PDF files take sentences from this page."""
    return PurePosixPath(*PurePosixPath(prose.path).parts[2:]) == PurePosixPath(f"{FACTSHEET}.md")


def unprintable(prose: Prose) -> Iterator[Fault]:
    """A fault for each line with a sign that no font has."""
    code = PurePosixPath(prose.path).parts[1]
    for number, line in enumerate(prose.text.split("\n"), prose.first_line):
        problem = None if line.isascii() else fonts.signs(line, ROOT, code)
        if problem:
            yield prose.rows.fault(number, problem)
