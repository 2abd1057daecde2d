"""Whether the handout fits its four half pages, and how much white stands between its blocks."""

from dataclasses import dataclass

from weasyprint import Document

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from ..language.languages import SOURCE

MM = 25.4 / 96  # of a CSS pixel
LINE = 4  # mm of a line of body text
ROUNDING = 0.2  # mm left free at the foot of a half page, so that no rounding begins a third page
LEAST = 2.5  # mm between two blocks, so that they are told apart


class TooFull(Faults):
    """A half page does not hold its blocks."""


@dataclass(frozen=True)
class Block:
    """A part of a half page: what editors call it, where its English words are, its usual height."""

    name: str
    english: str
    usual: float  # mm, in English on A4

    def path(self, code: str) -> str:
        """Where its words are in a language: its own pages, or its catalogue for what is translated."""
        if "{code}" in self.english or code == SOURCE:
            return self.english.format(code=code)
        return f"data/translations/{code}.po"


HALVES: dict[str, dict[str, Block]] = {
    "page 1, upper half": {
        "opening": Block("the title and the sentence below it", "docs/{code}/index.md", 30),
        "stand": Block("the key figures and the tile map", "macros/views/handout.py", 94),
    },
    "page 1, lower half": {
        "names": Block("the names of States", "data/states", 56),
        "pair": Block("the five steps", "docs/{code}/index.md", 61),
        "foot": Block("the edition line", "data/site.yaml", 5),
    },
    "page 2, upper half": {
        "opening-2": Block("the heading of the checklist", "overrides/print/print_handout.html", 15),
        "checklist": Block("the checklist", "data/obligations.yaml", 75),
        "assistance": Block("how to ask for assistance", "docs/{code}/index.md", 35),
    },
    "page 2, lower half": {
        "help": Block("where to find help", "data/needs.yaml", 93),
        "close": Block("the sources and the QR code", "data/sources.yaml", 33),
    },
}
HEIGHTS = {"a4": 132.5, "letter": 125.0}  # mm; as --half in print_a4.css and print_letter.css


def gaps(document: Document, paper: str, code: str) -> list[float]:
    """mm between the blocks of each half page, from a layout in which they are as high as they need.

    Raises TooFull, whose faults name, for each half page that is too full, the block that has grown most.
    """
    heights: dict[str, float] = {}
    for page in document.pages:
        for name, (_, top, _, bottom) in page.anchors.items():
            heights[name] = heights.get(name, 0) + (bottom - top) * MM
    white, faults = [], []
    for half, blocks in HALVES.items():
        free = HEIGHTS[paper] - sum(heights[name] for name in blocks)
        least = LEAST * (len(blocks) - 1) + ROUNDING
        if free < least:
            faults.append(_too_full(half, blocks, heights, least - free, paper, code))
        white.append(round((free - ROUNDING) / (len(blocks) - 1), 2))
    if faults:
        raise TooFull(faults)
    return white


def _too_full(
    half: str, blocks: dict[str, Block], heights: dict[str, float], over: float, paper: str, code: str
) -> Fault:
    """`over`: by how many mm."""
    name = max(blocks, key=lambda name: heights[name] / blocks[name].usual)
    block = blocks[name]
    lines = -(-over // LINE)
    message = (
        f"the handout no longer fits two pages ({code}, {paper}): {half} is {over:.1f} mm too full, about "
        f"{lines:.0f} line{'s' * (lines != 1)}. Shorten {block.name}: it takes {heights[name]:.0f} mm, "
        f"usually {block.usual:.0f}."
    )
    return Fault(block.path(code), 1, message, Code.DOES_NOT_FIT)
