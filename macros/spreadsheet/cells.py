"""One fact in a cell: as a person sees it there, and what is read when it comes back."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

from openpyxl.cell.cell import Cell

from ..faults import Fault, printable, shown, suggest
from ..fields import Field
from ..records.common import FIRST_YEAR, LAST_YEAR

DAY_0 = date(1899, 12, 30)  # of Excel
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class CellError(Exception):
    """A cell cannot be read. The message says what to do."""


@dataclass(frozen=True, order=True)
class Place:
    """A cell of a workbook, in the order in which a person looks for it, and what it holds."""

    book: str
    sheet: str
    row: int
    column: int
    name: str
    content: str = field(compare=False)

    @classmethod
    def of(cls, book: str, sheet: str, cell: Cell) -> "Place":
        """The place of a cell of the workbook that is called `book`."""
        value = cell.value.strftime("%Y-%m-%d") if isinstance(cell.value, date) else cell.value
        content = "" if value is None else str(value).replace("\n", "↵")
        return cls(book, sheet, cell.row, cell.column, cell.coordinate, content)

    def __str__(self) -> str:
        return f"sheet {self.sheet}, cell {self.name}"

    def fault(self, message: str) -> "CellFault":
        """A fault in this cell."""
        return CellFault(self.book, self.row, message, cell=self)


@dataclass(frozen=True)
class CellFault(Fault):
    """One thing wrong in one cell: `path` is the name of the workbook and `line` the row of its sheet."""

    in_text: ClassVar[bool] = False

    cell: Place = field(kw_only=True)

    def __str__(self) -> str:
        return f"{printable(self.path)}, {self.cell}: {self.message}"

    @property
    def order(self) -> tuple:
        return self.path, self.cell, self.message

    @property
    def where(self) -> str:
        return f"Sheet {self.cell.sheet}, cell {self.cell.name}"

    @property
    def number(self) -> str:
        return self.cell.name

    def content(self, lines: list[str]) -> str:
        return self.cell.content


def to_cell(field: Field, value: Any) -> str | int | date | None:
    """What the cell of a fact holds: a real date for a day, a word for a choice, lists as one text."""
    if value is None or value == []:
        return None
    if field.kind == "choice":
        return field.words.get(value, str(value))
    if field.kind in ("ids", "lines"):
        return (", " if field.kind == "ids" else "\n").join(map(str, value))
    if field.kind in ("date", "when") and DAY.fullmatch(str(value)):
        return date.fromisoformat(str(value))
    return value


def from_cell(field: Field, cell: Cell) -> Any:
    """The value as a State's file would hold it; the records judge it. Raises CellError."""
    value = cell.value
    if cell.data_type == "f" or (isinstance(value, str) and cell.data_type == "e"):
        raise CellError(f"{field.title} holds {shown(value)}. Write the value itself, not a formula.")
    if isinstance(value, str):
        value = value.replace("\r\n", "\n").replace("_x000D_", "").strip() or None
    if value is None:
        return [] if field.kind in ("ids", "lines") else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _READ.get(field.kind, _text)(field, value)


def _choice(field: Field, value: Any) -> Any:
    by_word = {word.lower(): key for key, word in field.words.items()}
    by_word |= {str(key).lower(): key for key in field.words}
    if str(value).lower() in by_word:
        return by_word[str(value).lower()]
    words = list(field.words.values())
    raise CellError(f"{field.title} is {shown(value)}. Choose one of {', '.join(words)}.{suggest(value, words)}")


def _day(field: Field, value: Any) -> Any:
    year = _year_as_day(value)
    if year and field.kind == "when":
        return year
    if year or (isinstance(value, int) and field.kind == "date"):
        raise CellError(f"{field.title} is {year or value}. Write a day, for example 2010-08-01.")
    if isinstance(value, date):  # also a datetime
        return value.strftime("%Y-%m-%d")
    if isinstance(value, str) and re.fullmatch("[0-9]{4}", value):
        return int(value)
    return value


def _year_as_day(value: Any) -> int | None:
    """The year that was typed where a day of 1905 came back: a cell of days counts them from 1900 on."""
    if not isinstance(value, date):
        return None
    number = (date(value.year, value.month, value.day) - DAY_0).days
    return number if FIRST_YEAR <= number <= LAST_YEAR else None


def _year(field: Field, value: Any) -> Any:
    if isinstance(value, datetime | date):
        if typed := _year_as_day(value):
            return typed
        raise CellError(f"{field.title} is {value:%Y-%m-%d}. Write the year only, like {value:%Y}.")
    return int(value) if isinstance(value, str) and re.fullmatch("[0-9]{4}", value) else value


def _ids(field: Field, value: Any) -> list[str]:
    return [part for part in re.split(r"[\s,;]+", str(value)) if part]


def _lines(field: Field, value: Any) -> list[str]:
    return [line.strip() for line in str(value).split("\n") if line.strip()]


def _text(field: Field, value: Any) -> str:
    if isinstance(value, datetime | date | bool):
        raise CellError(f"{field.title} is not a text. Format the cell as text and write it again.")
    return str(value)


_READ = {
    "choice": _choice,
    "date": _day,
    "when": _day,
    "year": _year,
    "ids": _ids,
    "lines": _lines,
}
