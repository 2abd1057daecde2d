"""What the templates that show tools and the timeline are filled with."""

from dataclasses import dataclass

from ...language.labels import N_
from ...records.needs import Need
from ...records.obligations import Group, Obligation
from ...records.timeline import Event
from ...records.tools import Tool
from ...templating.view import View
from ..clauses import ClauseView
from ..obligations import ObligationView, SectionView


@dataclass(frozen=True)
class ToolsView(View):
    """Every tool by kind; the needs it answers and the traditions it serves, by id."""

    template = "tools.html"

    sections: list[SectionView[tuple[str, Tool]]]
    obligations: dict[str, Obligation]
    needs: dict[str, Need]
    answering: dict[str, list[str]]
    serving: dict[str, list[str]]
    traditions: tuple[str, ...]


@dataclass(frozen=True)
class ModelLawsView(View):
    """Model laws beside the clauses of our template, obligation by obligation."""

    template = "model_laws.html"
    called = N_("Model laws side by side")

    laws: list[tuple[str, Tool]]
    sections: list[SectionView[ObligationView]]
    groups: dict[str, Group]
    clauses: dict[str, list[ClauseView]]
    columns: int  # of the table


@dataclass(frozen=True)
class NeedsView(View):
    """Each need with the tools that answer it, by its id."""

    template = "needs.html"

    needs: dict[str, tuple[Need, list[tuple[str, Tool]]]]


@dataclass(frozen=True)
class NeedListView(View):
    """The needs alone, each leading to what answers it."""

    template = "need_list.html"

    needs: dict[str, tuple[Need, list[tuple[str, Tool]]]]


@dataclass(frozen=True)
class TimelineView(View):
    """Dated events, oldest first."""

    template = "timeline.html"

    events: list[Event]
