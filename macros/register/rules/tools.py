"""Rules on the tools."""

from collections.abc import Iterator

from ...faults.fault import Fault
from ...faults.kinds import Code
from ..loading import Facts
from .dates import not_yet
from .references import known


def tools_name_obligations(facts: Facts) -> Iterator[Fault]:
    """The obligations that a tool covers exist."""
    for slug, tool in facts.tools.tools.items():
        key = ("tools", slug, "covers")
        yield from known(facts, "tools", key, tool.covers, facts.obligations.obligations, "obligation")


def tools_were_checked(facts: Facts) -> Iterator[Fault]:
    """A tool was looked at on or before the day of the data."""
    for slug, tool in facts.tools.tools.items():
        for key in ("checked", "year"):
            yield from not_yet(facts, "tools", ("tools", slug, key), getattr(tool, key))


def tools_cover_something(facts: Facts) -> Iterator[Fault]:
    """Every tool covers at least one obligation."""
    for slug, tool in facts.tools.tools.items():
        if not tool.covers:
            message = f"tools.{slug}.covers is empty. Name at least one obligation that the tool helps with."
            yield facts.fault("tools", ("tools", slug, "covers"), message, Code.EMPTY)


RULES = {
    tools_name_obligations: ("tools", "obligations"),
    tools_were_checked: ("tools", "site"),
    tools_cover_something: ("tools",),
}
