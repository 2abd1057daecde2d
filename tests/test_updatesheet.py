"""The page that goes to a capital: what is known, room to correct it, a source asked for, on one side of A4."""

import io
from dataclasses import replace

import docx
import pypdf
import pytest
from docx.oxml.ns import qn

from macros.commands.updatesheets import main
from macros.language.labels import STATUS
from macros.register.edition import edition
from macros.views.updatesheet import rows
from macros.word.updatefile import update_sheet
from tests.builds import one_language
from tests.readonce import LANGUAGES, edition_in


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request):
    return edition_in(request.param)


def opened(made, slug):
    return docx.Document(io.BytesIO(update_sheet(made, slug)))


def test_a_law_that_has_ended_is_listed_with_its_end(made):
    """By one State's law, so that it holds whichever laws have ended."""
    slug, state = next((s, r) for s, r in made.facts.states.items() if r.article9.laws)
    law = state.article9.laws[0].model_copy(update={"ended": "2024-05", "replaced_by": "Act of another name"})
    article9 = state.article9.model_copy(update={"laws": [law]})
    states = made.facts.states | {slug: state.model_copy(update={"article9": article9})}
    lines = [
        line.text
        for row in rows(edition(replace(made.facts, states=states), made.language.code), slug)
        for line in row.lines
    ]
    after = lines[lines.index(law.title) + 1]
    assert "2024" in after
    assert "Act of another name" in after


def test_a_sheet_says_what_is_known_and_leaves_room_for_corrections(made):
    document = opened(made, "samoa")
    state = made.facts.states["samoa"]
    table = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    shown = "\n".join(row[1] for row in table)
    status = made.language.label(STATUS[state.article9.status])
    for said in (status, str(state.article9.as_of), *(law.title for law in state.article9.laws)):
        assert said in shown
    assert made.language.plain(state.article9.summary)[:40] in shown.replace("\u200e", "")
    assert made.language.typeset(made.language.date(state.convention.in_force)) in shown
    assert all(not row[2] for row in table[1:])
    assert made.language.state(state) in document.core_properties.title


def test_a_sheet_asks_for_a_source_and_a_name(made):
    sources, answered = (opened(made, "samoa").tables[i] for i in (1, 2))
    assert len(sources.rows) >= 3
    assert not any(cell.text for row in sources.rows[1:] for cell in row.cells)
    assert [row.cells[0].text for row in answered.rows][1:] == [""]
    assert "publisher" in sources.rows[0].cells[0].text or made.language.code != "en"


def test_every_state_has_its_facts(made):
    for slug, state in made.facts.states.items():
        found = {row.title: row.lines for row in rows(made, slug)}
        assert len(found) == 9
        assert all(found.values())
        titles = [line.text for line in found[made.language.label("Laws")] if line.kind == "foreign"]
        assert titles == [law.title for law in state.article9.laws]


def test_notes_for_the_coordinator_stay_out(facts):
    english = edition_in("en")
    text = "".join(cell.text for table in opened(english, "samoa").tables for cell in table._cells)
    assert facts.states["samoa"].to_confirm
    assert not [note for note in facts.states["samoa"].to_confirm if note[:30] in text]


def test_arabic_runs_from_right_to_left():
    arabic, english = opened(edition_in("ar"), "samoa"), opened(edition_in("en"), "samoa")
    for table in arabic.tables:
        assert table._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    assert english.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is None
    assert all(p._p.pPr.find(qn("w:bidi")) is not None for p in arabic.paragraphs if p.text)


def test_heads_are_marked_for_readers_who_listen(made):
    for table in opened(made, "samoa").tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_the_same_facts_give_the_same_bytes(made):
    assert update_sheet(made, "kenya") == update_sheet(made, "kenya")


def test_the_longest_sheets_of_each_language_fit_on_one_page(facts, tmp_path, to_pdf):
    """As LibreOffice lays them out in the project's fonts, whose letters are wider than those of Arial."""
    files = []
    for code in LANGUAGES:
        length = {
            slug: sum(len(line.text) for row in rows(edition_in(code), slug) for line in row.lines)
            for slug in facts.states
        }
        for slug in sorted(length, key=length.__getitem__)[-6:]:
            files.append(tmp_path / f"{slug}-{code}.docx")
            files[-1].write_bytes(update_sheet(edition_in(code), slug))
    pages = {path.stem: len(pypdf.PdfReader(path).pages) for path in to_pdf(files, tmp_path)}
    assert pages == {path.stem: 1 for path in files}


def test_the_command_writes_them_outside_the_site(project, capsys):
    one_language(project)
    assert main(["samoa"], project) == 0
    assert sorted(path.name for path in project.rglob("*.docx")) == ["confirm-samoa-en.docx", "samoa-en.docx"]
    assert capsys.readouterr().out == "1 update sheet and 1 letter on old facts are in .cache/update-sheets.\n"
    assert main(["samoah"], project) == 1
    assert "Did you mean samoa?" in capsys.readouterr().err
    assert main(["Samoa Islands"], project) == 1
    assert capsys.readouterr().err.startswith('There is no State "Samoa Islands". Name it like its file')
    assert main(["samoa kenia"], project) == 1
    assert 'no State "kenia". Name it like its file in data/states. Did you mean kenya?' in capsys.readouterr().err


def test_while_the_data_are_wrong_none_is_written(state_file, project, capsys):
    state_file("iso3: WSM", "iso3: wsm")
    assert main([], project) == 1
    assert capsys.readouterr().err.endswith(".cache/faults.html\n1 fault in 1 file. Nothing was written.\n")
    assert [path.name for path in (project / ".cache").rglob("*")] == ["faults.html"]
