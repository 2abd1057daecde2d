"""Macros that show the work plan and the dates of the Convention."""

from collections.abc import Callable

from markupsafe import Markup

from ..register.loading import Facts
from ..templating.view import View
from ..views.templates.oftools import (
    ActionsView,
    BudgetView,
    CoordinatorsView,
    ImplementersView,
    LausanneView,
    ObjectivesView,
    QuartersView,
    TimelineView,
)
from .core import Page, block, known

PLAN_PARTS: dict[str, Callable[[Facts], View]] = {
    "objectives": lambda facts: ObjectivesView(facts.workplan),
    "actions": lambda facts: ActionsView(facts.workplan),
    "quarters": lambda facts: QuartersView(facts.workplan),
    "implementers": lambda facts: ImplementersView(facts.workplan),
    "budget": lambda facts: BudgetView(facts.workplan),
    "coordinators": lambda facts: CoordinatorsView(facts.workplan, facts.states),
    "lausanne": lambda facts: LausanneView(facts.workplan),
}


@block
def work_plan(page: Page, part: str) -> Markup:
    """One part of the coordinator's work plan."""
    known("part of the work plan", part, PLAN_PARTS)
    return page.show(PLAN_PARTS[part](page.facts))


@block
def timeline(page: Page) -> Markup:
    """Dated events, oldest first."""
    return page.show(TimelineView(events=sorted(page.facts.timeline, key=lambda event: event.date)))
