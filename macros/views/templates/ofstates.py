"""What the templates that show States, all of them or one, are filled with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from ...language.labels import N_
from ...records import Step
from ...records.state import State
from ...tables.columns import Column
from ...templating.view import View
from ..groupstatement import StatementView
from ..obligations import DutiesView
from ..periods import OwnEventsView
from ..state import StateView
from ..states import BlockView, EntryView
from ..steps import NextView
from ..updates import UpdateView


@dataclass(frozen=True)
class StateLinkView(View):
    """A State's name that leads to its page."""

    template = "state_link.html"

    slug: str
    state: State


@dataclass(frozen=True)
class TileMapView(View):
    """One square a State, by region; `addresses` of their rows; after how many years a text is old."""

    template = "tile_map.html"
    called = N_("States by region and status")

    blocks: list[BlockView]
    parties: dict[str, int]
    addresses: dict[str, str]
    years: int


@dataclass(frozen=True)
class RegisterView(View):
    """Table of all States; `others`: other names of each; `columns` by names in the address; `bands` of age."""

    template = "register.html"
    called = N_("States and their national implementation measures")

    entries: list[EntryView]
    others: dict[str, list[str]]
    columns: dict[str, Column]
    iso: Column
    bands: dict[str, tuple[int | None, int]]
    formula: tuple[str, ...]
    as_of: date


@dataclass(frozen=True)
class StatesByStatusView(View):
    """Lists of States under each status, signatories and withdrawn States."""

    template = "states_by_status.html"
    called = N_("States by status")

    blocks: list[BlockView]


@dataclass(frozen=True)
class RegionsView(View):
    """States Parties by region and status, with sums; `rows` gives the address of what a cell counts."""

    template = "regions.html"
    called = N_("States Parties by region")

    table: Mapping[str, Mapping[str, int]]
    total: dict[str, int]
    sums: dict[str, int]
    everyone: int
    pages: dict[str, str]
    rows: Callable[..., str]


@dataclass(frozen=True)
class InvestmentLawsView(View):
    """States Parties by law or stated view on investment."""

    template = "investment_laws.html"
    called = N_("Investment in producers")

    blocks: list[BlockView]
    addresses: dict[str, str]


@dataclass(frozen=True)
class StatePageView(View):
    """All that is known of one State, what may come next; addresses of sheet, request, feed and calendar."""

    template = "state_page.html"

    page: StateView
    coming: NextView
    sheet: str
    duties: DutiesView
    own: OwnEventsView
    changed: dict[date, str]
    updates: list[UpdateView]
    feed: str
    calendar: str | None
    requests: list[tuple[str, str]]


@dataclass(frozen=True)
class NextStepsView(View):
    """Each condition in words with the steps that it leads to."""

    template = "next_steps.html"

    conditions: list[tuple[str, list[Step]]]


@dataclass(frozen=True)
class StatementsView(View):
    """What can be said of all States Parties, then of each region and of its States."""

    template = "statements.html"

    everyone: StatementView
    regions: list[tuple[StatementView, list[StatementView]]]
