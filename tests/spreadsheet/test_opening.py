"""A file that is no sound workbook ends in one sentence that says what to do, before much of it is read."""

import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from macros.commands.exchange import bring_in
from macros.workbook import opening
from macros.workbook.opening import WorkbookError, sheets
from macros.workbook.worksheets import LAWS, MADE_FROM, STATES
from tests.builds import contents
from tests.spreadsheet.conftest import Desk

FIRST = "xl/worksheets/sheet1.xml"
STRINGS, STYLES, BOOK = "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")


def repacked(path: Path, part: str, change: Callable[[bytes], bytes | None]) -> None:
    """Change one part of a workbook, or leave it out."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert part in parts
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            new = change(content) if name == part else content
            assert name != part or new != content
            if new is not None:
                package.writestr(name, new)


def refused(path: Path) -> str:
    with pytest.raises(WorkbookError) as caught:
        sheets(path, (STATES, LAWS, MADE_FROM))
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith((".", "FILE=register.xlsx"))
    return message


def rows(number: int) -> bytes:
    return b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (i, i) for i in range(1000, 1000 + number))


PARTS = {
    "a sheet that is cut off": (FIRST, lambda part: part[:2000], "is damaged"),
    "a sheet with a sign that XML has not": (
        FIRST,
        lambda part: part.replace(b"<v>", b"<v>\x01", 1),
        "is damaged",
    ),
    "a kind that openpyxl does not read": (
        BOOK,
        lambda part: part.replace(b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"),
        "is a Strict Open XML Spreadsheet. Save it as Excel workbook (.xlsx).",
    ),
    "a workbook that is cut off": (BOOK, lambda part: part[:600], "is damaged"),
    "no formats": (STYLES, lambda part: None, "is damaged"),
    "a format that is not there": (FIRST, lambda part: re.sub(rb' s="\d+"', b' s="999"', part), "is damaged"),
    "a text that is not there": (
        FIRST,
        lambda part: re.sub(rb't="s"><v>\d+', b't="s"><v>99999999', part, count=1),
        "is damaged",
    ),
    "entities": (
        STRINGS,
        lambda part: part.replace(b"<sst", b'<!DOCTYPE a [<!ENTITY a "aaaa">]><sst', 1),
        "is damaged",
    ),
    "entities in UTF-16": (
        STRINGS,
        lambda part: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "a">]><sst/>'.encode("utf-16"),
        "is damaged",
    ),
    "a text of a hundred megabytes": (
        STRINGS,
        lambda part: part.replace(b"Samoa</t>", b"S" * 100_000_000 + b"</t>", 1),
        "unpacks to 100,",
    ),
    "a million rows": (
        FIRST,
        lambda part: part.replace(b"</sheetData>", rows(400_000) + b"</sheetData>"),
        "unpacks",
    ),
    "too many rows": (
        FIRST,
        lambda part: part.replace(b"</sheetData>", rows(80_000) + b"</sheetData>"),
        "far more",
    ),
    "too many formats": (
        STYLES,
        lambda part: part.replace(b"</cellXfs>", b"<xf/>" * 90_000 + b"</cellXfs>"),
        "far more",
    ),
    "a row that no sheet has": (
        FIRST,
        lambda part: part.replace(b"</sheetData>", b'<row r="99999999"><c r="A99999999"/></row></sheetData>'),
        "is damaged",
    ),
    "wide rows without a value": (
        FIRST,
        lambda part: part.replace(
            b"</sheetData>",
            b"".join(b'<row r="%d"><c r="XFD%d"/></row>' % (i, i) for i in range(1000, 9000)) + b"</sheetData>",
        ),
        "far more",
    ),
}


@pytest.mark.parametrize("case", PARTS)
def test_a_workbook_with_a_part_that_is_wrong_is_refused_in_a_sentence(desk: Desk, case: str):
    part, change, message = PARTS[case]
    repacked(desk.path, part, change)
    assert message in refused(desk.path)


@pytest.mark.parametrize(
    ("name", "where"),
    [("A1048576", "below the last row"), ("XFD2", "beside the last column"), ("XFD1048576", "below the last row")],
)
@pytest.mark.parametrize("value", [" ", "x", 0])
def test_a_cell_far_from_the_table_is_named(desk: Desk, name: str, where: str, value: object):
    desk.book[STATES][name] = value
    desk.book.save(desk.path)
    expected = f"register.xlsx has a cell far {where} ({name} on the sheet {STATES}). Delete it."
    assert refused(desk.path) == expected


def test_formats_far_below_the_table_do_no_harm(desk: Desk):
    repacked(
        desk.path,
        FIRST,
        lambda part: part.replace(b"</sheetData>", b'<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>'),
    )
    assert len(sheets(desk.path, [STATES])[STATES]) == len(contents(desk.project / "data" / "states")) + 1


def test_cells_that_are_merged_are_named_as_all_but_one_would_be_empty(desk: Desk):
    desk.book[STATES].merge_cells("M2:M4")
    desk.book.save(desk.path)
    expected = (
        f"register.xlsx has cells that are merged (M2:M4 on the sheet {STATES}). Split them, and fill in each."
    )
    assert refused(desk.path) == expected


@pytest.mark.parametrize("title", ["states", f"{STATES} "])
def test_a_sheet_is_known_by_its_name_whatever_its_capitals(desk: Desk, title: str):
    desk.book[STATES].title = "x"  # openpyxl holds names with other capitals to be the same
    desk.book["x"].title = title
    desk.book.save(desk.path)
    assert STATES in sheets(desk.path, [STATES])


def test_a_sheet_that_is_not_there_is_said(desk: Desk, capsys):
    desk.book[LAWS].title = "Lois"
    assert desk.bring_in() == 0
    assert f"There is no sheet {LAWS}: what the data have of it stays as it is.\n" in capsys.readouterr().out
    desk.book[STATES].title = "Etats"
    assert desk.bring_in() == 1
    assert f"register.xlsx has no sheet {STATES}. Give it back that name" in capsys.readouterr().err


def test_a_chart_in_place_of_a_sheet_is_refused(desk: Desk):
    desk.book[STATES].title = "x"
    desk.book.create_chartsheet(STATES)
    desk.book.save(desk.path)
    assert bring_in(desk.path, lambda files: True, desk.project) == 1


def ole(*names: str) -> bytes:
    return OLD_OFFICE + bytes(600) + b"".join(name.encode("utf-16-le") for name in names) + bytes(600)


def package(path: Path, *names: str) -> None:
    with zipfile.ZipFile(path, "w") as made:
        for name in names:
            made.writestr(name, "<x/>")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            ole("EncryptedPackage"),
            "is locked by a password or a sensitivity label. Open it in Excel, take that off",
        ),
        (ole(), "is locked"),
        (ole("Workbook"), "is in the old format of Excel. Save it as Excel workbook (.xlsx)."),
        (("word/document.xml",), "is a Word document, not a workbook."),
        (("mimetype", "content.xml"), "is in another format. Open it in LibreOffice or Excel. Save it as"),
        (("xl/workbook.bin",), "is in another format."),
        (("photo.jpg",), "is not a workbook. Save it as Excel workbook (.xlsx)."),
        (("xl/workbook.xml",), "is damaged."),
        (tuple(f"xl/{i}.xml" for i in range(opening.PARTS + 1)), "holds far more than the register."),
    ],
)
def test_a_file_of_another_kind_is_told_from_a_damaged_one(tmp_path: Path, content: bytes | tuple, message: str):
    path = tmp_path / "register.xlsx"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        package(path, *content)
    assert f"register.xlsx {message}" in refused(path)


def test_a_file_that_was_not_copied_whole_is_damaged(desk: Desk):
    whole = desk.path.read_bytes()
    desk.path.write_bytes(whole[: len(whole) // 2])
    assert "is damaged" in refused(desk.path)
    desk.path.write_bytes(whole[:4000] + bytes(8) + whole[4008:])
    assert "is damaged" in refused(desk.path)


def test_what_is_no_file_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "register.xlsx")
    assert "is not a file" in refused(tmp_path / "register.xlsx")
    assert "is not a file" in refused(tmp_path)
    assert "No file can have that name" in refused(Path("\0.xlsx"))
    with (tmp_path / "large.xlsx").open("wb") as file:
        file.truncate(opening.LARGEST + 1)
    assert "large.xlsx has 10,000,001 bytes" in refused(tmp_path / "large.xlsx")


HIDDEN_SHEET = {
    "a number": "1",
    "a list": "[]",
    "nested without end": "[" * 20_000,
    "no data": "x",
    "without the name": '{"iso3": "WSM"}',
    "sources that are no entries": '{"sources": [1]}',
}


@pytest.mark.parametrize("case", HIDDEN_SHEET)
def test_a_hidden_sheet_that_was_altered_is_named_by_its_cell(desk: Desk, capsys, case: str):
    before = contents(desk.project / "data")
    page = desk.book[MADE_FROM]
    row = next(line[0].row for line in page.iter_rows() if line[0].value == "samoa")
    page.cell(row, 2, HIDDEN_SHEET[case])
    assert desk.bring_in() == 1
    said = f"register.xlsx, sheet {MADE_FROM}, cell B{row}: the hidden sheet {MADE_FROM} is not as `make export`"
    assert said in capsys.readouterr().err
    assert contents(desk.project / "data") == before


def test_a_hidden_sheet_of_another_edition_is_one_fault(desk: Desk, capsys):
    page = desk.book[MADE_FROM]
    for row in page.iter_rows(min_row=2):
        row[1].value = "{}"
    assert desk.bring_in() == 1
    told = [line for line in capsys.readouterr().err.splitlines() if MADE_FROM in line]
    assert len(told) == 1
    assert f" and {page.max_row - 2} more. Make a new workbook" in told[0]


@pytest.mark.parametrize("slug", ["../x", 7.5, "=A1"])
def test_a_name_on_the_hidden_sheet_that_no_file_has_is_refused(desk: Desk, capsys, slug: object):
    desk.book[MADE_FROM]["A2"] = slug
    assert desk.bring_in() == 1
    assert f"sheet {MADE_FROM}, cell B2: " in capsys.readouterr().err


def test_the_formula_of_several_cells_is_shown_as_it_is(desk: Desk, capsys):
    desk.book[STATES]["B5"] = ArrayFormula("B5", "=A1")
    assert desk.bring_in() == 1
    assert 'cell B5: State holds "=A1". Write the value itself, not a formula.' in capsys.readouterr().err


def test_numbers_that_no_day_and_no_year_have_are_refused(desk: Desk, capsys):
    repacked(desk.path, FIRST, lambda part: re.sub(rb"<v>39\d\d\d</v>", b"<v>99999999999</v>", part, count=1))
    repacked(desk.path, FIRST, lambda part: part.replace(b"<v>2015</v>", b"<v>1e999</v>", 1))
    assert bring_in(desk.path, lambda files: True, desk.project) == 1
    err = capsys.readouterr().err
    assert "Status as of is a number without end. Write a year" in err
    assert "Signed on " in err


def test_warnings_about_what_else_a_workbook_holds_are_not_the_readers(desk: Desk, recwarn):
    repacked(
        desk.path, STYLES, lambda part: part.replace(b"<cellStyles", b"<x", 1).replace(b"</cellStyles", b"</x")
    )
    assert openpyxl.load_workbook(desk.path)
    assert recwarn.list  # the library has something to say
    recwarn.clear()
    assert STATES in sheets(desk.path, [STATES])
    assert not recwarn.list
