"""What a State sends and is sent: a request for assistance, and a letter that asks to confirm old facts."""

import io
import re
from dataclasses import replace
from datetime import timedelta

import docx
import pypdf
import pytest
from docx.oxml.ns import qn

from macros.exports import request_text
from macros.language.labels import STATUS
from macros.register import figures
from macros.register.edition import edition
from macros.views import downloads
from macros.views.confirmation import confirmation
from macros.word import Letters, request_docx
from macros.word.confirmationfile import confirmation_docx
from tests.otherfacts import with_sections
from tests.readonce import LANGUAGES, edition_in


@pytest.fixture(scope="module", params=LANGUAGES)
def letters(request):
    return Letters(edition_in(request.param))


def opened(content):
    return docx.Document(io.BytesIO(content))


def words(document):
    """All words of a file, without the marks that keep Latin letters in order."""
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    text = "\n".join([*(paragraph._p.xpath("string()") for paragraph in document.paragraphs), *cells])
    return text.replace("\u200e", "")


def test_a_request_says_what_is_known_by_which_sources_and_whom_to_ask(letters):
    facts, language = letters.edition.facts, letters.language
    state = facts.states["samoa"]
    text = words(opened(request_docx(letters, "samoa")))
    plain = request_text(letters.edition, "samoa")
    for shown in (text, plain):
        assert language.state(state) in shown
        assert language.label(STATUS[state.article9.status]) in shown
        assert str(state.article9.as_of) in shown
        assert language.plain(state.article9.summary)[:40] in shown
        for source in state.sources.values():
            assert source.title in shown
            assert source.url in shown
        assert str(facts.tools.tools["isu"].url) in shown


def test_a_request_names_nobody_but_contacts_of_the_data(letters):
    """No address is made up: each one is of the site, of a source of the State, or of a contact."""
    facts = letters.edition.facts
    known = {facts.site.base_address, *(tool.url for tool in facts.tools.tools.values() if tool.kind == "contact")}
    known |= {source.url for source in facts.states["samoa"].sources.values()}
    text = request_text(letters.edition, "samoa")
    addresses = re.findall(r"https?://[^\s()،，,]+", text)
    assert addresses
    for address in addresses:
        assert any(one and address.startswith(one) for one in known), address
    assert "@" not in text


def test_fields_to_fill_in_are_fields_of_word(letters):
    document = opened(request_docx(letters, "samoa"))
    controls = document.element.body.findall(f".//{qn('w:sdt')}")
    shown = ["".join(control.find(qn("w:sdtContent")).itertext()) for control in controls]
    assert len(shown) >= 8
    assert all(text.startswith("<") and text.endswith(">") for text in shown)
    ids = [control.find(f"{qn('w:sdtPr')}/{qn('w:id')}").get(qn("w:val")) for control in controls]
    assert len(set(ids)) == len(ids)


def test_arabic_letters_run_from_right_to_left():
    document = opened(request_docx(Letters(edition_in("ar")), "samoa"))
    assert all(p._p.pPr.find(qn("w:bidi")) is not None for p in document.paragraphs if p.text)
    assert document.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None


def test_one_changed_state_changes_its_own_request_only(facts, monkeypatch):
    """Also where the day of the data moves on, and whichever letter was filled before."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    other = with_sections(facts, "samoa", article9={"status": "in_progress"})
    day = facts.site.model_copy(update={"data_as_of": facts.site.data_as_of + timedelta(days=1)})
    before, after = Letters(edition(facts, "en")), Letters(edition(replace(other, site=day), "en"))
    slugs = [*list(facts.states)[:6], "samoa"]
    assert [s for s in slugs if request_docx(before, s) != request_docx(after, s)] == ["samoa"]
    assert [s for s in slugs if request_text(before.edition, s) != request_text(after.edition, s)] == ["samoa"]
    assert request_docx(before, "samoa") == request_docx(Letters(edition(facts, "en")), "samoa")


def test_a_state_that_has_withdrawn_is_offered_no_request(facts):
    for slug, state in facts.states.items():
        offered = downloads.requests("en", slug, state)
        assert bool(offered) == (not state.has_withdrawn), slug


def test_a_letter_on_a_new_edition_of_an_old_text_says_how_old_the_text_is(letters):
    """Else it would call a text of 2022 older than six years."""
    ghana = letters.edition.facts.states["ghana"]
    source = figures.newest_source(ghana, "article9")
    assert source.as_of_note
    text = words(opened(confirmation_docx(letters, "ghana"))).replace("\u00a0", " ")
    assert letters.language.typeset(letters.language.plain(source.as_of_note)).replace("\u00a0", " ") in text


def test_a_letter_holds_each_old_fact_with_its_text_and_asks_of_each_section_once(small):
    today = small.site.data_as_of.year
    facts = with_sections(small, "samoa", article9={"as_of": today - figures.AGEING - 1})
    view = confirmation(edition(facts, "en"), "samoa")
    titles = [fact.row.title for fact in view.facts]
    assert titles[:2] == ["Article 9 status", "Article 9 measures"]
    questions = [fact.question for fact in view.facts if fact.question]
    assert len(questions) == len(set(questions)) >= 1
    source = figures.newest_source(facts.states["samoa"], "article9")
    text = words(opened(confirmation_docx(Letters(edition(facts, "en")), "samoa")))
    for shown in (source.title, source.publisher, "Samoa", *questions):
        assert shown in text
    assert not [note for note in facts.states["samoa"].to_confirm if note[:30] in text]


def test_a_fact_of_six_years_is_not_old_and_without_one_there_is_no_letter(small):
    today = small.site.data_as_of.year
    undated = {"sources": []}
    for age, asked in ((figures.AGEING, False), (figures.AGEING + 1, True)):
        facts = with_sections(
            small,
            "samoa",
            article9={"as_of": today - age},
            investment=undated,
            transparency=undated,
            assistance=undated,
        )
        one = edition(facts, "en")
        assert (confirmation(one, "samoa") is not None) == asked
        assert (confirmation_docx(Letters(one), "samoa") is not None) == asked
    assert confirmation(edition(small, "en"), "lithuania") is None


def test_they_open_as_documents_of_few_pages(tmp_path, to_pdf):
    """The longest of each in each language, as LibreOffice lays them out."""
    files = []
    for code in LANGUAGES:
        letters = Letters(edition_in(code))
        longest = max(letters.edition.facts.states, key=lambda slug: len(request_text(letters.edition, slug)))
        asked = {s: letter for s in (longest, "samoa") if (letter := confirmation_docx(letters, s))}
        for name, content in {"request": request_docx(letters, longest), **asked}.items():
            files.append(tmp_path / f"{name}-{code}.docx")
            files[-1].write_bytes(content)
    pages = {path.stem: len(pypdf.PdfReader(path).pages) for path in to_pdf(files, tmp_path)}
    assert len(pages) > len(LANGUAGES)
    most = {name: 4 if name.startswith("request-") else 2 for name in pages}
    assert {name: number for name, number in pages.items() if number > most[name]} == {}
