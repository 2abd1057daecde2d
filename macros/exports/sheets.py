"""Sheets to XLSX: a fixed head, filters, real dates; and, for sheets to be filled in, notes and drop-downs."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from math import ceil
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ..paths import ROOT
from ..records.common import FIRST_YEAR, LAST_YEAR
from ..tables.columns import Column
from ..tables.terms import NOTICE
from ..templating.colours import colours
from ..templating.environment import direction

WIDEST, NARROWEST = 60, 8  # characters
LINE, HIGHEST = 15, 409  # points, of a line and of a row
NARROW = 1.05  # letters of a text to one digit, by which a column is measured, with room to spare


@dataclass(frozen=True)
class Link:
    """A cell that leads to an address on the web."""

    text: str
    address: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its heads and its rows, whose cells are texts, numbers, days or links.

    For a sheet to be filled in: `notes` on the heads, `choices` and real `dates` by column, also in
    `spare` rows below the last; rows as high as `height` points. A `secret` sheet is for programs.
    `frozen` columns stay in view. Cells that begin with one of the `signs` have its colours.
    `rtl`: from right to left. In the columns `typed`, what a person types stays text too, whatever it begins with.
    """

    name: str
    head: list[str]
    rows: list[list[Any]]
    filters: bool = True
    widths: dict[int, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    choices: dict[int, list[str]] = field(default_factory=dict)
    dates: tuple[int, ...] = ()
    spare: int = 0
    height: float | None = None
    secret: bool = False
    frozen: int = 1
    signs: dict[str, dict[str, str]] = field(default_factory=dict)
    rtl: bool = False
    typed: tuple[int, ...] = ()

    @classmethod
    def of(cls, name: str, columns: Sequence[Column], rows: list[list[Any]], **more: Any) -> "Sheet":
        """A sheet with the heads and widths of its columns."""
        widths = {x: column.width for x, column in enumerate(columns) if column.width}
        return cls(name, [column.title for column in columns], rows, **{"widths": widths, **more})


def workbook(
    sheets: list[Sheet], day: date, title: str, in_cells: bool = False, author: str = "", notice: str = NOTICE
) -> bytes:
    """The sheets as XLSX. The same sheets on the same day give the same bytes.

    `in_cells`: texts stand in their cells, so that a row is whole where it stands; else in a list of their own.
    """
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"constant_memory": True} if in_cells else {"in_memory": True}) as book:
        created = datetime.combine(day, time())
        book.set_properties({"title": title, "author": author, "comments": notice, "created": created})
        formats = {rtl: _formats(book, rtl) for rtl in (False, True)}
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            _write(page, sheet, formats[sheet.rtl])
            for sign, look in sheet.signs.items():
                rule = {"type": "text", "criteria": "begins with", "value": sign, "format": book.add_format(look)}
                page.conditional_format(1, 0, len(sheet.rows), len(sheet.head) - 1, rule)
    return content.getvalue()


def _formats(book: xlsxwriter.Workbook, rtl: bool) -> dict[str, Format]:
    base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
    start = {"align": "right" if rtl else "left"}
    colour = colours(ROOT)
    link = {"font_color": colour["link"], "underline": 1}
    looks: dict[str, dict[str, Any]] = {
        "head": {"bold": True, "bottom": 1, "bg_color": colour["wash"], "text_wrap": True},
        "typed": {"text_wrap": True, "num_format": "@", "quote_prefix": True},
        "text": {"text_wrap": True},
        "first": {"bold": True},
        "first link": {**link, "bold": True},
        "date": {**start, "num_format": "d mmm yyyy"},
        "number": {**start, "num_format": "0"},
    }
    order = {"reading_order": 2} if rtl else {}
    formats = {name: book.add_format({**base, **order, **look}) for name, look in looks.items()}
    # Addresses and titles in Latin letters: from right to left, the brackets at their end would stand before them.
    foreign = {**base, "text_wrap": True, **({**start, "reading_order": 1} if rtl else {})}
    formats["link"] = book.add_format({**foreign, **link})
    formats["foreign"] = book.add_format(foreign)
    return formats


def _write(page: Worksheet, sheet: Sheet, formats: dict[str, Format]) -> None:
    page.freeze_panes(1, sheet.frozen)
    if sheet.rtl:
        page.right_to_left()
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    widths = [sheet.widths.get(x) or _width(sheet, x) for x in range(len(sheet.head))]
    for x, text in enumerate(sheet.head):
        page.write_string(0, x, text, formats["head"])
        page.set_column(x, x, widths[x])
    for y, row in enumerate(sheet.rows, 1):
        for x, value in enumerate(row):
            if x in sheet.typed:
                page.write_string(y, x, str(value), formats["typed"])
            else:
                _cell(page, y, x, value, formats)
        if sheet.height is None and (lines := _lines(row, widths)) > 1:
            page.set_row(y, min(lines * LINE, HIGHEST))
    _for_filling_in(page, sheet, formats)
    if sheet.secret:
        page.very_hidden()
    if sheet.filters:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)


def _for_filling_in(page: Worksheet, sheet: Sheet, formats: dict[str, Format]) -> None:
    """Notes, drop-downs and the check of dates: Excel refuses what the rules would refuse."""
    last = len(sheet.rows) + sheet.spare
    for x, text in enumerate(sheet.notes):
        page.write_comment(0, x, text, {"x_scale": 2, "y_scale": 0.6 + len(text) / 120})
    for x, words in sheet.choices.items():
        message = f"Choose from the list: {', '.join(words)}."[:255]
        page.data_validation(
            1,
            x,
            last,
            x,
            {"validate": "list", "source": words, "error_title": "Not in the list", "error_message": message},
        )
    for x in sheet.dates:
        for y in range(len(sheet.rows) + 1, last + 1):
            page.write_blank(y, x, None, formats["date"])
        rule = {
            "validate": "date",
            "criteria": "between",
            "minimum": date(FIRST_YEAR, 1, 1),
            "maximum": date(LAST_YEAR, 12, 31),
            "error_title": "Not a day",
            "error_message": "Write a day, for example 2010-08-01.",
        }
        page.data_validation(1, x, last, x, rule)
    if sheet.height:
        for y in range(1, last + 1):
            page.set_row(y, sheet.height)


def _cell(page: Worksheet, y: int, x: int, value: Any, formats: dict[str, Format]) -> None:
    if isinstance(value, Link):
        page.write_url(y, x, value.address, formats["link" if x else "first link"], value.text)
    elif isinstance(value, date):
        page.write_datetime(y, x, datetime.combine(value, time()), formats["date"])
    elif isinstance(value, int):
        page.write_number(y, x, value, formats["number"])
    elif value is not None:
        look = ("text" if direction(value) == "rtl" else "foreign") if x else "first"
        page.write_string(y, x, str(value), formats[look])


def _width(sheet: Sheet, x: int) -> int:
    """Characters that the column needs for its longest line, within reason; a head may take two lines."""
    lines = [line for row in sheet.rows for line in (_shown(row[x]) if len(row) > x else "").split("\n")]
    longest = max([len(line) for line in lines] + [len(word) + 3 for word in sheet.head[x].split()], default=0)
    return min(max(longest + 2, NARROWEST), WIDEST)


def _lines(row: list[Any], widths: list[int]) -> int:
    """Lines that the fullest cell of a row takes; LibreOffice makes no row higher that came without a height."""
    beside = zip(row[1:], widths[1:], strict=False)
    texts = [(str(value), width) for value, width in beside if isinstance(value, str | Link)]
    counts = [sum(max(1, ceil(len(line) / width / NARROW)) for line in text.split("\n")) for text, width in texts]
    return max(counts, default=1)


def _shown(value: Any) -> str:
    return "" if value is None else "00 mmm 0000" if isinstance(value, date) else str(value)
