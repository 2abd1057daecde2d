"""Room for other languages: what has to stand on so many pages holds texts that are a third longer, or dense."""

import io

import pypdf
import pytest

from macros.pdf import briefpdf, documents, selfcheck, statesheets
from macros.pdf.room import steps
from tests.builds import print_links
from tests.readonce import edition_in

from . import pseudo

MODULES = (briefpdf, documents, selfcheck, statesheets)
SHEETS = ("canada", "norway")  # those that have most to say


def _pages(data: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(data)).pages)


@pytest.fixture
def speaking(monkeypatch):
    """What lets every document speak a pseudo-language, with all that gives room from the start."""
    usual = documents.page_html

    def begin(change):
        for module in MODULES:
            monkeypatch.setattr(module, "page_html", lambda *given: change(usual(*given)))
            monkeypatch.setattr(module, "steps", lambda room: iter([room]))

    return begin


@pytest.mark.parametrize("paper", [pytest.param("a4", marks=pytest.mark.long), "letter"])
def test_a_handout_of_longer_texts_has_two_pages(speaking, paper):
    speaking(pseudo.longer)
    pages = _pages(documents.handout_pdf(edition_in("en"), paper))
    assert len(pages) == 2
    assert "Turning the Convention into national law Turning the" in pages[0].extract_text()


def test_a_dense_handout_fits_as_it_is(monkeypatch):
    usual = documents.page_html
    monkeypatch.setattr(documents, "page_html", lambda *given: pseudo.dense(usual(*given)))
    monkeypatch.setattr(documents, "steps", lambda room: iter([()]))
    assert len(_pages(documents.handout_pdf(edition_in("en"), "a4"))) == 2


@pytest.mark.parametrize(("make", "sides"), [(selfcheck.self_check_pdf, 2), (briefpdf.brief_pdf, 1)])
def test_self_check_and_brief_of_longer_texts_keep_to_their_sides(speaking, make, sides):
    speaking(pseudo.longer)
    assert len(_pages(make(edition_in("en")))) == sides


@pytest.mark.parametrize("slug", SHEETS)
def test_a_sheet_of_longer_texts_has_one_page(speaking, slug, tmp_path):
    speaking(pseudo.longer)
    assert len(_pages(statesheets.sheet_pdf(edition_in("en"), slug, print_links(tmp_path)))) == 1


def test_what_gives_room_is_used_one_after_the_other_and_words_are_parted_in_the_narrower_face():
    assert list(steps(("close", "hyphens", "condensed", "edge"))) == [
        (),
        ("close",),
        ("close", "hyphens", "condensed"),
        ("close", "hyphens", "condensed", "edge"),
    ]
