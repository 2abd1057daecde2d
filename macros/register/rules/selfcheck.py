"""Rules on the self-check."""

from collections.abc import Iterator

from ...faults.fault import Fault, place
from ...faults.kinds import Code
from ..loading import Facts
from .references import known


def self_check_names_obligations(facts: Facts) -> Iterator[Fault]:
    """The self-check names obligations that exist."""
    there = facts.obligations.obligations
    for slug, question in facts.selfcheck.questions.items():
        key = ("questions", slug, "obligations")
        yield from known(facts, "selfcheck", key, question.obligations, there, "obligation")


def self_check_names_clauses(facts: Facts) -> Iterator[Fault]:
    """The self-check leads to clauses that exist."""
    there = facts.clauses.clauses
    for slug, question in facts.selfcheck.questions.items():
        yield from known(facts, "selfcheck", ("questions", slug, "clauses"), question.clauses, there, "clause")


def self_check_names_states(facts: Facts) -> Iterator[Fault]:
    """The self-check names States that exist, and only those that rely on existing law."""
    states = facts.slugs("states")
    for slug, question in facts.selfcheck.questions.items():
        for i, pointed in enumerate(question.pointed):
            where = ("questions", slug, "pointed", i, "state")
            yield from known(facts, "selfcheck", where, [pointed.state], states, "State")
            state = facts.states.get(pointed.state)
            if state and state.article9.status != "existing_law":
                message = (
                    f"{place(where)} is {pointed.state}, whose status is {state.article9.status}, not "
                    "existing_law. Delete the entry, or name a State that considers its existing law sufficient."
                )
                yield facts.fault("selfcheck", where, message, Code.CONTRADICTION)


RULES = {
    self_check_names_obligations: ("selfcheck", "obligations"),
    self_check_names_clauses: ("selfcheck", "clauses"),
    self_check_names_states: ("selfcheck", "states"),
}
