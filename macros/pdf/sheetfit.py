"""Whether a State's sheet fits one page, and if not, which of its texts to shorten by how much."""

from weasyprint import Document

from ..faults.fault import Fault
from ..faults.kinds import Code
from ..language.languages import SOURCE
from ..register.edition import Edition
from .fitting import MM

LEAST = 3.0  # mm between the facts and the sources below them
TOP = 11.0  # mm of the margin where all is done to give room, as in print_sheet_edge.css
HEIGHT = 297 - 2 * TOP
LINE = 3.35  # mm of a line in small type, as --line-small
COLUMNS = ("first", "second")
# Texts by the id of their section: where they stand in the State's file, their usual height in mm.
TEXTS = {
    "summary": (("article9", "summary"), 30),
    "laws": (("article9", "laws"), 14),
    "investment": (("investment", "note"), 24),
    "notes": (("notes", "text"), 28),
    "sources": (("sources",), 18),
}


def fits(document: Document) -> bool:
    """Whether the page holds everything and nothing meets the sources at its foot."""
    if len(document.pages) > 1:
        return False
    anchors = document.pages[0].anchors
    room: float = anchors["close"][1] - max(anchors[column][3] for column in COLUMNS)
    return room * MM >= LEAST


def too_long(edition: Edition, slug: str, measured: Document) -> Fault:
    """What to say of a sheet that does not fit. `measured`: it with all that gives room, on a page without end."""
    places = measured.pages[0].anchors
    height = {name: (bottom - top) * MM for name, (_, top, _, bottom) in places.items()}
    foot = {column: places[column][3] * MM - TOP for column in COLUMNS}
    over = max(foot.values()) + LEAST + height["close"] - HEIGHT
    fuller = max(foot, key=foot.__getitem__)
    candidates = ("summary", "laws", "investment") if fuller == "first" else ("notes",)
    present = [name for name in (*candidates, "sources") if name in height]
    name = max(present, key=lambda name: height[name] / TEXTS[name][1])
    key, usual = TEXTS[name]
    lines = round(-(-over // LINE))
    code = edition.language.code
    where = "" if code == SOURCE else f", or its translation in data/translations/{code}.po,"
    message = (
        f"the sheet of this State does not fit one page ({code}): it is {over:.1f} mm too long even in "
        f"small type. "
        f"Shorten {'.'.join(key)}{where} by about {lines} line{'s' * (lines != 1)}: it takes "
        f"{height[name]:.0f} mm, usually {usual}."
    )
    return edition.facts.fault(f"states/{slug}", key, message, Code.DOES_NOT_FIT, mark="line")
