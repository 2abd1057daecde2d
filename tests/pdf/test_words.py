"""What an editor writes into the factsheet's page stands in its PDF too."""

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache

import pikepdf
import pytest
from PIL import Image

from macros.paths import ROOT
from macros.pdf.documents import factsheet_pdf
from macros.register.edition import edition
from tests.builds import lend_fonts
from tests.readonce import LANGUAGES, facts

ELEMENTS = """Sentinel words.[^1] The CCM here.

!!! warning

    In the box.

??? note "To open"

    What is closed on the page.

=== "First tab"

    Words of the first.

=== "Second tab"

    Words of the second.

- [x] Reviewed
- [ ] Drafted

<details>
<summary>More of it</summary>

Words in HTML.
</details>

| a | b |
|---|---|
| law | :material-check:{ title="Yes" } |
/// caption
Caption of the table
///

[The handout](pdf/handout-en.pdf)

[^1]: Words of the note.

*[CCM]: Convention on Cluster Munitions"""


PLACES = ("stand", "entails", "steps", "sources")


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> Callable[[str], bytes]:
    """The English factsheet, in which all that editors write stands once before a heading of this id.

    In one of them a section of its own stands before each of PLACES too, and a picture.
    """

    @cache
    def make(elements_before: str) -> bytes:
        project = tmp_path_factory.mktemp("printed")
        shutil.copytree(ROOT / "docs" / "en", project / "docs" / "en")
        for folder in ("data", "overrides"):
            (project / folder).symlink_to(ROOT / folder)
        lend_fonts(project)
        texts = {elements_before: f"## Elements {{ #elements }}\n\n{ELEMENTS}"}
        if elements_before == "assistance":
            texts |= {at: f"## Sentinel {at} {{ #sentinel-{at} }}\n\nWords of {at}." for at in PLACES}
            texts["resources"] = "![The Palais des Nations](palais.png)"
            Image.new("RGB", (40, 30), "#0f4c5c").save(project / "docs" / "en" / "palais.png")
        page = project / "docs" / "en" / "index.md"
        lines = page.read_text("utf-8").split("\n")
        for before, text in texts.items():
            (at,) = (number for number, line in enumerate(lines) if f"{{ #{before} " in line)
            lines[at:at] = [text, ""]
        page.write_text("\n".join(lines), "utf-8")
        return factsheet_pdf(edition(facts(), "en", project), project)

    return make


def words(data: bytes) -> str:
    """All words of a PDF, in one line."""
    done = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def test_a_section_that_is_added_is_printed_in_its_place_and_named_in_the_contents(printed):
    text = words(printed("assistance"))
    for place in PLACES:
        assert text.count(f"Sentinel {place}") == 2
        assert text.index(f"Words of {place}.") < text.rindex("Each State’s sources stand")
    places = [text.index(f"Words of {place}.") for place in PLACES]
    assert places == sorted(places)


def test_a_picture_is_printed_with_its_words(printed):
    with pikepdf.open(io.BytesIO(printed("assistance"))) as pdf:
        pictures = {tuple(image.objgen): image for page in pdf.pages for image in page.images.values()}
        assert [(int(image.Width), int(image.Height)) for image in pictures.values()] == [(40, 30)]
        alternatives = [str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
        assert "The Palais des Nations" in alternatives


@pytest.mark.parametrize("before", [pytest.param("stand", marks=pytest.mark.long), "assistance"])
def test_what_editors_write_is_printed_whole_and_its_notes_at_the_end(printed, before):
    text = words(printed(before))
    for each in (
        *("Sentinel words.", "Warning In the box.", "To open What is closed on the page."),
        *("First tab Words of the first. Second tab Words of the second.", "More of it Words in HTML."),
        *("done:", "Reviewed", "to do:", "Drafted", "Yes", "Caption of the table", "a Words of the note."),
    ):
        assert each in text
    assert text.index("Words of the second.") < text.index("a Words of the note.")
    assert "Convention on Cluster Munitions here" not in text
    with pikepdf.open(io.BytesIO(printed(before))) as pdf:
        linked = {
            str(note.A.URI)
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if "/A" in note and "/URI" in note.A
        }
    assert any(address.endswith("/pdf/handout-en.pdf") for address in linked)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_numbers_of_sources_stand_on_a_line_of_their_own(paths, code):
    command = ["pdftotext", "-layout", paths[f"factsheet-{code}"], "-"]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines()
    alone = re.compile(r"\W*\d+[,،、，]\s*\d+[^\w/]*")
    assert not [line for line in lines if alone.match(line) and not re.search(r"[^\W\d]|/", line)]
