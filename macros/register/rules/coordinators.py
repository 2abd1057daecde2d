"""Rules on who coordinated and when: in data/coordinators.yaml, and of the work plans."""

from collections.abc import Iterator

from ...faults.fault import Fault, Key, place
from ...faults.kinds import Code
from ..figures.plans import years
from ..loading import Facts
from .references import known

ADOPTED = 2008  # the Convention, on 30 May


def coordinators_are_states(facts: Facts) -> Iterator[Fault]:
    """The States that coordinate exist."""
    states = facts.slugs("states")
    for slug, plan in facts.workplans.items():
        yield from known(facts, f"workplans/{slug}", ("coordinator",), [plan.coordinator], states, "State")
    if not facts.read("coordinators"):
        return
    for i, term in enumerate(facts.coordinators):
        if term.state:
            yield from known(facts, "coordinators", ("coordinators", i, "state"), [term.state], states, "State")


def coordinators_have_sources(facts: Facts) -> Iterator[Fault]:
    """A coordinator that is stated names a source."""
    for i, term in enumerate(facts.coordinators):
        if term.state and not term.sources:
            message = f"coordinators.{i + 1}.state is stated without a source. Name it, or write state: null."
            yield facts.fault("coordinators", ("coordinators", i, "state"), message, Code.MISSING_SOURCE)


def periods_are_years(facts: Facts) -> Iterator[Fault]:
    """A period ends after it begins, and begins in the year of the Convention or later."""
    for name, key, period in _periods(facts):
        first, _ = years(period)
        if not _in_order(period):
            message = f"{place(key)} is {period}. Write the first year, then the last, like 2023-2024, or a year."
            yield facts.fault(name, key, message, Code.DATE_ORDER, period)
        elif first < ADOPTED:
            message = f"{place(key)} is {period}, before the Convention, which was adopted on 30 May {ADOPTED}."
            yield facts.fault(name, key, message, Code.DATE_ORDER, period)


def a_plan_has_years_of_its_own(facts: Facts) -> Iterator[Fault]:
    """No two work plans have the same years, and each file is named by them."""
    first: dict[str, str] = {}
    for slug, plan in sorted(facts.workplans.items(), key=lambda pair: pair[0] != pair[1].period):
        name = f"workplans/{slug}"
        if plan.period in first:
            other = f"data/workplans/{first[plan.period]}.yaml"
            message = f"period is {plan.period}, the years of {other} too. Each plan has years of its own."
            yield facts.fault(name, ("period",), message, Code.TWICE, plan.period)
        elif slug != plan.period and _in_order(plan.period):
            named = f"data/workplans/{plan.period}.yaml"
            message = f"period is {plan.period}, by which the file must be named: {named}."
            yield facts.fault(name, ("period",), message, Code.FILE_NAME, plan.period)
        first.setdefault(plan.period, slug)


def a_term_with_a_plan_stands_in_it(facts: Facts) -> Iterator[Fault]:
    """Who coordinated in the years of a work plan stands in the plan only."""
    periods = {plan.period: slug for slug, plan in facts.workplans.items()}
    for i, term in enumerate(facts.coordinators):
        if term.period in periods:
            plan = f"data/workplans/{periods[term.period]}.yaml"
            message = f"coordinators.{i + 1}.period is {term.period}, whose State stands in {plan}. Delete it."
            yield facts.fault("coordinators", ("coordinators", i, "period"), message, Code.TWICE, term.period)


def _in_order(period: str) -> bool:
    """Whether a period is one year, or two of which the first comes first."""
    first, last = years(period)
    return period == str(first) or first < last


def _periods(facts: Facts) -> Iterator[tuple[str, Key, str]]:
    """(file, key, period) of every work plan and term that was read."""
    for slug, plan in facts.workplans.items():
        yield f"workplans/{slug}", ("period",), plan.period
    for i, term in enumerate(facts.coordinators if facts.read("coordinators") else ()):
        yield "coordinators", ("coordinators", i, "period"), term.period


RULES = {
    coordinators_are_states: ("states",),
    coordinators_have_sources: ("coordinators",),
    periods_are_years: (),
    a_plan_has_years_of_its_own: (),
    a_term_with_a_plan_stands_in_it: ("coordinators",),
}
