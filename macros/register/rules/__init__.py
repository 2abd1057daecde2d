"""Rules that span several values or files. Each function's docstring is its rule.

A rule stands beside the files without which it can say nothing, so that the others still speak when a file
cannot be read. "states" and "laws" stand for the names of their files: each State and law that was read is
looked at, whatever became of the others.
"""

from collections.abc import Callable, Iterator

from ...faults.fault import Fault
from ..loading import Facts
from . import (
    alternatives,
    answers,
    changes,
    characters,
    codes,
    doubles,
    drafting,
    enacted,
    formulas,
    idnames,
    investment,
    law,
    links,
    model,
    offences,
    pointing,
    site,
    standing,
    states,
)

Rule = Callable[[Facts], Iterator[Fault]]
RULES: dict[Rule, tuple[str, ...]] = {
    **site.RULES,
    **states.RULES,
    **law.RULES,
    **enacted.RULES,
    **investment.RULES,
    **answers.RULES,
    **standing.RULES,
    **model.RULES,
    **drafting.RULES,
    **alternatives.RULES,
    **offences.RULES,
    **formulas.RULES,
    **pointing.RULES,
    **links.RULES,
    **changes.RULES,
    **characters.RULES,
    **codes.RULES,
    **doubles.RULES,
    **idnames.RULES,
}


def check(facts: Facts) -> list[Fault]:
    """Every fault that any rule finds in what could be read, in file and line order."""
    return sorted(
        fault for rule, needed in RULES.items() if facts.unread.isdisjoint(needed) for fault in rule(facts)
    )
