"""What an editor writes into the factsheet's page stands in its PDF too."""

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from macros.pdf.documents import factsheet_pdf
from macros.site.validation import editions


@pytest.fixture
def factsheet(real_project: Path):
    """Write `text` before the heading with the id `before` of the English factsheet; return the PDF's bytes."""

    def make(text: str, before: str) -> bytes:
        page = real_project / "docs" / "en" / "index.md"
        lines = page.read_text("utf-8").split("\n")
        (at,) = (number for number, line in enumerate(lines) if f"{{ #{before} " in line)
        page.write_text("\n".join([*lines[:at], text, "", *lines[at:]]), "utf-8")
        english = editions(real_project)[0]
        (real_project / "overrides").symlink_to(Path(__file__).parents[2] / "overrides")
        return factsheet_pdf(english, real_project)

    return make


def words(data: bytes) -> str:
    """All words of a PDF, in one line."""
    done = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


@pytest.mark.parametrize("before", ["stand", "entails", "steps", "sources"])
def test_a_section_that_is_added_is_printed_in_its_place_and_named_in_the_contents(factsheet, before):
    printed = words(factsheet("## Sentinel heading { #sentinel }\n\nWords of the sentinel.", before))
    assert printed.count("Sentinel heading") == 2
    assert "Words of the sentinel." in printed
    assert printed.index("Words of the sentinel.") < printed.rindex("Each State’s sources stand")


def test_a_picture_is_printed_with_its_words(factsheet, real_project):
    Image.new("RGB", (40, 30), "#0f4c5c").save(real_project / "docs" / "en" / "palais.png")
    data = factsheet("![The Palais des Nations](palais.png)", "resources")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pictures = {tuple(image.objgen): image for page in pdf.pages for image in page.images.values()}
        assert [(int(image.Width), int(image.Height)) for image in pictures.values()] == [(40, 30)]
        alternatives = [str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
        assert "The Palais des Nations" in alternatives


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


@pytest.mark.parametrize("before", ["stand", "assistance"])
def test_what_editors_write_is_printed_whole_and_its_notes_at_the_end(factsheet, before):
    data = factsheet(f"## Sentinel {{ #sentinel }}\n\n{ELEMENTS}", before)
    printed = words(data)
    for each in (
        *("Sentinel words.", "Warning In the box.", "To open What is closed on the page."),
        *("First tab Words of the first. Second tab Words of the second.", "More of it Words in HTML."),
        *("done:", "Reviewed", "to do:", "Drafted", "Yes", "Caption of the table", "a Words of the note."),
    ):
        assert each in printed
    assert printed.index("Words of the second.") < printed.index("a Words of the note.")
    assert "Convention on Cluster Munitions here" not in printed
    with pikepdf.open(io.BytesIO(data)) as pdf:
        linked = {
            str(note.A.URI)
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if "/A" in note and "/URI" in note.A
        }
    assert any(address.endswith("/pdf/handout-en.pdf") for address in linked)
