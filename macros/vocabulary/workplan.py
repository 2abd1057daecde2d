"""Macros that show the work plans of the coordinators, and the dates of the Convention."""

from markupsafe import Markup

from ..register import figures
from ..views import counted
from ..views.templates.ofplans import (
    InWorkPlanView,
    PlanBudgetView,
    PlanFiguresTableView,
    PlanTimelineView,
    WorkPlanView,
    WorkPlanYearsView,
)
from ..views.templates.oftools import TimelineView
from ..views.workplan import address, mentions, plan_view
from .core import Page, block, inline, known
from .figures import FIGURE_WORDS

PLAN_PARTS = (
    "summary",
    "background",
    "figures",
    "action_plan",
    "objectives",
    "actions",
    "timeline",
    "implementers",
    "budget",
    "coordinators",
    "others",
)

CITED: dict[str, type[WorkPlanView]] = {  # parts that are cited one by one
    "figures": PlanFiguresTableView,
    "timeline": PlanTimelineView,
    "budget": PlanBudgetView,
}


@block
def work_plan(page: Page, part: str) -> Markup:
    """One part of the newest work plan."""
    slug, _ = figures.newest_plan(page.facts)
    known("part of the work plan", part, PLAN_PARTS)
    return _shown(page, slug, CITED.get(part, WorkPlanView), (part,))


@block
def work_plan_page(page: Page, period: str) -> Markup:
    """The whole of one work plan, as an older one is kept."""
    slug = known("work plan", period, page.facts.workplans)
    return _shown(page, slug, WorkPlanView, tuple(part for part in PLAN_PARTS if part != "coordinators"))


@inline
def work_plan_years(page: Page) -> Markup:
    """The years of the newest work plan."""
    _, plan = figures.newest_plan(page.facts)
    return page.show(WorkPlanYearsView(plan.period))


@inline
def in_work_plan(page: Page, served_by: str) -> Markup:
    """The action or objective that a page of this site serves, of the newest work plan that has one."""
    places = mentions(page.facts)
    mention = places[known("word that a work plan has under here", served_by, places)]
    place = address(page.facts, mention.slug, mention.anchor)
    years = page.facts.workplans[mention.slug].period
    return page.show(InWorkPlanView(mention.letter, mention.number, years, place))


@block
def timeline(page: Page) -> Markup:
    """Dated events, oldest first."""
    return page.show(TimelineView(events=sorted(page.facts.timeline, key=lambda event: event.date)))


def _shown(page: Page, slug: str, view: type[WorkPlanView], parts: tuple[str, ...]) -> Markup:
    return page.show(
        view(
            plan=plan_view(page.edition, slug),
            parts=parts,
            whole=len(parts) > 1,
            states=page.facts.states,
            words=FIGURE_WORDS,
            addresses=counted.ADDRESSES,
        )
    )
