"""Rules on the next steps."""

from collections.abc import Collection, Iterator

from ...faults.fault import Fault
from ..loading import Facts
from .references import known


def steps_name_what_is_there(facts: Facts) -> Iterator[Fault]:
    """The obligations, clauses, tools and questions that a step names exist."""
    allowed: dict[str, tuple[Collection[str], str]] = {
        "obligations": (facts.obligations.obligations, "obligation"),
        "clauses": (facts.clauses.clauses, "clause"),
        "tools": (facts.tools.tools, "tool"),
        "questions": (facts.interpretations.issues, "question"),
    }
    for slug, step in facts.steps.items():
        for field, (there, what) in allowed.items():
            yield from known(facts, "steps", ("steps", slug, field), getattr(step, field), there, what)


RULES = {
    steps_name_what_is_there: ("steps", "obligations", "clauses", "tools", "interpretations"),
}
