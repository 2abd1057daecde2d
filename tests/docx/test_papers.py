"""Working papers as LibreOffice lays them out: whole, numbered, with their footnotes, on a few pages."""

import pypdf
import pytest

from macros.register.paperperiods import paper_periods
from macros.site.paperbuild import paper
from macros.word import paper_docx
from tests.readonce import edition_in, facts

from .files import LANGUAGES, PLAIN_PDF, squeezed


@pytest.fixture(scope="module")
def printed(tmp_path_factory, to_pdf):
    """The newest paper that the site offers in each language: its view and its pages."""
    folder, period = tmp_path_factory.mktemp("papers"), paper_periods(facts())[-1]
    views = {code: paper(edition_in(code), period) for code in LANGUAGES}
    files = [folder / f"{code}.docx" for code in LANGUAGES]
    for path in files:
        path.write_bytes(paper_docx(edition_in(path.stem), views[path.stem]))
    return {
        path.stem: (views[path.stem], pypdf.PdfReader(path).pages) for path in to_pdf(files, folder, PLAIN_PDF)
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_paper_opens_on_a_few_pages_with_all_its_footnotes(code, printed):
    view, pages = printed[code]
    assert 2 <= len(pages) <= 5  # four today: room for an editor's sentence
    text = squeezed("\n".join(page.extract_text() for page in pages))
    for said in view.text.notes.values():
        begins = squeezed("".join(piece.text for piece in said))[:20]
        assert begins in text or code == "ar", begins  # letters from right to left are taken out in another order


def test_paragraphs_and_items_are_numbered_as_in_print(printed):
    view, pages = printed["en"]
    text = squeezed("\n".join(page.extract_text() for page in pages))
    for block in view.text.blocks:
        if block.kind in ("paragraph", "item", "heading"):
            assert squeezed(block.number + block.pieces[0].text)[:30] in text, block.number
