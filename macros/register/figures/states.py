"""Which States a figure counts: by membership, status, region and what else a source says of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from ...records import POSITIONS, REGIONS, STATUSES, State
from .. import treatydates
from ..loading import Facts


def states_parties(facts: Facts) -> dict[str, State]:
    """States that have consented to be bound and have not left by the day of the data, by slug.

    The Implementation Support Unit counts them alike: from the deposit, before entry into force for the State.
    """
    return _members(facts, "state_party")


def signatories(facts: Facts) -> dict[str, State]:
    """States that have signed and are not yet bound, by slug."""
    return _members(facts, "signatory")


def withdrawn(facts: Facts) -> dict[str, State]:
    """States whose withdrawal has taken effect (Article 20), by slug."""
    return _members(facts, "withdrawn")


def _members(facts: Facts, membership: str) -> dict[str, State]:
    return dict(_by_membership(facts).get(membership, {}))


@lru_cache(maxsize=8)
def _by_membership(facts: Facts) -> dict[str, dict[str, State]]:
    """The States of each membership, by slug."""
    groups: dict[str, dict[str, State]] = {}
    for slug, state in facts.states.items():
        groups.setdefault(state.convention.membership, {})[slug] = state
    return groups


def by_status(facts: Facts) -> dict[str, int]:
    """States Parties in each Article 9 status; the four add up to all States Parties."""
    statuses: list[str] = [state.article9.status for state in states_parties(facts).values()]
    return {status: statuses.count(status) for status in STATUSES}


def judged(states: Iterable[State]) -> int:
    """How many of these have a status that is a judgement of the register, as no source says so in its words."""
    return sum(state.article9.judgement is True for state in states)


@lru_cache(maxsize=8)
def by_region(facts: Facts) -> Mapping[str, Mapping[str, int]]:
    """States Parties in each UN regional group and, in it, in each Article 9 status."""
    table = {}
    for region in REGIONS:
        states = [s for s in states_parties(facts).values() if s.region == region]
        table[region] = {k: sum(s.article9.status == k for s in states) for k in STATUSES}
    return table


def by_investment(facts: Facts) -> dict[str, dict[str, State]]:
    """States Parties by what they have or said on investment in producers, by slug (Action 47).

    This is the one list behind every number and every list on investment; it adds up to all States Parties.
    """
    parties = states_parties(facts).items()
    return {p: {s: r for s, r in parties if r.investment.position == p} for p in POSITIONS}


def assistance_requested(facts: Facts) -> dict[str, State]:
    """States Parties of which a source says that they asked for help with legislation, by slug."""
    return {s: r for s, r in states_parties(facts).items() if r.assistance.requested}


def without_information(facts: Facts) -> dict[str, State]:
    """States Parties on whose measures no or insufficient information was found, by slug (Action B)."""
    return {s: r for s, r in states_parties(facts).items() if r.article9.status == "unclear"}


def new_states_parties(facts: Facts) -> dict[str, State]:
    """States Parties within the two years that Action 47 gives them, by slug."""
    today = facts.site.data_as_of
    return {s: r for s, r in states_parties(facts).items() if (end := end_of_two_years(r)) and end > today}


def end_of_two_years(state: State) -> date | None:
    """The day two years after entry into force for the State; None if it is not in force for it."""
    start = state.convention.in_force
    return treatydates.end_of_two_years(start) if start else None
