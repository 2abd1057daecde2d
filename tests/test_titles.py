"""A title says in which language it is, wherever it stands in a page, a PDF or a Word file (WCAG 3.1.2)."""

import io
import re
from html import unescape

import docx
import pytest
from docx.oxml.ns import qn

from macros.language.languages import SOURCE
from macros.paths import ROOT
from macros.pdf.documents import page_html
from macros.register.loading import Facts
from macros.site.lean import lean
from macros.views.sheet import sheet
from macros.views.steps import next_view
from macros.views.templates.ofprint import SheetPageView
from macros.vocabulary import Page
from macros.word.letters import Letters
from macros.word.requestfile import request_docx
from tests.readonce import edition_in

CITE = re.compile(r'<cite(?: dir="auto")?(?: lang="?(.*?)"?)?>(.*?)</cite>')
CODES = (SOURCE, "fr", "ar")


def several(facts: Facts) -> list[str]:
    """States among whose sources are some in English and some in another language."""
    slugs = [s for s, state in facts.states.items() if len({one.language for one in state.sources.values()}) > 1]
    assert slugs, "no State has sources in two languages"
    return slugs


@pytest.mark.parametrize("code", CODES)
def test_a_title_on_a_page_names_its_language_where_that_is_not_the_pages(code: str, facts: Facts):
    for slug in several(facts)[::7]:
        page = Page(edition_in(code), f"states/{slug}/")
        html = lean(
            page.slots.fill(page.macros()["state_page"](slug)), code == SOURCE, edition_in(code).language.direction
        )
        named = {unescape(title): spoken for spoken, title in CITE.findall(html)}
        cited = [one for one in facts.states[slug].sources.values() if one.title in named]
        assert len(cited) > 1
        assert {one.title: named[one.title] for one in cited} == {
            one.title: "" if one.language == code else one.language for one in cited
        }


@pytest.mark.parametrize("code", CODES)
def test_a_title_in_a_pdf_names_its_language(code: str, facts: Facts):
    edition, slug = edition_in(code), several(facts)[0]
    html = page_html(edition, SheetPageView(sheet(edition, slug, code=False), next_view(edition, slug), ()), ROOT)
    sources = html[html.index('id="sources"') :]
    for language in {one.language for one in facts.states[slug].sources.values()}:
        assert (f' lang="{language}"' in sources) == (language != code), language


@pytest.mark.parametrize("code", CODES)
def test_a_title_in_a_word_file_is_spelled_by_its_language(code: str, facts: Facts):
    slug = several(facts)[0]
    document = docx.Document(io.BytesIO(request_docx(Letters(edition_in(code)), slug)))
    spoken = {
        run.text.strip("\u200e"): run._r.rPr.find(qn("w:lang"))
        for paragraph in document.paragraphs
        for run in paragraph.runs
        if run._r.rPr is not None
    }
    cited = [one for one in facts.states[slug].sources.values() if one.title in spoken]
    assert any(one.language != code for one in cited)
    for one in cited:
        named = spoken[one.title]
        assert (None if named is None else named.get(qn("w:val"))) == (
            one.language if one.language != code else None
        )
