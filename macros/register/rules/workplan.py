"""Rules on the work plan, and on the figure that it publishes."""

from collections.abc import Iterator

from ...faults.fault import Fault
from ...faults.kinds import Code
from ..loading import Facts
from .references import known


def coordinators_are_states(facts: Facts) -> Iterator[Fault]:
    """The States that coordinate the work plan exist."""
    plan, states = facts.workplan, facts.slugs("states")
    yield from known(facts, "workplan", ("coordinator",), [plan.coordinator], states, "State")
    for i, term in enumerate(plan.coordinators):
        if term.state:
            yield from known(facts, "workplan", ("coordinators", i, "state"), [term.state], states, "State")


def a_published_figure_is_the_work_plans(facts: Facts) -> Iterator[Fault]:
    """The figure that the work plan publishes exists."""
    figures = facts.figures
    yield from known(facts, "figures", ("work_plan",), [figures.work_plan], figures.published, "figure")


def plan_has_sources(facts: Facts) -> Iterator[Fault]:
    """An outcome or a coordinator of the work plan that is stated names a source."""
    plan = facts.workplan
    for letter, action in plan.actions.items():
        if action.outcome != "not_found" and not action.sources:
            message = (
                f"actions.{letter}.outcome is {action.outcome} without a source. Name it, or write not_found."
            )
            yield facts.fault("workplan", ("actions", letter, "outcome"), message, Code.MISSING_SOURCE)
    for i, term in enumerate(plan.coordinators):
        if term.state and not term.sources:
            message = f"coordinators.{i + 1}.state is stated without a source. Name it, or write state: null."
            yield facts.fault("workplan", ("coordinators", i, "state"), message, Code.MISSING_SOURCE)


RULES = {
    coordinators_are_states: ("workplan", "states"),
    a_published_figure_is_the_work_plans: ("figures",),
    plan_has_sources: ("workplan",),
}
