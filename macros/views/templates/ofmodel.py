"""What the templates that show the drafting template and the chooser are filled with."""

from dataclasses import dataclass
from datetime import date

from ...records.billkit import KitPaper
from ...records.interpretations import Issue
from ...records.tongue import Tongue
from ...templating.view import View
from ..bylaw import Held, HeldView
from ..chooser import AnswerView
from ..clauses import AnnexView, ClauseView, EnactedView, Part
from ..composer import ComposedClauseView, PrisonTermsView, ReadyDraftsView, ScriptsView
from ..draftfile import CutView
from ..theirwords import TheirWordsView


@dataclass(frozen=True)
class TemplateView(View):
    """The whole template: its parts, and the files of each edition."""

    template = "template.html"

    parts: list[Part]
    clauses: dict[str, ClauseView]
    files: list[tuple[CutView, list[tuple[str, str]]]]
    annexed: AnnexView | None
    had_from: str
    law: Tongue


@dataclass(frozen=True)
class BillKitView(View):
    """(id, paper, [(format, address)]) of each paper that goes with a draft law."""

    template = "bill_kit.html"

    papers: list[tuple[str, KitPaper, list[tuple[str, str]]]]


@dataclass(frozen=True)
class ClausePageView(View):
    """One clause with its neighbours; `part` is its part's title, `drafts` are Word files as (label, address)."""

    template = "clause_page.html"

    view: ClauseView
    clauses: dict[str, ClauseView]
    part: str
    enacted: list[EnactedView]
    theirs: list[TheirWordsView]
    issues: dict[str, Issue]
    before: ClauseView | None
    after: ClauseView | None
    law: Tongue
    day: date
    drafts: list[tuple[str, str]]


@dataclass(frozen=True)
class ClausesByLawView(View):
    """The clauses by the law that a State amends, those of the amending law itself, and the address in Word.

    `adapted` are labels: what has to be adapted in several laws, below the heading `adapting`.
    """

    template = "clauses_by_law.html"

    file: str
    adapting: str
    adapted: tuple[str, ...]
    laws: list[Held]
    own: list[HeldView]


@dataclass(frozen=True)
class ChooserView(View):
    """The questions with their answers, everything that can fit, and the pages of settled answers."""

    template = "chooser.html"

    questions: list[tuple[str, list[tuple[str, str]]]]
    traditions: tuple[str, ...]
    answer: AnswerView
    pages: list[tuple[list[str], list[tuple[str, str]]]]


@dataclass(frozen=True)
class ChooserPageView(View):
    """One settled answer."""

    template = "chooser_page.html"

    answers: list[str]
    title: str
    query: str
    answer: AnswerView
    files: list[tuple[str, list[tuple[str, str]]]]


@dataclass(frozen=True)
class ComposerView(View):
    """Parts of the template with their clauses; what a State may have; what a browser makes: files, the kit.

    `first`: the tradition that the page begins with. `ready`: (what the State has, the drafts for each tradition).
    `scripts`: addresses of what is loaded.
    """

    template = "composer.html"

    parts: list[tuple[str, str, list[ComposedClauseView]]]
    first: str
    has: tuple[str, ...]
    files: list[tuple[str, str]]
    kit: dict[str, str]
    prison: PrisonTermsView | None
    traditions: tuple[str, ...]
    ready: list[tuple[list[str], list[ReadyDraftsView]]]
    scripts: ScriptsView
    law: Tongue
