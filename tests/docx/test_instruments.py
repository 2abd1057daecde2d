"""The papers of joining in Word: their fields in each language, and that LibreOffice prints each on one page."""

import io

import docx
import pypdf
import pytest

from macros.register.clausemarks import parse
from macros.register.clausetext import Blank, Option, each
from macros.word import instrument_docx
from tests.readonce import edition_in, facts

from .files import LANGUAGES, PLAIN_PDF, W, squeezed

PAPERS = sorted(facts().instruments)


def opened(code, slug):
    return docx.Document(io.BytesIO(instrument_docx(edition_in(code), slug)))


def texts(code, slug):
    """Each paragraph of the text in a language, read by its marks."""
    language = edition_in(code).language
    return [parse(language.plain(text)) for text in facts().instruments[slug].text]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("slug", PAPERS)
def test_a_paper_says_of_which_day_it_is(slug, code):
    one = edition_in(code)
    day = squeezed(one.language.date(one.facts.site.data_as_of))
    assert any(day in squeezed(p.text) for p in opened(code, slug).paragraphs)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("slug", PAPERS)
def test_each_blank_is_a_field_and_each_choice_a_list(slug, code):
    body = opened(code, slug).element.body
    blanks = [blank.text for text in texts(code, slug) for blank in each(text, Blank)]
    fields = [alias.get(f"{W}val") for alias in body.iter(f"{W}alias")]
    assert [field for field in fields if field != "Choose"] == blanks
    choices = [o.choices for text in texts(code, slug) for o in each(text, Option) if len(o.choices) > 1]
    lists = [len(listed) for listed in body.iter(f"{W}dropDownList")]
    assert lists == [len(one) for one in choices]
    state = edition_in(code).language.label("State")
    assert len([*body.iter(f"{W}dataBinding")]) == blanks.count(state) > 0 or state not in blanks


@pytest.mark.parametrize("slug", PAPERS)
def test_a_translation_has_the_same_fields_as_the_english(slug):
    for english, arabic in zip(texts("en", slug), texts("ar", slug), strict=True):
        for kind in (Blank, Option):
            assert len(each(english, kind)) == len(each(arabic, kind))
        assert [len(o.choices) for o in each(english, Option)] == [len(o.choices) for o in each(arabic, Option)]


def test_arabic_runs_from_right_to_left_and_names_the_state_in_arabic():
    paper = opened("ar", "instrument-of-accession")
    text = [p for p in paper.paragraphs if p.style.name == "Form Text"]
    assert text
    assert all(p._p.find(f"{W}pPr/{W}bidi").get(f"{W}val") == "1" for p in text)
    parts = [part.blob.decode() for part in paper.part.package.iter_parts() if "item1" in part.partname]
    assert ["الدولة" in part for part in parts] == [True]


def test_the_same_facts_give_the_same_file():
    one, other = (instrument_docx(edition_in("en"), PAPERS[0]) for _ in range(2))
    assert one == other


def test_libreoffice_prints_each_on_one_page_with_all_its_words(tmp_path, to_pdf):
    files = []
    for code, slug in zip(LANGUAGES * len(PAPERS), PAPERS, strict=False):
        path = tmp_path / f"{slug}-{code}.docx"
        path.write_bytes(instrument_docx(edition_in(code), slug))
        files.append((path, code, slug))
    for (_, code, slug), pdf in zip(files, to_pdf([path for path, *_ in files], tmp_path, PLAIN_PDF), strict=True):
        read = pypdf.PdfReader(pdf)
        assert len(read.pages) == 1
        if code == "en":
            title = facts().instruments[slug].title
            assert squeezed(title) in squeezed(read.pages[0].extract_text())
