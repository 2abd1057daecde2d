"""Workbooks for people: XLSX with a fixed head, filters, real dates, and what each column means."""

import io
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from .. import labels
from ..links import absolute
from ..loading import Facts
from .columns import Column
from .jsonfile import LICENCE, NOTICE
from .tables import STATE_COLUMNS

WIDEST, NARROWEST = 60, 8  # characters
YES_NO = {"true": "Yes", "false": "No"}
WORDS: dict[str, dict[Any, str]] = {
    "region": labels.REGION,
    "membership": labels.MEMBERSHIP,
    "consent": labels.CONSENT,
    "status": labels.STATUS,
    "investment": labels.POSITION,
    "penal_sanctions": YES_NO,
    "extraterritorial": YES_NO,
    "assistance_requested": YES_NO,
}
HEADINGS = {
    "iso3": "ISO code",
    "signed": "Signed on",
    "consent_date": "Consent on",
    "in_force": "In force since",
    "withdrawal_effective": "Withdrawal in effect",
    "status": "Article 9 status",
    "status_as_of": "Status as of",
    "penal_sanctions": "Penal sanctions known",
    "extraterritorial": "Reaches conduct abroad",
    "investment": "Investment in producers",
    "investment_year": "Investment: year",
    "assistance_requested": "Assistance requested",
}


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its heads and its rows; `links` are addresses of cells of the first column."""

    name: str
    head: list[str]
    rows: list[list[Any]]
    links: list[str] = field(default_factory=list)
    filters: bool = True
    widths: dict[int, int] = field(default_factory=dict)


def heading(name: str) -> str:
    """What stands above a column for people: its name in words."""
    return HEADINGS.get(name, name.replace("_", " ").capitalize())


def states_xlsx(facts: Facts) -> bytes:
    """The register as a workbook: States, what each column holds, about the data."""
    url = absolute(facts.site.base_address, facts.site.languages[0])
    columns = [column for column in STATE_COLUMNS if column.name not in ("slug", "name")]
    rows = [
        [state.name, *(_in_words(column, STATE_COLUMNS[column](slug, state)) for column in columns)]
        for slug, state in facts.states.items()
    ]
    head = ["State", *(heading(column.name) for column in columns)]
    links = [url(f"states/{slug}/") for slug in facts.states]
    named = [("State", column) for column in STATE_COLUMNS if column.name == "name"]
    named += [(heading(column.name), column) for column in columns]
    dictionary = [[title, column.name, column.description, _words(column)] for title, column in named]
    sheets = [
        Sheet("States", head, rows, links),
        Sheet("Columns", ["Column", "Name in CSV and JSON", "What it holds", "Values"], dictionary, filters=False),
        Sheet("About", ["About", ""], about(facts), filters=False),
    ]
    return workbook(sheets, facts.site.data_as_of, facts.site.title)


def _in_words(column: Column, value: Any) -> Any:
    return WORDS[column.name].get(value, value) if column.name in WORDS and value is not None else value


def _words(column: Column) -> str:
    """The allowed values of a column, each with the word that CSV and JSON use for it."""
    words = WORDS.get(column.name, {})
    return "\n".join(f"{words[value]} ({value})" if value in words else value for value in column.values)


def about(facts: Facts) -> list[list[Any]]:
    """What a reader has to know who was handed the file alone."""
    site = facts.site
    url = absolute(site.base_address, site.languages[0])
    return [
        ["Title", site.title],
        ["Edition", site.edition],
        ["Data as of", site.data_as_of],
        ["Notice", f"{NOTICE} No State is ranked. An empty cell means that no source found says."],
        [
            "Status as of",
            "Year of the text on which the status rests, not of reading it. A State may have acted since.",
        ],
        ["Sources", f"On the page of each State, and in {url('/data/sources.csv')}"],
        ["Licence", f"{LICENCE}, https://creativecommons.org/licenses/by/4.0/"],
        ["Newest edition", url("data/")],
        *(
            []
            if site.official
            else [["Publisher", "A reference resource; not an official document of the United Nations."]]
        ),
    ]


def workbook(sheets: list[Sheet], day: date, title: str) -> bytes:
    """The sheets as XLSX. The same sheets on the same day give the same bytes."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "remove_timezone": True}
    with xlsxwriter.Workbook(content, options) as book:
        created = datetime.combine(day, time())
        book.set_properties({"title": title, "comments": NOTICE, "created": created})
        formats = _formats(book)
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name), sheet, formats)
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
    page.freeze_panes(1, 1)
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
    if sheet.filters:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)


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
