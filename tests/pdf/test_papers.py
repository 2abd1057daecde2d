"""A working paper in print: archivable and read aloud, each footnote at the foot of its page."""

import pikepdf
import pytest
from pikepdf import Name, Object

from macros.pdf import paper_pdf
from macros.register.paperperiods import paper_periods
from macros.site.paperbuild import paper
from tests.readonce import LANGUAGES, edition_in, facts

from . import validating


@pytest.fixture(scope="module", params=LANGUAGES)
def printed(request, tmp_path_factory):
    """The first paper that the site offers in each language: the view and the path of its PDF."""
    one = edition_in(request.param)
    view = paper(one, paper_periods(facts())[0])
    path = tmp_path_factory.mktemp("papers") / f"{request.param}.pdf"
    path.write_bytes(paper_pdf(one, view))
    return view, path


def elements(element: Object) -> list[Object]:
    """An element of the structure tree and all below it."""
    kids = [kid for kid in element.get("/K", []) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [element, *(inner for kid in kids for inner in elements(kid))]


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_a_paper_passes_the_validator(printed, profile):
    assert validating.faults(printed[1], profile) == []


def test_each_footnote_is_a_note_with_a_name_of_its_own(printed):
    view, path = printed
    with pikepdf.open(path) as pdf:
        notes = [one for one in elements(pdf.Root.StructTreeRoot.K[0]) if Name.Note == one.S]
        assert len(notes) == len({str(note.ID) for note in notes}) == len(view.text.notes)
        assert 2 <= len(pdf.pages) <= 5  # four today: room for an editor's sentence
