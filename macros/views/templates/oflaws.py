"""What the templates that show enacted laws, obligations and questions on which views differ are filled with."""

from dataclasses import dataclass

from ...language.labels import N_
from ...records.interpretations import Issue
from ...records.law import Provision
from ...records.obligations import Group, Obligation
from ...records.selfcheck import Pointed, Question
from ...records.tongue import Tongue
from ...records.tools import Tool
from ...tables.columns import Column
from ...tables.provisions import Answer
from ...templating.view import View
from ..clauses import ClauseView
from ..financing import InvestmentView
from ..interpretations import IssueView
from ..laws import LawRowView, LawView
from ..obligations import ObligationView, SectionView


@dataclass(frozen=True)
class ObligationPageView(View):
    """One obligation; why it has no clause, laws by tradition, whom to ask where no tool is known."""

    template = "obligation_page.html"

    element: ObligationView
    clauses: list[ClauseView]
    reason: str | None
    row: LawRowView
    traditions: list[tuple[str, list[tuple[LawView, Provision]]]]
    issue: Issue | None
    contacts: list[tuple[str, Tool]]


@dataclass(frozen=True)
class ObligationTableView(View):
    """Every obligation with its clauses and what laws say on it, by id."""

    template = "obligation_table.html"
    called = N_("Obligations, clauses, laws and tools")

    sections: list[SectionView[ObligationView]]
    groups: dict[str, Group]
    clauses: dict[str, list[ClauseView]]
    rows: dict[str, LawRowView]


@dataclass(frozen=True)
class ObligationsView(View):
    """Every obligation opened, by group."""

    template = "obligations.html"

    sections: list[SectionView[ObligationView]]
    groups: dict[str, Group]


@dataclass(frozen=True)
class ElementsView(View):
    """Every obligation by its name, by group, and how many they are."""

    template = "elements.html"

    sections: list[SectionView[ObligationView]]
    groups: dict[str, Group]
    number: int


@dataclass(frozen=True)
class LawPageView(View):
    """One law: (group, its answers), counts of answers, obligations on which it was not read."""

    template = "law_page.html"

    law: LawView
    columns: tuple[Column, ...]
    sections: list[tuple[str, list[tuple[str, Answer]]]]
    counts: dict[str, int]
    unknown: list[tuple[str, Obligation]]
    clauses: list[ClauseView]
    issues: list[tuple[str, Issue]]


@dataclass(frozen=True)
class LawLibraryView(View):
    """Every law with its counts of answers."""

    template = "law_library.html"
    called = N_("Enacted laws and how many obligations they cover")

    laws: list[tuple[LawView, dict[str, int]]]


@dataclass(frozen=True)
class LawMatrixView(View):
    """Obligations, headed by their own column, against laws; `width` in columns; `script` shows what is chosen."""

    template = "law_matrix.html"
    called = N_("Obligations and laws")

    script: str
    obligation: Column
    columns: list[LawView]
    width: int
    sections: list[tuple[str, list[LawRowView]]]


@dataclass(frozen=True)
class IssuesView(View):
    """Every question."""

    template = "issues.html"

    issues: list[IssueView]


@dataclass(frozen=True)
class IssuePageView(View):
    """One question; `addresses` of what it counts."""

    template = "issue_page.html"

    view: IssueView
    clauses: dict[str, ClauseView]
    addresses: dict[str, str]


@dataclass(frozen=True)
class SelfCheckView(View):
    """The questions with what other States pointed to and the clauses that a no leads to.

    `answers` are (value, word); `file` is the address of the form, `script` that of what a browser does with it,
    `parts` and `zip` those of the scripts that make a file of the answers.
    """

    template = "self_check.html"

    questions: list[tuple[str, Question, list[tuple[str, Pointed, int]]]]
    obligations: dict[str, Obligation]
    clauses: dict[str, ClauseView]
    answers: list[tuple[str, str]]
    traditions: tuple[str, ...]
    file: str
    script: str
    parts: str
    zip: str


@dataclass(frozen=True)
class InvestmentPartView(View):
    """One part of what is known of investment; `kinds` of rules; `addresses` of what it counts."""

    template = "investment.html"

    part: str
    view: InvestmentView
    clauses: dict[str, ClauseView]
    kinds: tuple[str, ...]
    addresses: dict[str, str]
    law: Tongue
