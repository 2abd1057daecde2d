"""What the templates that show some States: a region, a group, those to whom one thing applies are filled with."""

from dataclasses import dataclass
from datetime import date

from ...language.labels import N_
from ...records.state import Law
from ...tables.columns import Column
from ...templating.view import View
from ..ending import EndingView
from ..stategroups import NewPartyView, RegionView, RequestView
from ..states import BlockView, EntryView


@dataclass(frozen=True)
class RegionPageView(View):
    """One region; `rows` are addresses of what it counts, `feed` that of its feed."""

    template = "region_page.html"

    page: RegionView
    columns: tuple[Column, ...]
    rows: dict[str, str]
    feed: str


@dataclass(frozen=True)
class StatesOfView(View):
    """The States of one membership, with the address of their rows."""

    template = "states_of.html"
    called = N_("States of one membership")

    entries: list[EntryView]
    columns: tuple[Column, ...]
    membership: str
    rows: str


@dataclass(frozen=True)
class NewStatesPartiesView(View):
    """New States Parties on the day of the data."""

    template = "new_states_parties.html"
    called = N_("New States Parties")

    parties: list[NewPartyView]
    as_of: date


@dataclass(frozen=True)
class PriorityListView(View):
    """States Parties with no or insufficient information."""

    template = "priority_list.html"
    called = N_("States with no or insufficient information")

    blocks: list[BlockView]


@dataclass(frozen=True)
class AssistanceRequestsView(View):
    """States Parties that asked for assistance."""

    template = "assistance_requests.html"
    called = N_("Requests for assistance")

    requests: list[RequestView]


@dataclass(frozen=True)
class ToConfirmView(View):
    """States whose status rests on an old text; (number, address) of each membership."""

    template = "to_confirm.html"
    called = N_("Facts to confirm")

    blocks: list[BlockView]
    rows: dict[str, tuple[int, str]]


@dataclass(frozen=True)
class CompareView(View):
    """Every State's facts; by State its laws with their end, and what is told of facts that are open."""

    template = "compare.html"

    entries: list[EntryView]
    columns: tuple[Column, ...]
    named: dict[str, list[tuple[Law, EndingView | None]]]
    told: dict[str, dict[str, list[tuple[str, str, str]]]]
