"""Rules that span several values or files. Each function's docstring is its rule."""

from collections.abc import Callable, Iterator

from ..faults import Fault
from ..loading import Facts
from . import changes, law, links, model, site, states

Rule = Callable[[Facts], Iterator[Fault]]
RULES: tuple[Rule, ...] = (*site.RULES, *states.RULES, *law.RULES, *model.RULES, *links.RULES, *changes.RULES)


def check(facts: Facts) -> list[Fault]:
    """Every fault that any rule finds, in file and line order."""
    return sorted(fault for rule in RULES for fault in rule(facts))
