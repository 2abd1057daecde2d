"""The PDFs that are carried into meetings: standards, a page for each slide, one for the brief."""

import subprocess
from collections.abc import Callable
from itertools import accumulate, combinations, pairwise, product
from xml.etree import ElementTree

import pypdf
import pytest

from macros.pdf import meeting_pdfs
from macros.views.deck import deck
from macros.views.downloads import WORKSHOP_SHEETS

from . import validating
from .conftest import LANGUAGES

NAMES = [
    name.format(code)
    for code in LANGUAGES
    for name in ("workshop-{}.pdf", "workshop-slides-{}.pdf", "joint-meeting-{}.pdf")
]
LEAD = 5  # points by which the boxes of lines may overlap that stand close


def edge(name: str) -> Callable[[ElementTree.Element], float]:
    """Where an edge of a line is, in points."""
    return lambda line: float(line.get(name, ""))


SIDES = [(edge("xMin"), edge("xMax")), (edge("yMin"), edge("yMax"))]


def words(line: ElementTree.Element) -> str:
    """What a line says."""
    return " ".join(word.text or "" for word in line)


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
def test_no_line_of_a_slide_lies_over_another(files, code):
    command = ["pdftotext", "-bbox-layout", files[f"workshop-slides-{code}.pdf"], "-"]
    laid = ElementTree.fromstring(subprocess.run(command, capture_output=True, check=True).stdout)
    for number, page in enumerate(laid.findall(".//{*}page"), 1):
        for one, other in combinations(page.findall(".//{*}block"), 2):
            for line, below in product(one, other):
                over = [min(end(line), end(below)) - max(start(line), start(below)) for start, end in SIDES]
                assert min(over) < LEAD, f"slide {number}: {words(line)} / {words(below)}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_page_of_the_kit_holds_its_foot_alone(files, code):
    for number, page in enumerate(pypdf.PdfReader(files[f"workshop-{code}.pdf"]).pages, 1):
        assert len(page.extract_text().strip().splitlines()) > 2, f"page {number}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_table_of_agendas_and_of_what_to_print_is_whole_on_its_page(files, editions, code):
    """A page is what is handed out, and what goes to the printer."""
    with pypdf.PdfReader(files[f"workshop-{code}.pdf"]) as kit:
        pages = [page.extract_text() for page in kit.pages]
    for agenda in editions[code].facts.workshop.agendas.values():
        starts = list(accumulate((part.minutes for part in agenda.parts), initial=0))
        spans = [f"{start}–{end}" for start, end in pairwise(starts)]
        assert any(all(span in page for span in spans) for page in pages)
    assert any(page.count("DOCX") == len(WORKSHOP_SHEETS) and "PPTX" in page for page in pages)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_brief_has_one_side_and_names_each_signatory(files, editions, code):
    pages = pypdf.PdfReader(files[f"joint-meeting-{code}.pdf"]).pages
    assert len(pages) == 1
    addresses = {note.get_object()["/A"]["/URI"] for note in pages[0]["/Annots"] if "/A" in note.get_object()}
    signatories = {slug for slug, state in editions[code].facts.states.items() if state.is_signatory}
    assert signatories <= {address.rstrip("/").rpartition("/")[2] for address in addresses}
