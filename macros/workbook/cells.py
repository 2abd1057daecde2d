"""One fact in a cell: as a person sees it there, and what is read when it comes back."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import Any, ClassVar

from openpyxl.utils import get_column_letter

from ..faults.fault import Fault, Finding, Words, closest, printable, shown
from ..faults.kinds import Code
from ..faults.marks import stripped, words_span
from ..records.common import FIRST_YEAR, LAST_YEAR, PARTIAL
from ..register import meantvalues
from ..tables.columns import Column

DAY_0 = date(1899, 12, 30)  # of Excel
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
A_DAY = "Write a day, for example 2010-08-01."


class CellError(Exception):
    """A cell cannot be read. The message of `finding` says what to do."""

    def __init__(self, message: str, code: Code, value: str = "", suggestion: str = "") -> None:
        self.finding = Finding(message, code, value, suggestion)
        super().__init__(message)


@dataclass(frozen=True)
class Cell:
    """A cell that came back: where it is, what it holds, and openpyxl's word for its kind."""

    row: int
    column: int
    value: Any = None
    kind: str = ""

    @property
    def coordinate(self) -> str:
        """Its name, like B2."""
        return f"{get_column_letter(self.column)}{self.row}"


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
        content = "" if cell.value is None else _plainly(cell.value).replace("\n", "↵")
        return cls(book, sheet, cell.row, cell.column, cell.coordinate, content)

    def __str__(self) -> str:
        return f"sheet {self.sheet}, cell {self.name}"

    def fault(
        self, words: Words, code: Code, value: str = "", suggestion: str = "", advice: str = ""
    ) -> "CellFault":
        """A fault in this cell, marked at the words `value` if it holds them."""
        start, end = words_span(self.content, value) or stripped(self.content, 0, len(self.content))
        place = (start + 1, end - start) if end > start else (0, 0)
        return CellFault(self.book, self.row, words, code, *place, (), value, suggestion, advice, cell=self)


@dataclass(frozen=True)
class CellFault(Fault):
    """One thing wrong in one cell: `path` is the name of the workbook and `line` the row of its sheet."""

    in_text: ClassVar[bool] = False

    cell: Place = field(kw_only=True)

    def __str__(self) -> str:
        return f"{printable(self.path)}, {self.cell}: {self.said}"

    @property
    def order(self) -> tuple[object, ...]:
        return self.in_text, self.path, self.cell, self.message

    @property
    def where(self) -> str:
        return f"Sheet {self.cell.sheet}, cell {self.cell.name}"

    @property
    def number(self) -> str:
        return self.cell.name

    def content(self, lines: list[str]) -> str:
        return self.cell.content


def to_cell(field: Column, value: Any) -> str | int | date | None:
    """What the cell of a fact holds: a real date for a day, a word for a choice, lists as one text."""
    if value is None or value == []:
        return None
    if field.form == "choice":
        return field.words.get(value, str(value))
    if field.form in ("ids", "lines"):
        return (", " if field.form == "ids" else "\n").join(map(str, value))
    if field.form in ("date", "when") and DAY.fullmatch(str(value)):
        return date.fromisoformat(str(value))
    plain: str | int = value
    return plain


def from_cell(field: Column, cell: Cell) -> Any:
    """The value as a State's file would hold it; the records judge it. Raises CellError."""
    value = cell.value
    if cell.kind == "f" or (isinstance(value, str) and cell.kind == "e"):
        formula = _plainly(value)
        message = f"{field.title} holds {shown(formula)}. Write the value itself, not a formula."
        raise CellError(message, Code.CELL, formula)
    if isinstance(value, time | timedelta):  # a cell of days that holds 0, or hours
        raise CellError(f"{field.title} is {_plainly(value)}. {_instead(field)}", Code.CELL)
    if isinstance(value, str):
        value = value.replace("\r\n", "\n").replace("_x000D_", "").strip() or None
    if value is None:
        return [] if field.form in ("ids", "lines") else None
    if isinstance(value, date) and _number(value) < FIRST_YEAR:  # a small number in a cell of days
        raise CellError(f"{field.title} is {_plainly(value)}. {_instead(field)}", Code.CELL)
    if isinstance(value, float) and not isfinite(value):
        raise CellError(f"{field.title} is a number without end. {_instead(field)}", Code.CELL)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    read: _Read = _READ.get(field.form, _text)
    return read(field, value)


def _plainly(value: Any) -> str:
    """The value of a cell as a person sees it there, near enough."""
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d")
    return str(getattr(value, "text", value))  # the formula of several cells is an object


def _instead(field: Column) -> str:
    """What to write in a cell of the field."""
    kinds = {
        "date": A_DAY,
        "when": f"{A_DAY} A month or a year will do.",
        "year": "Write a year, for example 2010.",
    }
    if field.form == "choice":
        return f"Choose one of {', '.join(field.words.values())}."
    return kinds.get(field.form, "Format the cell as text and write it again.")


def _choice(field: Column, value: Any) -> Any:
    by_word = {word.lower(): key for key, word in field.words.items()}
    by_word |= {str(key).lower(): key for key in field.words}
    meant = " ".join(str(value).split()).lower()  # whatever spaces a program put between the words
    if meant in by_word:
        return by_word[meant]
    words = list(field.words.values())
    message = f"{field.title} is {shown(value)}. Choose one of {', '.join(words)}."
    raise CellError(message, Code.NOT_A_CHOICE, str(value), closest(value, words))


def _day(field: Column, value: Any) -> Any:
    year = _year_as_day(value)
    if year and field.form == "when":
        return year
    if year or (isinstance(value, int) and field.form == "date"):
        raise CellError(f"{field.title} is {year or value}. {A_DAY}", Code.NOT_A_DATE)
    if isinstance(value, date):  # also a datetime
        return value.strftime("%Y-%m-%d")
    if isinstance(value, str) and re.fullmatch("[0-9]{4}", value):
        return int(value)
    if isinstance(value, str) and not re.fullmatch(PARTIAL, value):
        meant = meantvalues.day(value, whole=field.form == "date")
        message = f"{field.title} is {shown(value)}. {_instead(field)}"
        raise CellError(message, Code.NOT_A_DATE, value, meant)
    return value


def _year_as_day(value: Any) -> int | None:
    """The year that was typed where a day of 1905 came back: a cell of days counts them from 1900 on."""
    number = _number(value) if isinstance(value, date) else 0
    return number if FIRST_YEAR <= number <= LAST_YEAR else None


def _number(value: date) -> int:
    """What a spreadsheet holds where it shows this day."""
    return (date(value.year, value.month, value.day) - DAY_0).days


def _year(field: Column, value: Any) -> Any:
    if isinstance(value, datetime | date):
        if typed := _year_as_day(value):
            return typed
        raise CellError(
            f"{field.title} is {value:%Y-%m-%d}. Write the year only, like {value:%Y}.", Code.NOT_A_DATE
        )
    return int(value) if isinstance(value, str) and re.fullmatch("[0-9]{4}", value) else value


def _ids(field: Column, value: Any) -> list[str]:
    return [part for part in re.split(r"[\s,;]+", str(value)) if part]


def _lines(field: Column, value: Any) -> list[str]:
    return [line.strip() for line in str(value).split("\n") if line.strip()]


def _text(field: Column, value: Any) -> str:
    if isinstance(value, datetime | date | bool):
        raise CellError(f"{field.title} is not a text. Format the cell as text and write it again.", Code.CELL)
    return str(value)


_Read = Callable[[Column, Any], Any]
_READ: dict[str, _Read] = {
    "choice": _choice,
    "date": _day,
    "when": _day,
    "year": _year,
    "ids": _ids,
    "lines": _lines,
}
