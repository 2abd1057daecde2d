"""What the templates that show work plans are filled with."""

from dataclasses import dataclass

from ...language.labels import N_
from ...records.state import State
from ...templating.view import View
from ..workplan import PlanView


@dataclass(frozen=True)
class WorkPlanView(View):
    """Some parts of a work plan; where it is `whole`, all of them as the page of an older plan, with headings.

    words: name of a count -> label; addresses: name of a count -> its rows in the register.
    """

    template = "work_plan.html"

    plan: PlanView
    parts: tuple[str, ...]
    whole: bool
    states: dict[str, State]
    words: dict[str, str]
    addresses: dict[str, str]


class PlanFiguresTableView(WorkPlanView):
    """The figures of a work plan, to cite."""

    called = N_("Figures of the work plan beside those of the register")


class PlanTimelineView(WorkPlanView):
    """The timeline of a work plan, to cite."""

    called = N_("Timeline of the work plan")


class PlanBudgetView(WorkPlanView):
    """The budget of a work plan, to cite."""

    called = N_("Budget of the work plan")


@dataclass(frozen=True)
class WorkPlanYearsView(View):
    """The years of a work plan."""

    template = "work_plan_years.html"

    years: str


@dataclass(frozen=True)
class InWorkPlanView(View):
    """An action or objective of a work plan by its letter or number, the years of the plan, its place there."""

    template = "in_work_plan.html"

    letter: str | None
    number: str | None
    years: str
    address: str
