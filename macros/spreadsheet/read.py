"""A workbook that came back: its rows, each value with its cell, and the data it was made from."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from ..faults import shown, suggest
from ..fields import Data, Field
from ..records.common import SLUG
from .cells import CellError, CellFault, Place, from_cell
from .layout import FIELDS, FILE, ID, KEYS, LAWS, MADE_FROM, NAME, SOURCES, STATES

PlaceOf = Callable[[Cell], Place]


class WorkbookError(Exception):
    """The file is no workbook of the register. The message says what to do."""


@dataclass
class Row:
    """One row: the State's file name, the source's id, the values by field, the cells by heading."""

    slug: str
    id: str
    values: dict[Field, Any]
    places: dict[str, Place]


@dataclass
class Book:
    """What the sheets hold; a sheet that is missing is None. `made_from` is the data at the export."""

    rows: dict[str, list[Row] | None] = field(default_factory=dict)
    made_from: dict[str, Data] = field(default_factory=dict)
    faults: list[CellFault] = field(default_factory=list)


def read(path: Path) -> Book:
    """Read a workbook. What is wrong in cells is in its `faults`. Raises WorkbookError."""
    try:
        book = openpyxl.load_workbook(path)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, openpyxl.utils.exceptions.InvalidFileException):
        raise WorkbookError(f"{path.name} is not a workbook. Save it as Excel workbook (.xlsx).") from None
    except OSError as error:
        raise WorkbookError(f"{path}: {error.strerror}. Name the file: make import FILE=register.xlsx") from None
    if STATES not in book.sheetnames:
        raise WorkbookError(f"{path.name} has no sheet {STATES}. Begin with `make export`.")
    found = Book()
    for name in (STATES, LAWS, SOURCES):
        place = partial(Place.of, path.name, name)
        found.rows[name] = _rows(book[name], name, place, found.faults) if name in book.sheetnames else None
    if MADE_FROM in book.sheetnames:
        found.made_from = _made_from(book[MADE_FROM])
    _once(found)
    return found


def _rows(page: Worksheet, name: str, place: PlaceOf, faults: list[CellFault]) -> list[Row] | None:
    """The rows of a sheet; None if its heads are not right."""
    lines = page.iter_rows()
    head = {cell.column: str(cell.value).strip() for cell in next(lines, ()) if cell.value is not None}
    fields, before = {known.title: known for known in FIELDS[name]}, len(faults)
    for column, title in head.items():
        if title not in fields and title not in KEYS[name]:
            message = f"{shown(title)} is not the head of a column.{suggest(title, [*KEYS[name], *fields])}"
            faults.append(place(page.cell(1, column)).fault(f"{message} Write the head that was there."))
        elif list(head.values()).index(title) != list(head).index(column):
            faults.append(place(page.cell(1, column)).fault(f"{shown(title)} is there twice. Keep one."))
    needed = [*KEYS[name], *(fields if name == LAWS else ())]  # a list of laws is compared as a whole
    for title in needed:
        if title not in head.values() and title != NAME:
            message = f"the column {shown(title)} is missing. Put it back."
            faults.append(place(page.cell(1, 1)).fault(message))
    if len(faults) > before:
        return None
    return [row for line in lines if (row := _row(line, head, fields, place, faults))]


def _row(
    line: tuple, head: dict[int, str], fields: dict[str, Field], place: PlaceOf, faults: list[CellFault]
) -> Row | None:
    cells = {head[cell.column]: cell for cell in line if cell.column in head}
    if all(cell.value in (None, "") for cell in cells.values()):
        return None
    places = {title: place(cell) for title, cell in cells.items()}
    keys = {key: str(cells[key].value or "").strip() for key in (FILE, ID) if key in cells}
    for key, value in keys.items():
        if not SLUG.fullmatch(value):
            what = "is empty" if not value else f"is {shown(value)}"
            message = f"{key} {what}. Write small letters, digits and single hyphens, like cote-d-ivoire."
            faults.append(places[key].fault(message))
            return None
    values = {}
    for title, known in fields.items():
        if title in cells:
            try:
                values[known] = from_cell(known, cells[title])
            except CellError as error:
                faults.append(places[title].fault(str(error)))
    return Row(keys[FILE], keys.get(ID, ""), values, places)


def _made_from(page: Worksheet) -> dict[str, Data]:
    texts: dict[str, str] = {}
    for slug, piece in page.iter_rows(min_row=2, max_col=2, values_only=True):
        texts[str(slug)] = texts.get(str(slug), "") + str(piece)
    try:
        return {slug: json.loads(text) for slug, text in texts.items()}
    except ValueError:
        return {}


def _once(book: Book) -> None:
    """A State and a source have one row each."""
    for name in (STATES, SOURCES):
        first: dict[tuple[str, str], Row] = {}
        for row in book.rows[name] or []:
            key = (row.slug, row.id)
            if key in first:
                place, what = row.places[ID if row.id else FILE], row.id or row.slug
                message = f"{what} has a row already, at {first[key].places[FILE].name}. Keep one."
                book.faults.append(place.fault(message))
            first.setdefault(key, row)
