"""Rules on what a work plan holds: its objectives, actions and quarters, and its figures."""

from collections.abc import Iterator

from ...faults.fault import Fault, Key, closest, shown
from ...faults.kinds import Code
from ...records import WorkPlan
from ..figures.plans import work_plans, years
from ..figures.publishers import figures_in
from ..loading import Facts
from .references import known


def plans_name_what_is_there(facts: Facts) -> Iterator[Fault]:
    """Actions name objectives of their plan, activities name actions of it."""
    for name, plan in _plans(facts):
        for letter, action in plan.actions.items():
            key = ("actions", letter, "objectives")
            yield from known(facts, name, key, action.objectives, plan.objectives, "objective")
        for i, quarter in enumerate(plan.quarters):
            for j, activity in enumerate(quarter.activities):
                place: Key = ("quarters", i, "activities", j, "actions")
                yield from known(facts, name, place, activity.actions, plan.actions, "action")


def objectives_are_served(facts: Facts) -> Iterator[Fault]:
    """Each objective of a plan is served by an action."""
    for name, plan in _plans(facts):
        served = {number for action in plan.actions.values() for number in action.objectives}
        for number in plan.objectives:
            if number not in served:
                message = f"objectives.{number} is served by no action. Name it under objectives of an action."
                yield facts.fault(name, ("objectives", number), message, Code.MISSING_ENTRY, number, mark="key")


def quarters_follow_each_other(facts: Facts) -> Iterator[Fault]:
    """The quarters of a plan lie within its years, each once, oldest first."""
    for name, plan in _plans(facts):
        first, last = years(plan.period)
        before: tuple[int, int] | None = None
        for i, quarter in enumerate(plan.quarters):
            this, said = (quarter.year, quarter.quarter), f"quarters.{i + 1}"
            key: Key = ("quarters", i, "year")
            if first <= last and not first <= quarter.year <= last:
                message = f"{said}.year is {quarter.year}, outside the years of the plan, {plan.period}."
                yield facts.fault(name, key, message, Code.DATE_ORDER, str(quarter.year))
            elif before and this <= before:
                message = f"{said} is not after the quarter above it. Put each quarter once, oldest first."
                yield facts.fault(name, key, message, Code.DATE_ORDER)
            before = this


def papers_name_their_meeting(facts: Facts) -> Iterator[Fault]:
    """The meeting to which an action submits a working paper is in the timeline."""
    listed = {event.meeting for event in facts.timeline if event.meeting}
    for name, plan in _plans(facts):
        for letter, action in plan.actions.items():
            if action.paper_for and action.paper_for not in listed:
                key: Key = ("actions", letter, "paper_for")
                what = f"actions.{letter}.paper_for names the meeting {shown(action.paper_for)}"
                words = f"{what}, which does not exist. Add it to data/timeline.yaml first."
                meant = closest(action.paper_for, listed)
                yield facts.fault(name, key, words, Code.UNKNOWN_NAME, action.paper_for, meant)


def outcomes_have_sources(facts: Facts) -> Iterator[Fault]:
    """An outcome of an action that is stated names a source."""
    for name, plan in _plans(facts):
        for letter, action in plan.actions.items():
            if action.outcome != "not_found" and not action.sources:
                message = (
                    f"actions.{letter}.outcome is {action.outcome} without a source. Name it, or write not_found."
                )
                yield facts.fault(name, ("actions", letter, "outcome"), message, Code.MISSING_SOURCE)


def plans_name_their_figures(facts: Facts) -> Iterator[Fault]:
    """The row of a plan's figures exists; each figure that it gives has its reason, and no other has."""
    for name, plan in _plans(facts):
        if plan.figures is None:
            continue
        row, published = plan.figures.row, facts.figures.published
        yield from known(facts, name, ("figures", "row"), [row], published, "figure")
        if row not in published:
            continue
        figures, reasons = figures_in(published[row]), plan.figures.reasons
        for lacking in [figure for figure in figures if figure not in reasons]:
            message = (
                f"figures.reasons lacks {lacking}, which {row} gives in data/figures.yaml. Say why it differs."
            )
            yield facts.fault(name, ("figures", "reasons"), message, Code.MISSING_ENTRY, lacking, mark="key")
        for spare in [figure for figure in reasons if figure not in figures]:
            message = f"figures.reasons.{spare} has no figure: {row} gives none in data/figures.yaml. Delete it."
            yield facts.fault(name, ("figures", "reasons", spare), message, Code.NOT_NEEDED, spare, mark="key")


def a_plan_gives_figures(facts: Facts) -> Iterator[Fault]:
    """One work plan at least gives the figures that pages set beside the register's."""
    plans = work_plans(facts)
    if plans and facts.read("workplans") and not any(plan.figures for plan in plans.values()):
        message = "figures is empty in every work plan. Pages set those of one beside the register's: name them."
        yield facts.fault(f"workplans/{next(iter(plans))}", ("figures",), message, Code.MISSING_ENTRY)


def _plans(facts: Facts) -> Iterator[tuple[str, WorkPlan]]:
    """(file, plan) of each work plan that was read."""
    for slug, plan in facts.workplans.items():
        yield f"workplans/{slug}", plan


RULES = {
    plans_name_what_is_there: (),
    objectives_are_served: (),
    quarters_follow_each_other: (),
    papers_name_their_meeting: ("timeline",),
    outcomes_have_sources: (),
    plans_name_their_figures: ("figures",),
    a_plan_gives_figures: ("workplans",),
}
