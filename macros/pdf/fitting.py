"""Whether the handout fits its two pages, how much white stands between its blocks, and what gives more room."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from weasyprint import Document

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from ..language.languages import SOURCE
from ..views.handout import WhiteView
from .room import CLOSE, EDGE, NARROW, WHOLE, Room

MM = 25.4 / 96  # of a CSS pixel
LINE = 4  # mm of a line of body text
ROUNDING = 0.2  # mm left free at the foot of a half page, so that no rounding begins a third page
LEAST = 2.5  # mm between two blocks, so that they are told apart
ROOM = (CLOSE, *NARROW, WHOLE, EDGE)
WON = {CLOSE: 20.0}  # mm that half a page never wins by a means, where they are known
FIGURE = ("name-", "plan-")  # how the anchors of a key figure begin: its name, what the work plan says
NAMES = 10.6  # mm of the names of the key figures: three lines; as high as the highest where one has more
MORE = 3.0  # mm that half a page wins by narrower margins; as --more in print_handout.css


class TooFull(Faults):
    """A page, or half of one, does not hold its blocks. `over`: by how many mm, at most."""

    def __init__(self, faults: list[Fault], over: float) -> None:
        super().__init__(faults)
        self.over = over


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
        "stand": Block("the key figures", "macros/views/handout.py", 34),
        "pair": Block("the five steps", "docs/{code}/index.md", 59),
    },
    "page 1, lower half": {
        "states": Block("the names of States", "data/states", 116),
        "foot": Block("the edition line", "data/site.yaml", 5),
    },
    "page 2, upper half": {
        "opening-2": Block("the heading of the checklist", "overrides/print/print_handout.html", 15),
        "checklist": Block("the checklist", "data/obligations.yaml", 75),
        "assistance": Block("how to ask for assistance", "docs/{code}/index.md", 38),
    },
    "page 2, lower half": {
        "help": Block("where to find help", "data/needs.yaml", 86),
        "close": Block("the sources and the QR code", "data/sources.yaml", 32),
    },
}
HEIGHTS = {"a4": 132.5, "letter": 125.0}  # mm; as --half in print_a4.css and print_letter.css
FOLD = 4.0  # mm; as --fold there


def is_hopeless(room: Room, over: float) -> bool:
    """Whether the last means of a room cannot win the mm that half a page was too full without it.

    Never said of all means together: what is too full then is told.
    """
    return room not in ((), ROOM) and over > WON.get(room[-1], math.inf)


def sheets(paper: str, room: Room) -> list[str]:
    """The stylesheets of overrides/print that depend on the paper."""
    return [f"print_{paper}.css", *([f"print_{paper}_edge.css"] if EDGE in room else [])]


def white(document: Document, paper: str, code: str, room: Room = ()) -> WhiteView:
    """What stands between the blocks of each half page, from a layout in which they are as high as they need.

    Raises TooFull, whose faults name, for each part that is too full, the block that has grown most.
    """
    heights: dict[str, float] = {}
    for page in document.pages:
        for name, (_, top, _, bottom) in page.anchors.items():
            heights[name] = heights.get(name, 0) + (bottom - top) * MM
    names, plans = ([height for name, height in heights.items() if name.startswith(part)] for part in FIGURE)
    # Side by side the figures stand on one line, below the highest name.
    heights["stand"] += max(names) + max(plans) - max(map(sum, zip(names, plans, strict=True)))
    half = HEIGHTS[paper] + MORE * (EDGE in room)
    gaps: list[float] = []
    faults, over = [], 0.0
    for name, blocks, times in _parts(WHOLE in room):
        free = half * times + FOLD * (times - 1) - sum(heights[block] for block in blocks)
        least = LEAST * (len(blocks) - 1) + ROUNDING
        if free < least:
            over = max(over, least - free)
            faults.append(_too_full(name, blocks, heights, least - free, paper, code))
        gaps += [round((free - ROUNDING) / (len(blocks) - 1), 2)] * times
    if faults:
        raise TooFull(faults, over)
    return WhiteView(gaps, max(names))


def _parts(whole: bool) -> Iterator[tuple[str, dict[str, Block], int]]:
    """The parts in which blocks share their white: (name, blocks, how many halves of a page it is)."""
    if not whole:
        yield from ((name, blocks, 1) for name, blocks in HALVES.items())
        return
    pages: dict[str, dict[str, Block]] = {}
    for name, blocks in HALVES.items():
        pages.setdefault(name.split(",")[0], {}).update(blocks)
    yield from ((name, blocks, 2) for name, blocks in pages.items())


def _too_full(
    part: str, blocks: dict[str, Block], heights: dict[str, float], over: float, paper: str, code: str
) -> Fault:
    """`over`: by how many mm."""
    name = max(blocks, key=lambda name: heights[name] / blocks[name].usual)
    block = blocks[name]
    lines = -(-over // LINE)
    message = (
        f"the handout no longer fits two pages ({code}, {paper}): {part} is {over:.1f} mm too full, about "
        f"{lines:.0f} line{'s' * (lines != 1)}. Shorten {block.name}: it takes {heights[name]:.0f} mm, "
        f"usually {block.usual:.0f}."
    )
    return Fault(block.path(code), 1, message, Code.DOES_NOT_FIT)
