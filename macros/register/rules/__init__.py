"""Rules that span several values or files. Each function's docstring is its rule.

A rule stands beside the files without which it can say nothing, so that the others still speak when a file
cannot be read. "states", "laws" and "workplans" stand for the names of their files: each that was read
is looked at, whatever became of the others.
"""

from collections.abc import Callable, Iterator

from ...faults.fault import Fault
from ..loading import Facts
from . import (
    alternatives,
    answers,
    billkit,
    brackets,
    changes,
    clauses,
    codes,
    coordinators,
    dates,
    doubles,
    drafting,
    formulas,
    glossary,
    heldby,
    idnames,
    imprisonment,
    instruments,
    interpretations,
    investment,
    laws,
    needs,
    obligations,
    offences,
    pointing,
    printable,
    quoting,
    selfcheck,
    site,
    sources,
    standing,
    states,
    statuses,
    steps,
    timeline,
    tongues,
    tools,
    translatedlaw,
    weblinks,
    workplan,
    workshop,
)

Rule = Callable[[Facts], Iterator[Fault]]
RULES: dict[Rule, tuple[str, ...]] = {
    **site.RULES,
    **states.RULES,
    **statuses.RULES,
    **obligations.RULES,
    **tools.RULES,
    **needs.RULES,
    **workplan.RULES,
    **coordinators.RULES,
    **timeline.RULES,
    **sources.RULES,
    **laws.RULES,
    **quoting.RULES,
    **imprisonment.RULES,
    **investment.RULES,
    **answers.RULES,
    **standing.RULES,
    **clauses.RULES,
    **interpretations.RULES,
    **selfcheck.RULES,
    **steps.RULES,
    **drafting.RULES,
    **alternatives.RULES,
    **offences.RULES,
    **heldby.RULES,
    **formulas.RULES,
    **brackets.RULES,
    **pointing.RULES,
    **weblinks.RULES,
    **changes.RULES,
    **printable.RULES,
    **codes.RULES,
    **doubles.RULES,
    **idnames.RULES,
    **instruments.RULES,
    **billkit.RULES,
    **glossary.RULES,
    **workshop.RULES,
    **tongues.RULES,
    **translatedlaw.RULES,
}


def check(facts: Facts) -> list[Fault]:
    """Every fault that any rule finds in what could be read, in file and line order."""
    return sorted(
        dates.of_one_day(
            facts,
            [fault for rule, needed in RULES.items() if facts.unread.isdisjoint(needed) for fault in rule(facts)],
        )
    )
