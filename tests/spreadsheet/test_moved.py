"""A column that was sorted or moved alone is found, though each of its values would be right somewhere."""

from collections.abc import Callable
from datetime import datetime, timedelta

import openpyxl
import pytest

from macros.commands.exchange import bring_in
from macros.register.edition import checked_facts
from macros.workbook.worksheets import LAWS, MADE_FROM, SOURCES, STATES
from tests import builds
from tests.builds import contents
from tests.spreadsheet.conftest import Desk


def swap(desk: Desk, title: str, one: str, other: str) -> str:
    """Change the places of two cells of one column; the name of the first."""
    first, second = desk.cell(STATES, one, title), desk.cell(STATES, other, title)
    first.value, second.value = second.value, first.value
    return first.coordinate


@pytest.mark.parametrize(("title", "value"), [("State", "Samoa"), ("ISO code", "WSM")])
@pytest.mark.parametrize("hidden", [True, False])
def test_a_name_that_changed_places_with_another_is_named(desk, capsys, title, value, hidden):
    name = swap(desk, title, "iraq", "samoa")
    if not hidden:
        del desk.book[MADE_FROM]
    before = contents(desk.project / "data")
    assert desk.bring_in() == 1
    err = capsys.readouterr().err
    assert f'cell {name}: {title} is "{value}", which is that of samoa, but File is iraq. 1 more row' in err
    assert contents(desk.project / "data") == before


def test_the_files_column_alone_cannot_be_sorted(desk, capsys):
    swap(desk, "File", "iraq", "samoa")
    assert desk.bring_in() == 1
    assert 'State is "Iraq", which is that of iraq, but File is samoa.' in capsys.readouterr().err


def test_a_state_may_be_renamed_to_a_name_that_the_list_of_names_has(desk, capsys):
    desk.put(STATES, "samoa", "State", "Western Samoa")
    assert desk.bring_in() == 1
    assert 'ISO code is "WSM", the code of Samoa (data/names.yaml)' in capsys.readouterr().err
    builds.replace(desk.project / "data/names.yaml", "en: Samoa\n", "en: Samoa\n    also: [Western Samoa]\n")
    assert desk.bring_in() == 0


@pytest.mark.parametrize("sheet", [LAWS, SOURCES])
def test_a_law_or_source_that_went_to_another_state_is_named(desk, capsys, sheet):
    page = desk.book[sheet]
    row = next(line for line in page.iter_rows(min_row=2) if line[0].value == "samoa")
    row[0].value = "kenya"
    assert desk.bring_in() == 1
    said = f'sheet {sheet}, cell {row[1].coordinate}: State is "Samoa", but File is kenya. Correct one of them.'
    assert said in capsys.readouterr().err


def moved_down(values: list) -> list:
    return [values[-1], *values[:-1]]


def moved_up(values: list) -> list:
    return [*values[1:], None]


def in_order(values: list) -> list:
    return sorted(values, key=lambda value: (value is None, str(value)))


MOVES = (moved_down, moved_up, in_order)
COLUMNS = [
    *((STATES, title) for title in ("State", "ISO code", "Latest report", "Consent on")),
    (SOURCES, "Title"),
]


@pytest.mark.parametrize(
    ("sheet", "title", "move"),
    [
        # The first in every way, of the others each in one way; the rest by test-long.
        pytest.param(*column, move, marks=[] if at in (0, way) or at == way + 3 else pytest.mark.long)
        for at, column in enumerate(COLUMNS)
        for way, move in enumerate(MOVES)
    ],
)
def test_a_column_that_was_moved_against_the_others_is_one_fault(real, capsys, sheet, title, move: Callable):
    before = contents(real / "data")
    book = openpyxl.load_workbook(real / "register.xlsx")
    page = book[sheet]
    column = [cell.value for cell in page[1]].index(title) + 1
    filled = [row for row in range(2, page.max_row + 1) if page.cell(row, 1).value]
    for row, value in zip(filled, move([page.cell(row, column).value for row in filled]), strict=True):
        page.cell(row, column).value = value
    book.save(real / "register.xlsx")
    assert bring_in(real / "register.xlsx", lambda files: True, real) == 1
    said = [line for line in capsys.readouterr().err.splitlines() if "Undo the sorting or moving" in line]
    assert len(said) == 1
    assert f": {title} " in said[0]
    assert contents(real / "data") == before


def test_many_right_edits_of_one_column_are_no_move(real, capsys):
    day = checked_facts(real).site.data_as_of.year
    book = openpyxl.load_workbook(real / "register.xlsx")
    page = book[STATES]
    head = [cell.value for cell in page[1]]
    changed = 0
    for row in page.iter_rows(min_row=2):
        latest = row[head.index("Latest report")]
        if latest.value and changed < 20:
            latest.value, changed = day, changed + 1
    book.save(real / "register.xlsx")
    assert bring_in(real / "register.xlsx", lambda files: True, real) == 0
    assert "changed in data/states" in capsys.readouterr().out


def other_heads(page, one: int, other: int) -> None:
    first, second = page.cell(1, one), page.cell(1, other)
    first.value, second.value = second.value, first.value


def other_values(page, one: int, other: int) -> None:
    for row in range(2, page.max_row + 1):
        first, second = page.cell(row, one), page.cell(row, other)
        first.value, second.value = second.value, first.value


@pytest.mark.parametrize("change", [other_heads, other_values])
def test_columns_that_changed_places_without_their_heads_are_named(real, capsys, change: Callable):
    before = contents(real / "data")
    book = openpyxl.load_workbook(real / "register.xlsx")
    page = book[STATES]
    titles = [cell.value for cell in page[1]]
    change(page, titles.index("Notes") + 1, titles.index("Investment: note") + 1)
    book.save(real / "register.xlsx")
    assert bring_in(real / "register.xlsx", lambda files: True, real) == 1
    err = capsys.readouterr().err
    assert "Notes holds in " in err
    assert "rows what stood in the column Investment: note. Put columns and heads back where they were." in err
    assert contents(real / "data") == before


def test_days_that_came_by_way_of_another_count_of_days_are_named(real, capsys):
    """As when a sheet is copied into a workbook that counts from 1904."""
    book = openpyxl.load_workbook(real / "register.xlsx")
    page = book[STATES]
    column = [cell.value for cell in page[1]].index("Initial report") + 1
    for row in range(2, page.max_row + 1):
        if isinstance(value := page.cell(row, column).value, datetime):
            page.cell(row, column).value = value + timedelta(days=1462)
    book.save(real / "register.xlsx")
    assert bring_in(real / "register.xlsx", lambda files: True, real) == 1
    assert "this workbook counts days from another year (1904)" in capsys.readouterr().err
