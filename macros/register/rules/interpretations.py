"""Rules on the questions on which States' views differ."""

from collections.abc import Iterator

from ...faults.fault import Fault, closest, place
from ...faults.kinds import Code
from ..loading import Facts
from .references import known


def views_are_known(facts: Facts) -> Iterator[Fault]:
    """Each question on which views differ has its entry, and no other has."""
    views, obligations = facts.interpretations, facts.obligations.obligations
    differing = [slug for slug, o in obligations.items() if o.interpretation == "views_differ"]
    for slug in views.issues:
        if slug not in differing:
            message = f'issues has "{slug}", which is no obligation with interpretation: views_differ.'
            meant = closest(slug, differing)
            yield facts.fault(
                "interpretations", ("issues", slug), message, Code.UNKNOWN_NAME, slug, meant, mark="key"
            )
    for slug in differing:
        if slug not in views.issues:
            key = ("obligations", slug, "interpretation")
            message = f"{place(key)} is views_differ, but data/interpretations.yaml has no issue"
            yield facts.fault("obligations", key, f'{message} "{slug}". Add it there.', Code.MISSING_ENTRY)


def questions_name_clauses(facts: Facts) -> Iterator[Fault]:
    """The clause that a question on which views differ names exists."""
    clauses = facts.clauses.clauses
    for slug, issue in facts.interpretations.issues.items():
        yield from known(facts, "interpretations", ("issues", slug, "clause"), [issue.clause], clauses, "clause")


def positions_name_questions(facts: Facts) -> Iterator[Fault]:
    """A position names a question that exists."""
    views = facts.interpretations
    for i, position in enumerate(views.positions):
        key = ("positions", i, "issue")
        yield from known(facts, "interpretations", key, [position.issue], views.issues, "issue")


def positions_name_states(facts: Facts) -> Iterator[Fault]:
    """A position is that of a State that exists."""
    states = facts.slugs("states")
    for i, position in enumerate(facts.interpretations.positions):
        yield from known(facts, "interpretations", ("positions", i, "state"), [position.state], states, "State")


RULES = {
    views_are_known: ("interpretations", "obligations"),
    questions_name_clauses: ("interpretations", "clauses"),
    positions_name_questions: ("interpretations",),
    positions_name_states: ("interpretations", "states"),
}
