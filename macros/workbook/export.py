"""The register as a workbook to edit: drop-downs, real dates, a note on each column."""

from typing import Any

from ..exports.sheets import Sheet, workbook
from ..register.loading import Facts
from ..tables.columns import Column
from ..tables.plain import Data, laws, sources
from .cells import to_cell
from .origin import pieces
from .worksheets import BEFORE, FIELDS, FILE, GUIDE, GUIDE_ROWS, LAWS, MADE_FROM, SOURCES, STATES

SPARE = 40  # rows below the last with drop-downs and dates
WIDE = {"text": 40, "lines": 40, "ids": 28, "date": 14, "when": 14, "year": 11}


def register(facts: Facts) -> bytes:
    """The whole register as XLSX; the same data give the same bytes."""
    states = plain_states(facts)
    rows: dict[str, list[list[Any]]] = {STATES: [], LAWS: [], SOURCES: []}
    for slug, data in states.items():
        name = data["name"]
        rows[STATES].append([slug, *_cells(STATES, data)])
        rows[LAWS] += [[slug, name, *_cells(LAWS, law)] for law in laws(data)]
        rows[SOURCES] += [[slug, name, key, *_cells(SOURCES, source)] for key, source in sources(data).items()]
    sheets = [_sheet(name, lines) for name, lines in rows.items()]
    sheets.append(Sheet(GUIDE, ["How to use this file", ""], GUIDE_ROWS, filters=False, widths={0: 30, 1: 100}))
    sheets.append(Sheet(MADE_FROM, [FILE, "Data"], pieces(states), filters=False, secret=True))
    return workbook(sheets, facts.site.data_as_of, f"Register: {facts.site.title}")


def plain_states(facts: Facts) -> dict[str, Data]:
    """The data of every State's file, by file name."""
    return {slug: facts.documents[f"states/{slug}"].data for slug in facts.states}


def _cells(sheet: str, data: Data) -> list[Any]:
    return [to_cell(field, field.of(data)) for field in FIELDS[sheet]]


def _sheet(name: str, rows: list[list[Any]]) -> Sheet:
    columns = (*BEFORE[name], *FIELDS[name])
    return Sheet.of(
        name,
        columns,
        rows,
        widths={x: _width(column) for x, column in enumerate(columns)},
        notes=[*(column.type.description for column in BEFORE[name]), *map(_note, FIELDS[name])],
        choices={x: list(one.words.values()) for x, one in enumerate(columns) if one.form == "choice"},
        dates=tuple(x for x, one in enumerate(columns) if one.form == "date"),
        spare=SPARE,
        height=60 if name == STATES else 30,
    )


def _width(column: Column) -> int:
    widest = max(map(len, column.words.values()), default=0) + 3
    return column.width or (min(max(widest, 12), 30) if column.words else WIDE[column.form])


def _note(field: Column) -> str:
    """The note on a column's head, with the words that people see instead of those of the files."""
    text = field.type.description
    for value, word in field.words.items():
        text = text.replace(f"{value}:", f"{word}:").replace(f"{value} (", f"{word} (")
    text = text.replace("null", "empty")
    hints = {
        "ids": "Commas between them.",
        "lines": "One a line.",
        "when": "A day, a month (2012-06) or a year (2012).",
        "choice": "Choose from the list.",
    }
    open_to_leave = "" if field.type.default else "Empty if no source says."
    needed = "Always filled in." if field.type.filled else open_to_leave
    place = f"In {field.source}." if field.source else None
    return " ".join(filter(None, [text, hints.get(field.form), needed if field.form != "ids" else None, place]))
