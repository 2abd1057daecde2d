"""The draft laws for the chooser's answers as PDF: the words of the answer's other files; standards."""

from functools import cache

import pikepdf
import pytest
from lxml import html

from macros.drafting import assembler, draft
from macros.pdf import answers
from macros.pdf.drafts import answer_html
from macros.site.draftparts import draft_parts
from macros.views.answerdrafts import answer_drafts, file
from tests.readonce import LANGUAGES, edition_in, facts

from . import reading, validating

CHOICES = answer_drafts()
FIRST, *_, LAST = CHOICES
OWN = [code for code in LANGUAGES if facts().law_in(code) == code]
MADE = list(zip(OWN, (FIRST, LAST), strict=False))  # of each tradition one, in two languages


@pytest.fixture(scope="module")
def path(published, tmp_path_factory):
    """The path of an answer's PDF in a language; made when first asked for, if no build has made it."""
    folder = tmp_path_factory.mktemp("answers")

    @cache
    def find(code, slug):
        address = file(slug, code, code, "pdf")
        if published:
            return published.parent / address.lstrip("/")
        made = folder / address.rpartition("/")[2]
        made.write_bytes(answers(edition_in(code))[address]())
        return made

    return find


def _plain(text):
    return " ".join(text.split())


@pytest.mark.parametrize("code", OWN)
def test_it_has_the_words_and_numbers_of_the_text_file_of_the_same_choices(code):
    edition = edition_in(code)
    parts = draft_parts(edition)
    for slug, choices in CHOICES.items():
        text = assembler.make("txt", choices, draft(choices, edition.facts), parts).decode()
        page = html.document_fromstring(answer_html(edition, slug, choices))
        shown = page.xpath("//header/h1 | //section//h2[@id] | //section//h3[@id] | //section//div/p")
        lines = [_plain(line) for line in text.splitlines() if line.strip()]
        assert [_plain(one.text_content()) for one in shown] == lines, slug


@pytest.mark.parametrize(("code", "slug"), MADE)
def test_a_clause_that_another_names_is_a_link_to_it_with_its_number(code, slug):
    edition = edition_in(code)
    law = draft(CHOICES[slug], edition.facts)
    runs = [run for clause in law.clauses for p in clause.paragraphs for run in p.runs if run.kind == "clause"]
    links = html.document_fromstring(answer_html(edition, slug, CHOICES[slug])).xpath("//a[@class='reference']")
    assert [link.get("href") for link in links] == [f"#{run.target}" for run in runs]
    assert all(run.text in _plain(link.text_content()) for run, link in zip(runs, links, strict=True))


@pytest.mark.parametrize(("code", "slug"), MADE)
def test_the_file_passes_the_validator_and_is_read_in_order(path, code, slug):
    for profile in ("ua1", "3a"):
        assert validating.faults(path(code, slug), profile) == []
    with pikepdf.open(path(code, slug)) as pdf:
        assert reading.faults(pdf) == []
        assert pdf.Root.Lang == code
