"""What the templates of PDFs are filled with."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ...records.obligations import Group
from ...records.selfcheck import Pointed, Question
from ...records.tongue import Tongue
from ...templating.view import View
from ..briefing import JointBriefView
from ..citations import CitedView, NoteView
from ..deck import DeckView
from ..draftfile import DraftView
from ..factsheet import FactsheetView
from ..handout import HandoutView, WhiteView
from ..sheet import SheetView
from ..steps import NextView
from ..workshop import KitView

Cite = Callable[[Iterable[str]], NoteView]  # ids of sources -> their superscript
Cited = Callable[[], list[CitedView]]  # what was cited so far


@dataclass(frozen=True)
class HandoutPageView(View):
    """The handout with its white, and what gives it room, as classes."""

    template = "print_handout.html"

    view: HandoutView
    white: WhiteView
    room: tuple[str, ...]


@dataclass(frozen=True)
class FactsheetPageView(View):
    """The factsheet in full, groups of obligations by id, and the note on the work plan's figures."""

    template = "print_factsheet.html"

    view: FactsheetView
    groups: dict[str, Group]
    note: str
    cite: Cite
    cited: Cited


@dataclass(frozen=True)
class SheetPageView(View):
    """One State's sheet, and what gives it room, as classes; what may come next, where there is room for it."""

    template = "print_sheet.html"

    view: SheetView
    coming: NextView | None
    room: tuple[str, ...]


@dataclass(frozen=True)
class DraftPageView(View):
    """An edition of the drafting template or a draft of its own, with what a reader has to know of it, as labels.

    `name` (what the edition is called), `file`, `first`, the foot of a clean copy's first page, and `reading`, the
    meaning of its signs, are words.
    """

    template = "print_template.html"

    draft: DraftView
    name: str
    first_line: str | None
    reading: str | None
    lead: str
    texts: tuple[str, ...]
    had_from: str
    signs: list[tuple[str, str, str]]
    law: Tongue
    file: list[str]
    first: str
    cite: Cite
    cited: Cited


@dataclass(frozen=True)
class SelfCheckPageView(View):
    """The self-check: each side's questions with their numbers, answers, mm more for a field, what gives room."""

    template = "print_self_check.html"

    sides: list[list[tuple[int, str, Question, list[tuple[str, Pointed, int]]]]]
    answers: list[tuple[str, str]]
    more: float
    room: tuple[str, ...]


@dataclass(frozen=True)
class KitPageView(View):
    """The workshop's whole kit."""

    template = "print_workshop.html"

    kit: KitView


@dataclass(frozen=True)
class BriefPageView(View):
    """The brief for a joint meeting, on one side, and what gives it room, as classes."""

    template = "print_brief.html"

    brief: JointBriefView
    room: tuple[str, ...]


@dataclass(frozen=True)
class SlidesPageView(View):
    """The workshop's slides, a page each; chart: width, height, base line, line of names of a chart of columns."""

    template = "print_slides.html"

    deck: DeckView
    chart: tuple[int, int, int, int]
