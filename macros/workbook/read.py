"""A workbook that came back: its rows, each value with its cell, and the data it was made from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from ..faults.fault import closest, shown
from ..faults.kinds import Code
from ..records.common import LONGEST_SLUG, SLUG
from ..tables.columns import Column
from ..tables.plain import Data
from .cells import Cell, CellError, CellFault, Place, from_cell
from .opening import WorkbookError, sheets
from .origin import made_from
from .worksheets import FIELDS, FILE, ID, KEYS, LAWS, MADE_FROM, NAME, SOURCES, STATES

PlaceOf = Callable[[Cell], Place]


@dataclass
class Row:
    """One row: the State's file name and name, the source's id, the values by field, the cells by heading."""

    slug: str
    name: str
    id: str
    values: dict[Column, Any]
    places: dict[str, Place]


@dataclass
class Book:
    """What the sheets hold; a sheet that is missing is None.

    `made_from` is the data at the export; {} if the hidden sheet is missing.
    """

    rows: dict[str, list[Row] | None] = field(default_factory=dict)
    made_from: dict[str, Data] = field(default_factory=dict)
    faults: list[CellFault] = field(default_factory=list)


def read(path: Path) -> Book:
    """Read a workbook. What is wrong in cells is in its `faults`. Raises WorkbookError."""
    held = sheets(path, (STATES, LAWS, SOURCES, MADE_FROM))
    if STATES not in held:
        raise WorkbookError(
            f"{path.name} has no sheet {STATES}. Give it back that name, or begin with `make export`."
        )
    book = Book()
    for name in (STATES, LAWS, SOURCES):
        place = partial(Place.of, path.name, name)
        book.rows[name] = _rows(held[name], name, place, book.faults) if name in held else None
    book.made_from = made_from(held.get(MADE_FROM, []), path.name, book.faults)
    _once(book)
    return book


def _rows(lines: list[list[Cell]], name: str, place: PlaceOf, faults: list[CellFault]) -> list[Row] | None:
    """The rows of a sheet; None if its heads are not right."""
    head = {cell.column: str(cell.value).strip() for cell in (lines[0] if lines else ()) if cell.value is not None}
    fields, before = {known.title: known for known in FIELDS[name]}, len(faults)
    faults += _heads(head, name, place)
    if len(faults) == before:
        faults += _beside(lines, head, place)
    if len(faults) > before:
        return None
    return [row for line in lines[1:] if (row := _row(line, head, fields, place, faults))]


def _heads(head: dict[int, str], name: str, place: PlaceOf) -> Iterator[CellFault]:
    """What is wrong with the heads of the columns."""
    titles = [known.title for known in FIELDS[name]]
    if not {*KEYS[name], *titles}.intersection(head.values()):
        message = (
            f"the first row has to hold the heads of the columns, like {FILE}. Delete what stands above them."
        )
        yield place(Cell(1, min(head, default=1), next(iter(head.values()), None))).fault(message, Code.COLUMN)
        return
    gone = {*KEYS[name], *titles} - set(head.values())
    for column, title in head.items():
        at = place(Cell(1, column, title))
        if title not in titles and title not in KEYS[name]:
            do = "Delete this column, or write the head that was there." if gone else "Delete this column."
            message = f"{shown(title)} is not the head of a column."
            yield at.fault(message, Code.COLUMN, title, closest(title, gone), do)
        elif list(head.values()).index(title) != list(head).index(column):
            yield at.fault(f"{shown(title)} is there twice. Keep one.", Code.COLUMN, title)
    needed = [*KEYS[name], *(titles if name == LAWS else ())]  # a list of laws is compared as a whole
    for title in needed:
        if title not in head.values() and title != NAME:
            message = f"the column {shown(title)} is missing. Put it back."
            yield place(Cell(1, 1)).fault(message, Code.COLUMN)


def _beside(lines: list[list[Cell]], head: dict[int, str], place: PlaceOf) -> Iterator[CellFault]:
    """What stands in a column without a head would be lost."""
    told: set[int] = set()
    for cell in (cell for line in lines[1:] for cell in line):
        if head and cell.column not in head and cell.column not in told and str(cell.value or "").strip():
            told.add(cell.column)
            message = "stands in a column without a head. Delete this column, or move it back."
            yield place(cell).fault(message, Code.COLUMN)


def _row(
    line: list[Cell], head: dict[int, str], fields: dict[str, Column], place: PlaceOf, faults: list[CellFault]
) -> Row | None:
    by_column = {cell.column: cell for cell in line}
    number = line[0].row if line else 1
    cells = {title: by_column.get(column) or Cell(number, column) for column, title in head.items()}
    if all(str("" if cell.value is None else cell.value).strip() == "" for cell in cells.values()):
        return None
    places = {title: place(cell) for title, cell in cells.items()}
    keys = {key: str(cells[key].value or "").strip() for key in (FILE, NAME, ID) if key in cells}
    for key in (key for key in (FILE, ID) if key in keys and not _is_slug(keys[key])):
        faults.append(places[key].fault(_no_slug(key, keys[key], cells), Code.ROW, keys[key]))
        return None
    values = {}
    for title, known in fields.items():
        if title in cells:
            try:
                values[known] = from_cell(known, cells[title])
            except CellError as error:
                wrong = error.finding
                faults.append(places[title].fault(wrong.words, wrong.code, wrong.value, wrong.suggestion))
    return Row(keys[FILE], keys.get(NAME, ""), keys.get(ID, ""), values, places)


def _is_slug(value: str) -> bool:
    return len(value) <= LONGEST_SLUG and bool(SLUG.fullmatch(value))


def _no_slug(key: str, value: str, cells: dict[str, Cell]) -> str:
    """What to do with a cell that should hold a file name or an id."""
    message = f"{key} {f'is {shown(value)}' if value else 'is empty'}. "
    filled = sum(cell.value not in (None, "") for cell in cells.values())
    if filled == 1 and len(cells) > 1:  # somebody's own line
        return f"{message}Delete this line."
    return f"{message}Write small letters, digits and single hyphens, like cote-d-ivoire, or delete this line."


def _once(book: Book) -> None:
    """A State and a source have one row each."""
    for name in (STATES, SOURCES):
        first: dict[tuple[str, str], Row] = {}
        for row in book.rows[name] or []:
            key = (row.slug, row.id)
            if key in first:
                place, what = row.places[ID if row.id else FILE], row.id or row.slug
                message = f"{what} has a row already, at {first[key].places[FILE].name}. Keep one."
                book.faults.append(place.fault(message, Code.TWICE))
            first.setdefault(key, row)
