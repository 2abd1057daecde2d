"""A workbook goes out and comes back: unchanged it changes no byte, and changed only its own lines."""

import datetime
import io

import openpyxl

from macros.commands.exchange import bring_in
from macros.records import Record, Source, State
from macros.records.state import Law
from macros.register.edition import checked_facts
from macros.tables.columns import Reader
from macros.tables.statecolumns import LAW_COLUMNS, SOURCE_COLUMNS, on
from macros.workbook.export import register
from macros.workbook.worksheets import FIELDS, LAWS, MADE_FROM, SOURCES, STATES
from tests.builds import contents, replace


def changed_lines(before: str, after: str) -> list[str]:
    """Lines of `after` that are not in `before`."""
    return [line for line in after.splitlines() if line not in before.splitlines()]


def test_the_whole_register_comes_back_unchanged(real, capsys):
    before = contents(real / "data")
    assert bring_in(real / "register.xlsx", lambda files: True, real) == 0
    assert capsys.readouterr().out == "Nothing changes.\n"
    assert contents(real / "data") == before


def test_a_workbook_saved_by_another_program_comes_back_unchanged(real, capsys):
    """openpyxl drops notes and writes dates in its own way; a program may also drop hidden sheets."""
    book = openpyxl.load_workbook(real / "register.xlsx")
    del book[MADE_FROM]
    book.save(real / "register.xlsx")
    before = contents(real / "data")
    assert bring_in(real / "register.xlsx", lambda files: True, real) == 0
    assert capsys.readouterr().out == "Nothing changes.\n"
    assert contents(real / "data") == before


def _keys(record: type[Record], above: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    found = set()
    for name, info in record.model_fields.items():
        kinds = (info.annotation, *getattr(info.annotation, "__args__", ()))
        inner = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Record)), None)
        plain = inner and info.annotation in (inner, inner | None)
        found |= _keys(inner, (*above, name)) if plain else {(*above, name)}
    return found


def test_every_fact_of_a_state_has_a_column():
    """But for its reply: words of the State are entered in its file, and the workbook leaves them as they are."""
    here = {column.path for column in on(Reader.FORM)} | {("article9", "laws"), ("sources",)}
    assert here == {key for key in _keys(State) if key[0] != "reply"}
    assert {column.path for column in LAW_COLUMNS} == _keys(Law)
    assert {column.path for column in SOURCE_COLUMNS} == _keys(Source)


def test_the_workbook_helps_to_fill_it_in(facts):
    book = openpyxl.load_workbook(io.BytesIO(register(facts)))
    page = book[STATES]
    assert page.max_row == len(facts.states) + 1 + 40  # rows below for States that join
    assert page.freeze_panes == "B2"
    assert all(cell.comment and len(cell.comment.text) > 10 for name in FIELDS for cell in book[name][1])
    head = {cell.value: cell.column_letter for cell in page[1]}
    lists = {str(rule.sqref).split(":")[0]: rule.formula1 for rule in page.data_validations.dataValidation}
    assert lists[f"{head['Article 9 status']}2"] == '"Specific law,Existing law,In progress,Unclear"'
    assert all(f"{head[one.title]}2" in lists for one in on(Reader.FORM) if one.form in ("choice", "date"))
    signed = page[f"{head['Signed on']}2"]
    assert isinstance(signed.value, datetime.datetime)
    assert signed.number_format == "d mmm yyyy"
    assert book[MADE_FROM].sheet_state == "veryHidden"


def test_the_same_data_give_the_same_workbook(small):
    assert register(small) == register(small)


def test_a_status_and_a_date_are_changed_in_their_lines_only(desk, capsys):
    before = desk.state("samoa")
    desk.put(STATES, "samoa", "Article 9 status", "In progress")
    desk.put(STATES, "samoa", "Signed on", datetime.datetime.fromisoformat("2008-12-04"))
    desk.put(STATES, "samoa", "Penal sanctions known", None)
    assert desk.bring_in() == 0
    out = capsys.readouterr().out
    assert "Samoa\n  Signed on: 3 December 2008 → 4 December 2008\n" in out
    assert "  Article 9 status: Specific law → In progress\n  Penal sanctions known: Yes → empty\n" in out
    assert changed_lines(before, desk.state("samoa")) == [
        "  signed: 2008-12-04",
        "  status: in_progress",
        "  penal_sanctions: null",
    ]
    assert checked_facts(desk.project).states["samoa"].article9.status == "in_progress"


def test_who_has_brought_a_workbook_in_is_told_to_make_another(desk, capsys):
    """What is put back to what it was at the export looks as if nobody had touched it."""
    desk.put(STATES, "samoa", "Article 9 status", "In progress")
    assert desk.bring_in() == 0
    assert capsys.readouterr().out.endswith(
        "register.xlsx is older than the data now. For further changes make a new one: make export\n"
    )


def test_comments_of_the_file_stay(desk):
    path = desk.project / "data" / "states" / "samoa.yaml"
    replace(
        path, "  status: specific_law", "  # as the Monitor has it\n  status: specific_law  # a law of its own"
    )
    desk.put(STATES, "samoa", "Article 9 status", "In progress")
    assert desk.bring_in() == 0
    assert "  # as the Monitor has it\n  status: in_progress  # a law of its own\n" in desk.state("samoa")


def test_nothing_is_written_without_agreement(desk, capsys):
    before = contents(desk.project / "data")
    desk.put(STATES, "samoa", "Article 9 status", "In progress")
    assert desk.bring_in(agreed=False) == 0
    assert "Specific law → In progress" in capsys.readouterr().out
    assert contents(desk.project / "data") == before


def test_a_law_and_its_source_are_added(desk, capsys):
    desk.book[SOURCES].append(["iraq", "Iraq", "gazette-2020", "Law 5", "Gazette", 2020, None, None, "in a copy"])
    desk.book[LAWS].append(["iraq", "Iraq", "Law 5: weapons", 2020, None, None])
    desk.put(STATES, "iraq", "Article 9 status", "Specific law")
    desk.put(STATES, "iraq", "Status as of", 2020)
    desk.put(STATES, "iraq", "Article 9: sources", "monitor-2019, gazette-2020")
    assert desk.bring_in() == 0
    assert "Source added: gazette-2020, “Law 5” (Gazette)" in capsys.readouterr().out
    text = desk.state("iraq")
    assert '  laws:\n    - title: "Law 5: weapons"\n      year: 2020\n' in text
    assert "  sources: [monitor-2019, gazette-2020]\n" in text
    source = "title: Law 5", "publisher: Gazette", "as_of: 2020", "url: null", "access: copy"
    assert text.endswith("\n    ".join(["  gazette-2020:", *source]) + "\n")


def test_a_law_is_taken_away_with_its_row(desk):
    page = desk.book[LAWS]
    page.delete_rows(desk.cell(LAWS, "samoa", "Title").row)
    desk.put(STATES, "samoa", "Article 9 status", "Unclear")
    assert desk.bring_in() == 0
    assert "  laws: []\n" in desk.state("samoa")


def test_laws_that_were_sorted_stay_in_their_order_with_their_comments(desk, capsys):
    path = desk.project / "data" / "states" / "samoa.yaml"
    replace(
        path, "  penal_sanctions:", '    - title: "Act, older"  # as read\n      year: 2001\n  penal_sanctions:'
    )
    desk.book = openpyxl.load_workbook(io.BytesIO(register(checked_facts(desk.project))))
    page = desk.book[LAWS]
    first, second = desk.cell(LAWS, "samoa", "File").row, desk.cell(LAWS, ("samoa", 2001), "File").row
    for one, other in zip(page[first], page[second], strict=True):
        one.value, other.value = other.value, one.value
    before = desk.state("samoa")
    assert desk.bring_in() == 0
    assert capsys.readouterr().out == "Nothing changes.\n"
    desk.put(LAWS, ("samoa", 2001), "Year", 2002)
    assert desk.bring_in() == 0
    assert desk.state("samoa") == before.replace("year: 2001", "year: 2002")


def test_spaces_within_a_choice_may_be_of_any_kind(desk):
    desk.put(STATES, "samoa", "Article 9 status", "In\u00a0 progress")
    assert desk.bring_in() == 0
    assert "status: in_progress" in desk.state("samoa")


def test_an_empty_cell_takes_away_what_need_not_be_there(desk):
    before = desk.state("samoa")
    desk.put(LAWS, "samoa", "Citation", None)
    assert desk.bring_in() == 0
    gone = [line for line in before.splitlines() if line not in desk.state("samoa").splitlines()]
    assert gone == ['      citation: "2012, No. 11"']
    assert not changed_lines(before, desk.state("samoa"))


def test_notes_come_and_go_as_a_whole(desk):
    for title in ("Notes", "Notes: sources"):
        desk.put(STATES, "samoa", title, None)
    desk.put(STATES, "iraq", "Notes", "A word.")
    desk.put(STATES, "iraq", "Notes: sources", "monitor-2019")
    desk.put(STATES, "iraq", "To confirm (not published)", "Ask.\nLook: there.")
    assert desk.bring_in() == 0
    assert "notes:" not in desk.state("samoa")
    notes = (
        'notes:\n  text: A word.\n  sources: [monitor-2019]\nto_confirm:\n  - Ask.\n  - "Look: there."\nsources:\n'
    )
    assert notes in desk.state("iraq")


def test_a_state_that_joins_gets_a_file(desk, capsys):
    row = {
        "File": "fiji",
        "State": "Fiji",
        "ISO code": "FJI",
        "Region": "Asia-Pacific States",
        "Membership": "State Party",
        "Signed on": datetime.date(2008, 12, 3),
        "Consent": "Ratification",
        "Consent on": datetime.date(2010, 5, 28),
        "In force since": datetime.date(2010, 11, 1),
        "Membership: sources": "monitor-2018",
        "Article 9 status": "Unclear",
        "Status as of": 2018,
        "Article 9 summary": "No statement was found.",
        "Investment in producers": "None found",
    }
    page = desk.book[STATES]
    below = len(checked_facts(desk.project).states) + 2
    for cell in page[1]:
        page.cell(below, cell.column).value = row.get(cell.value)
    desk.book[SOURCES].append(["fiji", None, "monitor-2018", "Fiji", "Monitor", 2018, None, None, "in a copy"])
    assert desk.bring_in() == 0
    assert "Fiji (new)" in capsys.readouterr().out
    assert desk.state("fiji").startswith("# yaml-language-server: $schema=../schema/state.json\nname: Fiji\n")
    assert checked_facts(desk.project).states["fiji"].convention.in_force == datetime.date(2010, 11, 1)


def test_rows_and_columns_may_be_moved_or_left_out(desk, capsys):
    page = desk.book[STATES]
    page.delete_rows(desk.cell(STATES, "kenya", "State").row)
    page.move_range("C1:D60", cols=60)
    page.delete_cols([cell.value for cell in page[1]].index("Notes") + 1)
    assert desk.bring_in() == 0
    assert capsys.readouterr().out == "1 State not on the sheet States, left as they are.\nNothing changes.\n"


def test_a_year_in_a_cell_of_days_is_the_year(desk):
    """Excel shows it as a day of 1905."""
    cell = desk.cell(STATES, "samoa", "Initial report")
    assert cell.is_date
    cell.value = 2012
    assert desk.bring_in() == 0
    assert "  initial_report: 2012\n" in desk.state("samoa")


def test_two_people_may_change_different_laws_and_different_facts_of_one(desk):
    """As two who each made a workbook on the same day and bring it in one after the other."""
    path = desk.project / "data" / "states" / "samoa.yaml"
    replace(
        path, "  penal_sanctions:", '    - title: "Act, older"  # as read\n      year: 2001\n  penal_sanctions:'
    )
    desk.book = openpyxl.load_workbook(io.BytesIO(register(checked_facts(desk.project))))
    replace(path, "      year: 2012", "      year: 2013")
    replace(path, "      year: 2001", "      year: 2001\n    - title: Act of theirs\n      year: 1999")
    desk.put(LAWS, "samoa", "Citation", "No. 12")
    desk.put(LAWS, ("samoa", "Act, older"), "Year", 2002)
    desk.book[LAWS].append(["samoa", "Samoa", "Act of mine", 1998])
    assert desk.bring_in() == 0
    laws = desk.state("samoa")
    laws = laws[laws.index("  laws:") : laws.index("  penal_sanctions:")]
    assert (
        laws
        == """  laws:
    - title: Cluster Munitions Prohibition Act 2012
      year: 2013
      citation: "No. 12"
    - title: "Act, older"  # as read
      year: 2002
    - title: Act of mine
      year: 1998
    - title: Act of theirs
      year: 1999
"""
    )


def test_a_law_or_source_that_somebody_else_took_away_stays_away(desk, capsys):
    path = desk.project / "data" / "states" / "samoa.yaml"
    text = path.read_text("utf-8")
    start, end = text.index("    - title: Cluster"), text.index("  penal_sanctions:")
    replace(path, f"  laws:\n{text[start:end]}", "  laws: []\n")
    replace(path, "status: specific_law", "status: unclear")
    desk.put(STATES, "samoa", "Latest report", 2013)
    assert desk.bring_in() == 0
    assert "  laws: []\n" in desk.state("samoa")


def test_a_change_made_meanwhile_is_not_undone(desk, capsys):
    replace(desk.project / "data" / "states" / "samoa.yaml", "status: specific_law", "status: in_progress")
    desk.put(STATES, "iraq", "Article 9 summary", "Another sentence.")
    assert desk.bring_in() == 0
    assert "Samoa" not in capsys.readouterr().out
    assert "status: in_progress" in desk.state("samoa")
