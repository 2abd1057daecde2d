"""Which States enter or leave each list of the register."""

from collections.abc import Callable, Iterator

from ..language.labels import POSITION, STATUS
from ..register import figures
from ..register.loading import Facts

Slugs = Callable[[Facts], set[str]]


def _of_status(status: str) -> Slugs:
    return lambda facts: {slug for slug, state in facts.states.items() if state.article9.status == status}


def _of_position(position: str) -> Slugs:
    return lambda facts: set(figures.by_investment(facts)[position])


# The lists of the site: its name in words -> the slugs of the States in it.
LISTS: dict[str, Slugs] = {
    "States Parties": lambda facts: set(figures.states_parties(facts)),
    "Signatories": lambda facts: set(figures.signatories(facts)),
    "Withdrawn": lambda facts: set(figures.withdrawn(facts)),
    **{label: _of_status(status) for status, label in STATUS.items()},
    **{f"Investment: {label}": _of_position(position) for position, label in POSITION.items()},
    "Assistance requested": lambda facts: set(figures.assistance_requested(facts)),
    "New States Parties": lambda facts: set(figures.new_states_parties(facts)),
    "To be confirmed": lambda facts: set(figures.to_confirm(facts)),
}


def differences(before: Facts, after: Facts, most: int) -> Iterator[str]:
    """A line for each list that States leave or enter, with the names of at most `most` of them."""
    names = {slug: state.name for facts in (before, after) for slug, state in facts.states.items()}
    for title, of in LISTS.items():
        old, new = of(before), of(after)
        for way, slugs in (("Out of", old - new), ("Into", new - old)):
            moved = sorted(names[slug] for slug in slugs)
            more = [f"and {len(moved) - most} more"] if len(moved) > most else []
            if moved:
                yield f"{way} {title}: {', '.join([*moved[:most], *more])}"
