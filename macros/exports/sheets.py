"""Sheets to XLSX: a fixed head, filters, real dates; and, for sheets to be filled in, notes and drop-downs."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ..records.common import FIRST_YEAR, LAST_YEAR
from ..tables.columns import Column
from ..tables.terms import NOTICE

WIDEST, NARROWEST = 60, 8  # characters


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its heads and its rows; `links` are addresses of cells of the first column.

    For a sheet to be filled in: `notes` on the heads, `choices` and real `dates` by column, also in
    `spare` rows below the last; rows as high as `height` points. A `secret` sheet is for programs.
    `frozen` columns stay in view. Cells that begin with one of the `signs` have its colours.
    """

    name: str
    head: list[str]
    rows: list[list[Any]]
    links: list[str] = field(default_factory=list)
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

    @classmethod
    def of(cls, name: str, columns: Sequence[Column], rows: list[list[Any]], **more: Any) -> "Sheet":
        """A sheet with the heads and widths of its columns."""
        widths = {x: column.width for x, column in enumerate(columns) if column.width}
        return cls(name, [column.title for column in columns], rows, **{"widths": widths, **more})


def workbook(sheets: list[Sheet], day: date, title: str) -> bytes:
    """The sheets as XLSX. The same sheets on the same day give the same bytes."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        created = datetime.combine(day, time())
        book.set_properties({"title": title, "comments": NOTICE, "created": created})
        formats = _formats(book)
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            _write(page, sheet, formats)
            for sign, look in sheet.signs.items():
                rule = {"type": "text", "criteria": "begins with", "value": sign, "format": book.add_format(look)}
                page.conditional_format(1, 0, len(sheet.rows), len(sheet.head) - 1, rule)
    return content.getvalue()


def _formats(book: xlsxwriter.Workbook) -> dict[str, Format]:
    base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
    return {
        "head": book.add_format({**base, "bold": True, "bottom": 1, "bg_color": "#F4F6F5", "text_wrap": True}),
        "text": book.add_format({**base, "text_wrap": True}),
        "first": book.add_format({**base, "bold": True}),
        "link": book.add_format({**base, "bold": True, "font_color": "#0F4C5C", "underline": 1}),
        "date": book.add_format({**base, "num_format": "d mmm yyyy", "align": "left"}),
        "number": book.add_format({**base, "num_format": "0", "align": "left"}),
    }


def _write(page: Worksheet, sheet: Sheet, formats: dict[str, Format]) -> None:
    page.freeze_panes(1, sheet.frozen)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    for x, text in enumerate(sheet.head):
        page.write_string(0, x, text, formats["head"])
        page.set_column(x, x, sheet.widths.get(x) or _width(sheet, x))
    for y, row in enumerate(sheet.rows, 1):
        for x, value in enumerate(row):
            if x == 0 and sheet.links:
                page.write_url(y, x, sheet.links[y - 1], formats["link"], value)
            else:
                _cell(page, y, x, value, formats)
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
    if isinstance(value, date):
        page.write_datetime(y, x, datetime.combine(value, time()), formats["date"])
    elif isinstance(value, int):
        page.write_number(y, x, value, formats["number"])
    elif value is not None:
        page.write_string(y, x, str(value), formats["first" if x == 0 else "text"])


def _width(sheet: Sheet, x: int) -> int:
    """Characters that the column needs for its longest line, within reason; a head may take two lines."""
    lines = [line for row in sheet.rows for line in (_shown(row[x]) if len(row) > x else "").split("\n")]
    longest = max([len(line) for line in lines] + [len(word) + 3 for word in sheet.head[x].split()], default=0)
    return min(max(longest + 2, NARROWEST), WIDEST)


def _shown(value: Any) -> str:
    return "" if value is None else "00 mmm 0000" if isinstance(value, date) else str(value)
