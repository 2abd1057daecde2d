"""Rules on the obligations."""

from collections.abc import Iterator

from ...faults.fault import Fault
from ..loading import Facts
from .references import known


def obligations_have_groups(facts: Facts) -> Iterator[Fault]:
    """The group of an obligation exists."""
    law = facts.obligations
    for slug, obligation in law.obligations.items():
        key = ("obligations", slug, "group")
        yield from known(facts, "obligations", key, [obligation.group], law.groups, "group")


RULES = {
    obligations_have_groups: ("obligations",),
}
