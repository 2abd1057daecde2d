"""Two Word files opened by LibreOffice and printed: numbers, headings and references are what they should be."""

import re

import pypdf
import pytest

from macros.clausetext import Reference, each
from macros.views.draft import signed

from .files import drafted, squeezed, to_pdf

ENGLISH, ARABIC = "model-law-common-notes-en", "model-law-civil-ar"


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Both files as LibreOffice prints them, by name."""
    folder = tmp_path_factory.mktemp("libreoffice")
    return {path.stem: pypdf.PdfReader(path) for path in to_pdf([ENGLISH, ARABIC], folder)}


@pytest.fixture(scope="module")
def text(printed):
    return {name: "\n".join(page.extract_text() for page in pdf.pages) for name, pdf in printed.items()}


def test_every_paragraph_of_the_law_has_its_number_and_its_words(text):
    for name in (ENGLISH, ARABIC):
        found, draft = squeezed(text[name]), drafted(name)
        for clause in draft.clauses:
            for block in [*clause.texts, *(a for a in clause.alternatives if a.words)]:
                for p in block.words:
                    label = f"({p.label})" if p.label else ""
                    assert squeezed(label + signed(p.nodes, draft.numbers)) in found, (clause.slug, p.label)


def test_headings_are_numbered_through_all_parts(text, printed):
    draft = drafted(ENGLISH)
    outline = [squeezed(title) for title in _titles(printed[ENGLISH].outline)]
    expected = []
    for at, (_, title, clauses) in enumerate(draft.parts, 1):
        expected += [f"Part {at}: {title}", *(f"{clause.number}. {clause.title}" for clause in clauses)]
    assert outline == [squeezed(title) for title in [*expected, "Sources"]]


def _titles(items):
    for item in items:
        if isinstance(item, list):
            yield from _titles(item)
        else:
            yield item.title


def test_references_are_resolved(text):
    for name in (ENGLISH, ARABIC):
        draft = drafted(name)
        assert "Error" not in text[name]
        assert not re.search(r"_clause_|_par_|REF ", text[name])
        for clause in draft.clauses:
            for block in clause.texts:
                for reference in each(block.words, Reference):
                    assert squeezed(f"clause {draft.numbers[reference.clause]}") in squeezed(text[name])


def test_the_contents_stand_before_the_first_part(text):
    draft = drafted(ENGLISH)
    contents = text[ENGLISH].split("Arrangement of clauses")[1][:2000]
    at = [contents.find(clause.title) for clause in draft.clauses]
    assert -1 not in at
    assert at == sorted(at)


def test_notes_and_sources_are_there(text):
    found = squeezed(text[ENGLISH])
    for clause in drafted(ENGLISH).clauses:
        assert not clause.note or squeezed(clause.note)[:60] in found, clause.slug
    assert "http" in text[ENGLISH].split("Sources")[-1]
