"""What the templates that show tools, the work plan and the timeline are filled with."""

from dataclasses import dataclass

from ...language.labels import N_
from ...records.needs import Need
from ...records.obligations import Obligation
from ...records.state import State
from ...records.timeline import Event
from ...records.tools import Tool
from ...records.workplan import WorkPlan
from ...templating.view import View
from ..obligations import SectionView


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
class NeedsView(View):
    """Each need with the tools that answer it."""

    template = "needs.html"

    needs: list[tuple[Need, list[tuple[str, Tool]]]]


@dataclass(frozen=True)
class ActionsView(View):
    """Actions of the work plan."""

    template = "work_plan_actions.html"

    plan: WorkPlan


@dataclass(frozen=True)
class BudgetView(View):
    """Budget of the work plan."""

    template = "work_plan_budget.html"
    called = N_("Budget of the work plan")

    plan: WorkPlan


@dataclass(frozen=True)
class CoordinatorsView(View):
    """Who coordinated, a State of the register or another."""

    template = "work_plan_coordinators.html"

    plan: WorkPlan
    states: dict[str, State]


@dataclass(frozen=True)
class ImplementersView(View):
    """Who carries the work plan out."""

    template = "work_plan_implementers.html"

    plan: WorkPlan


@dataclass(frozen=True)
class LausanneView(View):
    """Actions of the Lausanne Action Plan."""

    template = "work_plan_lausanne.html"

    plan: WorkPlan


@dataclass(frozen=True)
class ObjectivesView(View):
    """Objectives of the work plan."""

    template = "work_plan_objectives.html"

    plan: WorkPlan


@dataclass(frozen=True)
class QuartersView(View):
    """The work plan quarter by quarter."""

    template = "work_plan_quarters.html"

    plan: WorkPlan


@dataclass(frozen=True)
class TimelineView(View):
    """Dated events, oldest first."""

    template = "timeline.html"

    events: list[Event]
