"""Macros that show the work plan and the dates of the Convention."""

from markupsafe import Markup

from .core import Page, block, known

PLAN_PARTS = ("objectives", "actions", "quarters", "implementers", "budget", "coordinators", "lausanne")


@block
def work_plan(page: Page, part: str) -> Markup:
    """One part of the coordinator's work plan."""
    known("part of the work plan", part, PLAN_PARTS)
    return page.render(f"work_plan_{part}.html", plan=page.facts.workplan, states=page.facts.states)


@block
def timeline(page: Page) -> Markup:
    """Dated events, oldest first."""
    return page.render("timeline.html", events=sorted(page.facts.timeline, key=lambda event: event.date))
