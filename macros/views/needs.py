"""Views of what delegates need, with the tools that answer it."""

from ..records import Need, Tool
from ..register.loading import Facts


def by_id(facts: Facts) -> dict[str, tuple[Need, list[tuple[str, Tool]]]]:
    """Each need with the tools that answer it, by its id."""
    tools = facts.tools.tools
    return {name: (need, [(slug, tools[slug]) for slug in need.tools]) for name, need in facts.needs.needs.items()}


def with_tools(facts: Facts, handout: bool = False) -> list[tuple[Need, list[tuple[str, Tool]]]]:
    """Each need with the tools that answer it; with `handout` only those that the handout lists."""
    return [(need, tools) for need, tools in by_id(facts).values() if need.handout or not handout]
