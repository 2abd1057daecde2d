"""The figures that pages and files name, each by its name."""

from collections.abc import Callable

from ...records import POSITIONS, STATUSES, EnactedLaw
from ..loading import Facts
from .age import old_texts, to_confirm
from .states import (
    assistance_requested,
    by_investment,
    by_status,
    new_states_parties,
    signatories,
    states_parties,
    withdrawn,
)

Count = Callable[[Facts], int]


def _of_status(status: str) -> Count:
    return lambda facts: by_status(facts)[status]


def _of_position(position: str) -> Count:
    return lambda facts: len(by_investment(facts)[position])


COUNTS: dict[str, Count] = {
    "states": lambda facts: len(facts.states),
    "state_party": lambda facts: len(states_parties(facts)),
    "signatory": lambda facts: len(signatories(facts)),
    "withdrawn": lambda facts: len(withdrawn(facts)),
    **{status: _of_status(status) for status in STATUSES},
    **{f"investment_{position}": _of_position(position) for position in POSITIONS},
    "assistance_requested": lambda facts: len(assistance_requested(facts)),
    "new_state_party": lambda facts: len(new_states_parties(facts)),
    "old_text": lambda facts: old_texts(facts).number,
    "to_confirm": lambda facts: len(to_confirm(facts)),
    "obligations": lambda facts: len(facts.obligations.obligations),
    "tools": lambda facts: len(facts.tools.tools),
    "laws": lambda facts: len(laws_compared(facts)),
    "laws_repealed": lambda facts: len(facts.laws) - len(laws_compared(facts)),
    "clauses": lambda facts: len(facts.clauses.clauses),
}


def laws_compared(facts: Facts) -> dict[str, EnactedLaw]:
    """The laws of data/laws/ that are in force, or of which no source says that they are not, by slug."""
    return {slug: law for slug, law in facts.laws.items() if not law.is_repealed}


def count(facts: Facts, name: str) -> int:
    """The figure called `name` in COUNTS. Raises KeyError for another name."""
    return COUNTS[name](facts)
