"""Views of what delegates need, with the tools that answer it."""

from ..records import Need, Tool
from ..register.loading import Facts


def with_tools(facts: Facts, handout: bool = False) -> list[tuple[Need, list[tuple[str, Tool]]]]:
    """Each need with the tools that answer it; with `handout` only those that the handout lists."""
    return [
        (need, [(slug, facts.tools.tools[slug]) for slug in need.tools])
        for need in facts.needs.needs.values()
        if need.handout or not handout
    ]
