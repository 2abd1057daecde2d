"""Three Word files opened by LibreOffice and printed: numbers, headings and references are what they should be."""

import re

import pypdf
import pytest

from macros import drafting
from macros.drafting.assembler import make
from macros.records.choices import Choices
from macros.register.clausetext import Reference, each
from macros.views.draftwords import signed
from tests.readonce import facts, parts_in

from .files import PLAIN_PDF, drafted, named, squeezed, written

OWN = "own-draft"
CHOICES = Choices(tradition="civil", state="Samoa", short_title="Law on Clusters", notes=True)
ENGLISH, ARABIC = "model-law-common-notes-en", named("civil", "ar")
READ = (ENGLISH,)  # words that run from right to left come out of a printed page in another order


def law():
    """The law that the choices make."""
    return drafting.draft(CHOICES, facts())


@pytest.fixture(scope="module")
def printed(tmp_path_factory, to_pdf):
    """The files as LibreOffice prints them, by name."""
    folder = tmp_path_factory.mktemp("libreoffice")
    files = [*written([ENGLISH, ARABIC], folder), folder / f"{OWN}.docx"]
    files[-1].write_bytes(make("docx", CHOICES, law(), parts_in("en")))
    return {path.stem: pypdf.PdfReader(path) for path in to_pdf(files, folder, PLAIN_PDF)}


@pytest.fixture(scope="module")
def text(printed):
    return {name: "\n".join(page.extract_text() for page in pdf.pages) for name, pdf in printed.items()}


def test_every_paragraph_of_the_law_has_its_number_and_its_words(text):
    for name in READ:
        found, draft = squeezed(text[name]), drafted(name)
        for clause in draft.clauses:
            for p in clause.law:
                label = f"({p.label})" if p.label else ""
                assert squeezed(label + signed(p.nodes, draft.numbers)) in found, (clause.slug, p.label)


def test_headings_are_numbered_through_all_parts(text, printed):
    draft = drafted(ENGLISH)
    outline = [squeezed(title) for title in _titles(printed[ENGLISH].outline)]
    expected = []
    for at, (_, title, clauses) in enumerate(draft.parts, 1):
        expected += [f"Part {at}: {title}", *(f"{clause.number}. {clause.title}" for clause in clauses)]
    annex = f"{draft.annex_word}: {draft.annex.record.title}"
    assert outline == [squeezed(title) for title in [*expected, annex, "Sources"]]


def _titles(items):
    for item in items:
        if isinstance(item, list):
            yield from _titles(item)
        else:
            yield item.title


def test_references_are_resolved(text):
    for name in (ENGLISH, ARABIC):
        assert "Error" not in text[name]
        assert not re.search(r"_clause_|_par_|REF ", text[name])
    for name in READ:
        draft = drafted(name)
        for clause in draft.clauses:
            for block in clause.texts:
                for reference in each(block.words, Reference):
                    called = reference.said(draft.numbers[reference.clause])
                    assert squeezed(called) in squeezed(text[name])


def test_the_contents_stand_before_the_first_part(text):
    draft = drafted(ENGLISH)
    contents = text[ENGLISH].split("Arrangement of clauses")[1]
    at = [contents.find(clause.title) for clause in draft.clauses]
    assert at[-1] < contents.find(draft.annex.record.title)
    assert -1 not in at
    assert at == sorted(at)


def test_the_contents_name_the_page_on_which_each_clause_begins(printed):
    pdf, draft = printed[ENGLISH], drafted(ENGLISH)
    pages = [squeezed(page.extract_text()) for page in pdf.pages]
    contents = next(i for i, page in enumerate(pages) if squeezed("Arrangement of clauses") in page)
    first = next(i for i, page in enumerate(pages) if i > contents and squeezed(draft.parts[0][1]) in page)
    table = "".join(pages[contents:first])
    for clause in draft.clauses:
        head = squeezed(f"{clause.number}. {clause.title}")
        named = re.search(rf"{re.escape(head)}\.*(\d+)(?!\d)", table)
        assert named, clause.slug
        begins = [i for i, page in enumerate(pages, 1) if i > first and head in page]
        assert any(named[1].startswith(str(page)) for page in begins), (clause.slug, named[1], begins)


def test_notes_and_sources_are_there(text):
    found = squeezed(text[ENGLISH])
    for clause in drafted(ENGLISH).clauses:
        assert all(squeezed(note)[:60] in found for _, note in clause.notes), clause.slug
    assert "http" in text[ENGLISH].split("Sources")[-1]


def test_a_draft_of_ones_own_has_its_numbers_its_references_and_what_is_still_open(text):
    shown, made = squeezed(text[OWN]), law()
    assert shown.startswith(squeezed("Law on Clusters Samoa Contents"))
    for clause in made.clauses:
        for p in clause.paragraphs:
            assert squeezed(f"({p.label}){p.text}" if p.label else p.text) in shown, (clause.slug, p.place)
    behind = shown.rpartition(squeezed("Still open"))[2]
    assert made.undone
    assert all(squeezed(one.words) in behind for one in made.undone if one.kind != "by-hand")
