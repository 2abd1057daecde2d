"""The PDFs that are carried into meetings: standards, a page for each slide, one for the brief."""

import pypdf
import pytest

from macros.pdf import meeting_pdfs
from macros.views.deck import deck

from . import validating
from .conftest import LANGUAGES

NAMES = [
    name.format(code)
    for code in LANGUAGES
    for name in ("workshop-{}.pdf", "workshop-slides-{}.pdf", "joint-meeting-{}.pdf")
]


@pytest.fixture(scope="module")
def files(editions, published, tmp_path_factory):
    """Each file's path by its name."""
    if published:
        return {name: published / name for name in NAMES}
    folder = tmp_path_factory.mktemp("workshop")
    for one in editions.values():
        for name, make in meeting_pdfs(one).items():
            (folder / name).write_bytes(make())
    return {path.name: path for path in folder.iterdir()}


@pytest.mark.parametrize("profile", ["ua1", "3a"])
@pytest.mark.parametrize("name", NAMES)
def test_the_file_passes_the_validator(files, name, profile):
    assert validating.faults(files[name], profile) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_slide_is_a_page_of_its_own(files, editions, code):
    pages = pypdf.PdfReader(files[f"workshop-slides-{code}.pdf"]).pages
    assert len(pages) == len(deck(editions[code]).slides)
    assert {round(float(page.mediabox.width / page.mediabox.height), 2) for page in pages} == {1.78}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_brief_has_one_side_and_names_each_signatory(files, editions, code):
    pages = pypdf.PdfReader(files[f"joint-meeting-{code}.pdf"]).pages
    assert len(pages) == 1
    addresses = {note.get_object()["/A"]["/URI"] for note in pages[0]["/Annots"] if "/A" in note.get_object()}
    signatories = {slug for slug, state in editions[code].facts.states.items() if state.is_signatory}
    assert signatories <= {address.rstrip("/").rpartition("/")[2] for address in addresses}
