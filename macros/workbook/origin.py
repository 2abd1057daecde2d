"""The data that a workbook was made from, as its hidden sheet holds them: checked like any other input."""

import json

from ..faults.fault import Faults, shown
from ..faults.kinds import Code
from ..faults.marks import Rows
from ..records import State
from ..records.common import SLUG
from ..register.loading import validate
from ..tables.plain import Data
from ..yamltext.document import Document
from .cells import Cell, CellFault, Place
from .worksheets import MADE_FROM

PIECE = 30_000  # characters; a cell holds at most 32,767
WRONG = (
    "the hidden sheet {} is not as `make export` writes it today, for {}{}. Make a new workbook and bring your "
    "changes into that."
)


def pieces(states: dict[str, Data]) -> list[list[str]]:
    """The rows of the hidden sheet: the data as they are now, so that it can be told what a person changed."""
    rows = []
    for slug, data in states.items():
        text = json.dumps(data, ensure_ascii=False)
        rows += [[slug, text[at : at + PIECE]] for at in range(0, len(text), PIECE)]
    return rows


def made_from(rows: list[list[Cell]], name: str, faults: list[CellFault]) -> dict[str, Data]:
    """The data of each State at the export. What is not a State's data is a fault, by its first cell."""
    texts: dict[str, str] = {}
    first: dict[str, Cell] = {}
    for row in rows[1:]:
        slug, piece = (str(cell.value) for cell in [*row, Cell(0, 0), Cell(0, 0)][:2])
        texts[slug] = texts.get(slug, "") + piece
        first.setdefault(slug, row[min(1, len(row) - 1)] if row else Cell(2, 1))
    held = {slug: _data(text) if SLUG.fullmatch(slug) else None for slug, text in texts.items()}
    if wrong := [slug for slug, data in held.items() if data is None]:
        others = f" and {len(wrong) - 1} more" if len(wrong) > 1 else ""
        message = WRONG.format(MADE_FROM, shown(wrong[0]), others)
        place = Place.of(name, MADE_FROM, Cell(first[wrong[0]].row, first[wrong[0]].column))
        faults.append(place.fault(message, Code.MEANWHILE, wrong[0]))
    return {slug: data for slug, data in held.items() if data is not None}


def _data(text: str) -> Data | None:
    """The data of a State's file; None if the text holds none."""
    try:
        data: Data = json.loads(text)
        validate(Document(Rows("", ()), data, {}), State)
    except (ValueError, RecursionError, Faults):
        return None
    return data
