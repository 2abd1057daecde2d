"""Rules on the needs."""

from collections.abc import Iterator

from ...faults.fault import Fault
from ..loading import Facts
from .references import known


def needs_name_tools(facts: Facts) -> Iterator[Fault]:
    """The tools that answer a need exist."""
    for slug, need in facts.needs.needs.items():
        yield from known(facts, "needs", ("needs", slug, "tools"), need.tools, facts.tools.tools, "tool")


RULES = {
    needs_name_tools: ("needs", "tools"),
}
