"""No mistake gets through a workbook: each is named by its cell, and nothing is changed."""

import datetime
import io
import re

import openpyxl
import pytest
from lxml import html

from macros.commands.exchange import bring_in, export, main
from macros.faults.kinds import Code
from macros.register.edition import checked_facts
from macros.workbook.export import plain_states, register
from macros.workbook.merge import merge
from macros.workbook.read import read
from macros.workbook.worksheets import FIELDS, LAWS, MADE_FROM, SOURCES, STATES
from tests.builds import contents, replace

day = datetime.datetime.fromisoformat  # cells hold days as moments without a time zone

REFUSED = [
    (STATES, "iraq", "Article 9 status", "specific laws", 'Article 9 status is "specific laws". Choose one of'),
    (STATES, "iraq", "Region", "asia", "Choose one of African States, Asia-Pacific States"),
    (STATES, "iraq", "Penal sanctions known", "perhaps", "Choose one of Yes, No."),
    (STATES, "iraq", "Signed on", "3 December", 'Signed on is "3 December". Write a day, for example'),
    (STATES, "iraq", "Signed on", "3.12.2008", "Write a day, for example 2010-08-01. Did you mean 2008-12-03?"),
    (STATES, "iraq", "Signed on", 2008, "Signed on is 2008. Write a day"),
    (STATES, "iraq", "Signed on", day("2099-01-01"), "after the day of the data"),
    (
        STATES,
        "iraq",
        "In force since",
        day("2014-01-01"),
        "Article 17(2) gives 2013-11-01",
    ),
    (STATES, "iraq", "In force since", None, "In force since is empty, but Membership is State Party"),
    (
        STATES,
        "iraq",
        "Withdrawal in effect",
        day("2020-01-01"),
        "Withdrawal in effect is 2020-01-01",
    ),
    (STATES, "iraq", "Why dates differ", "Because.", "Why dates differ is not needed"),
    (
        STATES,
        "iraq",
        "Status as of",
        day("2019-01-01"),
        "Write the year only, like 2019",
    ),
    (STATES, "iraq", "Status as of", "two", 'Status as of is "two"'),
    (STATES, "iraq", "Status as of", 2018, "the sources it cites are of 2019"),
    (STATES, "iraq", "Article 9: sources", "monitor", "which is not among the sources of this State"),
    (STATES, "iraq", "Article 9 summary", None, "Article 9 summary is empty. Fill it in."),
    (STATES, "iraq", "Article 9 summary", "A hidden\u200bmark", "hidden character (U+200B)"),
    (STATES, "iraq", "Initial report", "Juin 2014", "A month or a year will do."),
    (STATES, "iraq", "State", "=A1", "Write the value itself, not a formula"),
    (STATES, "iraq", "File", "Iraq!", 'File is "Iraq!". Write small letters'),
    (STATES, "iraq", "File", "a" * 300, "Write small letters"),
    (LAWS, "samoa", "Year", "2012/13", 'Samoa: Year is "2012/13"'),
    (LAWS, "samoa", "Title", None, "Samoa: Title is empty"),
    (LAWS, "samoa", "Web address", "ftp://x.example", "begins with https://"),
    (LAWS, "samoa", "File", "samoah", "which has no row on the sheet States. Did you mean samoa?"),
    (SOURCES, ("samoa", "monitor-2015"), "Web address", "https://else.example/", "data/hosts.yaml does not list"),
    (STATES, "iraq", "Article 9: sources", "Monitor", 'Iraq: Article 9: sources is "Monitor"'),
    (SOURCES, ("samoa", "monitor-2015"), "Id", "monitor 2015", 'Id is "monitor 2015"'),
    (SOURCES, ("samoa", "monitor-2015"), "Web address", None, "needs an address; what was read in a copy or"),
    (LAWS, "samoa", "Ended", 2016, "Samoa: this law has ended, but Replaced by is missing."),
    (LAWS, "samoa", "Ended", 2011, "Samoa: Ended (2011) is before its year (2012)."),
    (LAWS, "samoa", "Ended: source", "monitor-2015", "Samoa: Ended: source is given, but Ended is not."),
    (LAWS, "samoa", "Replaced by", "nothing_known", "Samoa: Replaced by is given, but Ended is not."),
    (LAWS, "samoa", "Web address", "https://else.example/", "reason, or leave the cell empty."),
    (STATES, "iraq", "Investment: who acted", "police", "acted names who acted, but Investment: note is empty."),
    (STATES, "samoa", "Article 9: sources", None, 'Without one choose "Unclear" under Article 9 status'),
    (STATES, "samoa", "Investment: sources", None, "and leave Investment: note empty."),
    (SOURCES, ("samoa", "monitor-2015"), "Read", "in a book", "Choose one of online, in a copy, as a file"),
]


@pytest.mark.parametrize(("sheet", "row", "title", "value", "message"), REFUSED)
def test_what_the_rules_refuse_is_named_by_its_cell(desk, capsys, sheet, row, title, value, message):
    before = contents(desk.project / "data")
    name = desk.put(sheet, row, title, value)
    assert desk.bring_in() == 1
    lines = capsys.readouterr().err.splitlines()
    said = [line for line in lines if line.startswith(f"register.xlsx, sheet {sheet}, cell {name}: ")]
    assert said, lines
    assert any(message in line for line in said), lines
    assert not re.search(r"\b(convention|article9|investment|transparency|assistance|sources)\.\w", "".join(said))
    assert re.fullmatch(r"\d+ faults? in 1 file\. Nothing was changed\.", lines[-1])
    assert contents(desk.project / "data") == before


TOLD = """\
register.xlsx, sheet Sources, cell H5: Samoa: Web address leads to else.example, which \
data/hosts.yaml does not list. Add the host there with a reason, or leave the cell empty.
   H5 | https://else.example/
      |         ^^^^^^^^^^^^

register.xlsx, sheet States, cell R2: Iraq: Article 9: sources names "monitor", which is not among the sources \
of this State. Add it on the sheet Sources. Did you mean monitor-2019?
   R2 | monitor-2019, monitor
      |               ^^^^^^^

register.xlsx, sheet States, cell C3: Kenya: ISO code is "LTU", but the code of Kenya is KEN (data/names.yaml). \
Correct it.
   C3 | LTU
      | ^^^

register.xlsx, sheet States, cell X5: Samoa: Latest report is 2099-01-01, after the day of the data, 2026-11-23. \
Correct it, or data_as_of in data/site.yaml.
   X5 | 2099-01-01
      | ^^^^^^^^^^

data/states/lithuania.yaml:3: iso3 is "LTU", as in data/states/kenya.yaml. One State, one file.
    3 | iso3: LTU
      |       ^^^

The same as a page: .cache/faults.html
5 faults in 2 files. Nothing was changed.
"""


def test_faults_of_cells_are_told_like_those_of_files_with_what_the_cell_holds_and_a_mark(desk, capsys):
    desk.put(SOURCES, ("samoa", "monitor-2015"), "Web address", "https://else.example/")
    desk.put(STATES, "iraq", "Article 9: sources", "monitor-2019, monitor")
    desk.put(STATES, "samoa", "Latest report", day("2099-01-01"))
    desk.put(STATES, "kenya", "ISO code", "LTU")
    assert desk.bring_in() == 1
    assert capsys.readouterr().err == TOLD
    page = html.document_fromstring((desk.project / ".cache" / "faults.html").read_text("utf-8"))
    assert [head.text_content() for head in page.iter("h2")] == ["register.xlsx", "data/states/lithuania.yaml"]
    places = [
        "Sheet Sources, cell H5:",
        "Sheet States, cell R2:",
        "Sheet States, cell C3:",
        "Sheet States, cell X5:",
        "Line 3:",
    ]
    assert [place.text for place in page.iter("b")] == places
    assert [mark.text for mark in page.iter("mark")] == ["else.example", "monitor", "LTU", "2099-01-01", "LTU"]


def test_on_a_forge_the_fault_of_a_cell_is_an_annotation_with_its_place(desk, capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    desk.put(STATES, "samoa", "Region", "asia")
    assert desk.bring_in() == 1
    first = capsys.readouterr().err.splitlines()[0]
    assert first.startswith('::error file=register.xlsx,title=Sheet States%2C cell D5::Region is "asia". Choose ')


def test_an_empty_cell_is_not_shown_and_the_lines_of_a_cell_are_one(desk, capsys):
    desk.put(STATES, "samoa", "To confirm (not published)", "Ask.\nA hidden\u200bmark")
    desk.put(STATES, "iraq", "Article 9 summary", None)
    assert desk.bring_in() == 1
    lines = capsys.readouterr().err.splitlines()
    assert "  AD5 | Ask.↵A hidden<U+200B>mark" in lines
    at = next(i for i, line in enumerate(lines) if "Article 9 summary is empty. Fill it in." in line)
    assert lines[at + 1].startswith("register.xlsx, ")  # there is nothing to show of an empty cell


def test_words_before_a_colon_in_a_cell_are_no_key(desk, capsys):
    desk.put(STATES, "iraq", "Article 9 summary", f"Iraq: {'no ' * 2000}")
    assert desk.bring_in() == 1
    fault, line, marks, *_ = capsys.readouterr().err.splitlines()
    assert "Article 9 summary has 6,005 characters" in fault
    assert marks.index("^") == line.index("Iraq: no no")


def test_a_fault_of_a_row_that_is_gone_is_told_at_another_of_the_state(desk, capsys):
    """The State's file is not yet as the fault says: no line of it could be shown."""
    desk.book[STATES].delete_rows(desk.cell(STATES, "samoa", "State").row)
    desk.book[SOURCES].delete_rows(desk.cell(SOURCES, ("samoa", "monitor-2015"), "Title").row)
    assert desk.bring_in() == 1
    told = [line for line in capsys.readouterr().err.splitlines() if "Samoa: " in line]
    assert told
    assert all(line.startswith("register.xlsx, sheet ") for line in told)
    assert "Membership: sources names" in "".join(told)


def test_a_workbook_that_was_mended_leaves_no_page_of_faults(desk):
    desk.put(STATES, "samoa", "Region", "asia")
    assert desk.bring_in() == 1
    desk.put(STATES, "samoa", "Region", "Asia-Pacific States")
    assert desk.bring_in() == 0
    assert not (desk.project / ".cache" / "faults.html").exists()


def test_what_is_missing_is_named_by_the_cell_that_is_empty(desk, capsys):
    desk.put(STATES, "iraq", "Membership", "Withdrawn")
    empty = desk.cell(STATES, "iraq", "Withdrawal in effect").coordinate
    assert desk.bring_in() == 1
    assert f"cell {empty}: Iraq: Withdrawal in effect is empty, but" in capsys.readouterr().err


def test_what_has_no_cell_or_another_one_is_not_named_as_a_key(desk, capsys):
    desk.put(STATES, "kenya", "Article 9 status", "Specific law")
    desk.put(STATES, "kenya", "Assistance requested", "Yes")
    assert desk.bring_in() == 1
    said = capsys.readouterr().err
    assert "Kenya: the list of laws is empty, but the status is Specific law." in said
    assert "Without one leave Assistance requested empty." in said


def test_what_may_be_chosen_is_told_in_the_words_of_the_cells(desk, capsys):
    desk.put(STATES, "iraq", "Article 9 status", None)
    assert desk.bring_in() == 1
    said = capsys.readouterr().err
    assert "It must be one of Specific law, Existing law, In progress, Unclear." in said


def test_a_fault_in_a_file_that_the_workbook_does_not_change_is_named_too(desk, capsys):
    desk.put(STATES, "iraq", "ISO code", "KEN")
    assert desk.bring_in() == 1
    assert 'data/states/kenya.yaml:3: iso3 is "KEN", as in data/states/iraq.yaml.' in capsys.readouterr().err


def test_all_faults_are_named_in_one_run(desk, capsys):
    desk.put(STATES, "iraq", "Region", "asia")
    desk.put(STATES, "kenya", "Membership", "member")
    desk.put(SOURCES, ("samoa", "monitor-2015"), "Id", "")
    assert desk.bring_in() == 1
    assert len(capsys.readouterr().err.splitlines()) >= 4


def test_the_head_of_a_column_cannot_be_renamed(desk, capsys):
    desk.book[STATES]["H1"].value = "Consented"
    assert desk.bring_in() == 1
    assert 'cell H1: "Consented" is not the head of a column. Did you mean Consent' in capsys.readouterr().err


def test_a_line_above_the_heads_is_one_fault(desk, capsys):
    desk.book[STATES].insert_rows(1)
    desk.book[STATES]["B1"].value = "Our register"
    assert desk.bring_in() == 1
    err = capsys.readouterr().err
    assert "cell B1: the first row has to hold the heads of the columns, like File." in err
    assert "1 fault in 1 file." in err


def test_a_fact_of_a_law_changed_on_both_sides_is_refused(desk, capsys):
    replace(desk.project / "data" / "states" / "samoa.yaml", "      year: 2012", "      year: 2013")
    name = desk.put(LAWS, "samoa", "Year", 2011)
    assert desk.bring_in() == 1
    err = capsys.readouterr().err
    assert f"sheet Laws, cell {name}: Year was changed in the data to 2013 after this workbook was made" in err
    assert "and you wrote 2011" in err


ACT = """    - title: Cluster Munitions Prohibition Act 2012
      year: 2012
      citation: "2012, No. 11"
"""
MONITOR = """  cmc-2010:
    title: Samoa ratifies cluster bomb ban treaty
    publisher: Cluster Munition Coalition
"""


@pytest.mark.parametrize(
    ("sheet", "row", "what"),
    [
        (LAWS, "samoa", 'the law "Cluster Munitions Prohibition Act 2012"'),
        (SOURCES, ("samoa", "cmc-2010"), "the source cmc-2010"),
    ],
)
def test_what_one_changes_and_another_takes_away_is_refused(desk, capsys, sheet, row, what):
    path, page = desk.project / "data" / "states" / "samoa.yaml", desk.book[sheet]
    whole = path.read_text("utf-8")
    replace(path, ACT, ACT.replace("No. 11", "No. 12"))
    replace(path, MONITOR, MONITOR.replace("ratifies", "has ratified"))
    page.delete_rows(desk.cell(sheet, row, "Title").row)
    assert desk.bring_in() == 1
    assert f"{what} was changed in the data after this workbook was made, and you took it away." in (
        capsys.readouterr().err
    )
    path.write_text(whole, "utf-8")
    desk.book = openpyxl.load_workbook(io.BytesIO(register(checked_facts(desk.project))))
    text = (
        whole[: whole.index("  cmc-2010:")].replace(", cmc-2010]", "]").replace(f"  laws:\n{ACT}", "  laws: []\n")
    )
    path.write_text(text.replace("status: specific_law", "status: unclear"), "utf-8")
    desk.put(sheet, row, "Title" if sheet == SOURCES else "Citation", "Another")
    assert desk.bring_in() == 1
    assert f"{what} was taken away in the data after this workbook was made, and you changed it." in (
        capsys.readouterr().err
    )


def test_a_law_that_stands_twice_is_named_in_its_cell(desk, capsys):
    page = desk.book[LAWS]
    page.append([cell.value for cell in page[desk.cell(LAWS, "samoa", "Title").row]])
    assert desk.bring_in() == 1
    assert f"cell C{page.max_row}: Samoa: Title is that of law 1 too." in capsys.readouterr().err


def test_two_rows_for_one_state_are_refused(desk, capsys):
    desk.put(STATES, "iraq", "File", "kenya")
    assert desk.bring_in() == 1
    assert "kenya has a row already" in capsys.readouterr().err


def test_a_fact_changed_on_both_sides_is_refused(desk, capsys):
    replace(desk.project / "data" / "states" / "samoa.yaml", "status: specific_law", "status: in_progress")
    name = desk.put(STATES, "samoa", "Article 9 status", "Existing law")
    assert desk.bring_in() == 1
    err = capsys.readouterr().err
    assert f"cell {name}: Article 9 status was changed in the data to In progress" in err
    assert "you wrote Existing law" in err


def test_a_state_that_the_workbook_did_not_hold_when_it_was_made_is_refused(desk, capsys):
    page = desk.book[MADE_FROM]
    page.delete_rows(next(line[0].row for line in page.iter_rows() if line[0].value == "samoa"))
    assert desk.bring_in() == 1
    assert "data/states/samoa.yaml came after this workbook was made" in capsys.readouterr().err


def test_notes_of_a_person_beside_and_below_the_table_are_to_be_deleted(desk, capsys):
    page = desk.book[STATES]
    below = len(contents(desk.project / "data" / "states")) + 3
    page.cell(below, 1, "Source: own research")
    beside = page.cell(1, len(FIELDS[STATES]) + 2, "My notes")
    page.cell(3, beside.column, "ask again")
    assert desk.bring_in() == 1
    assert (
        f'{beside.coordinate}: "My notes" is not the head of a column. Delete this column.'
        in capsys.readouterr().err
    )
    beside.value = None
    assert desk.bring_in() == 1
    said = f"cell {page.cell(3, beside.column).coordinate}: stands in a column without a head. Delete this column"
    assert said in capsys.readouterr().err
    page.cell(3, beside.column).value = None
    assert desk.bring_in() == 1
    assert f'cell A{below}: File is "Source: own research". Delete this line.' in capsys.readouterr().err


def test_notes_on_a_sheet_of_ones_own_are_not_read(desk):
    desk.book.create_sheet("Mine")["XFD1048576"] = "a note"
    assert desk.bring_in() == 0


# What to write in a cell that holds an hour, by its column.
INSTEAD = {
    "Signed on": "Write a day, for example 2010-08-01.",
    "Latest report": "Write a day, for example 2010-08-01. A month or a year will do.",
    "Status as of": "Write a year, for example 2010.",
    "Region": "Choose one of African States, ",
    "Article 9 summary": "Format the cell as text",
    "Article 9: sources": "Format the cell as text",
    "To confirm (not published)": "Format the cell as text",
}


@pytest.mark.parametrize("value", [datetime.time(0, 0), datetime.timedelta(0), datetime.timedelta(hours=30), 1])
def test_an_hour_in_any_cell_is_named_with_what_to_write(desk, capsys, value):
    names = {title: desk.put(STATES, "samoa", title, value) for title in INSTEAD}
    hours = isinstance(value, datetime.time | datetime.timedelta)
    for name in names.values():
        desk.book[STATES][name].number_format = "[hh]:mm" if hours else "d mmm yyyy"
    assert desk.bring_in() == 1
    told = capsys.readouterr().err
    shown = "1900-01-01" if value == 1 else "30:00" if str(value).startswith("1 day") else "00:00"
    for title, name in names.items():
        assert f"cell {name}: {title} is {shown}. {INSTEAD[title]}" in told


def test_a_workbook_that_holds_changes_is_not_written_over(project, capsys):
    path = project / "register.xlsx"
    assert export(path, project) == 0
    assert export(path, project) == 0  # nobody has changed it
    book = openpyxl.load_workbook(path)
    book[STATES]["B2"].value = "Irak"
    book.save(path)
    kept = path.read_bytes()
    assert export(path, project) == 1
    assert "holds changes" in capsys.readouterr().err
    assert path.read_bytes() == kept


def test_a_workbook_whose_changes_are_brought_in_may_be_written_anew(desk, capsys):
    desk.put(STATES, "samoa", "Article 9 status", "In progress")
    assert desk.bring_in() == 0
    assert export(desk.path, desk.project) == 0
    assert openpyxl.load_workbook(desk.path)[STATES]["M5"].value == "In progress"


@pytest.mark.parametrize("name", ["site/register.xlsx", "docs/register.xlsx", "register.xls"])
def test_a_workbook_with_notes_is_not_written_where_it_would_be_published(project, capsys, name):
    assert export(project / name, project) == 1
    assert "outside site/, data/ and docs/: its notes are not published." in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"text", b"PK\x03\x04rest"])
def test_a_file_that_is_no_workbook_is_refused(project, capsys, content):
    path = project / "register.xlsx"
    path.write_bytes(content)
    assert bring_in(path, lambda files: True, project) == 1
    said = "register.xlsx is not a workbook. Save it as Excel workbook (.xlsx)."
    assert capsys.readouterr().err == f"{said} Nothing was changed.\n"


def test_a_missing_file_and_a_wrong_call_say_what_to_write(project, capsys):
    assert bring_in(project / "none.xlsx", lambda files: True, project) == 1
    assert main(["import"]) == 2
    err = capsys.readouterr().err
    assert err.count("make import FILE=register.xlsx") == 2
    assert main([]) == 2


def test_what_is_wrong_in_a_workbook_has_the_code_of_its_kind(desk):
    page = desk.book[MADE_FROM]
    page.delete_rows(next(line[0].row for line in page.iter_rows() if line[0].value == "samoa"))
    desk.put(STATES, "iraq", "State", "=A1")
    desk.put(SOURCES, ("samoa", "monitor-2015"), "Id", "monitor 2015")
    desk.book[LAWS]["C1"].value = "Consented"
    desk.book.save(desk.path)
    held = read(desk.path)
    formula, head = sorted(held.faults, key=lambda fault: fault.code)[:2]
    assert formula.code is Code.CELL
    assert head.code is Code.COLUMN
    since = merge(held, plain_states(checked_facts(desk.project))).faults[0]
    assert since.code is Code.MEANWHILE
    assert any(row.code is Code.ROW for row in held.faults)


def test_no_sign_of_a_cell_acts_on_the_terminal_that_shows_what_changes(desk, capsys):
    desk.put(STATES, "samoa", "State", "Samoa\u202eX")
    desk.put(STATES, "samoa", "Notes", "Read\u2066 it")
    assert desk.bring_in() == 1
    told = "".join(capsys.readouterr())
    assert "Samoa<U+202E>X\n" in told
    assert "Read<U+2066> it" in told
    assert not {"\u202e", "\u2066"} & {*told}
