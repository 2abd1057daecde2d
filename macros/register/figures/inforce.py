"""For how many whole years the Convention has been in force for each State Party, in bands."""

from dataclasses import dataclass
from datetime import date

from ...records import State
from ..loading import Facts
from .states import states_parties

BANDS = 4  # at most; so many shades can be told apart
STEP = 5  # years; each band has so many, or a multiple


@dataclass(frozen=True)
class Band:
    """A band of whole years, open without `last`, and its States Parties by slug, those longest bound first."""

    first: int
    last: int | None
    states: dict[str, State]


def years_in_force(state: State, today: date) -> int | None:
    """Whole years since entry into force for a State (Article 17); None before that day or if it is not known."""
    start = state.convention.in_force
    if start is None or start > today:
        return None
    return today.year - start.year - ((today.month, today.day) < (start.month, start.day))


def by_years_in_force(facts: Facts) -> list[Band]:
    """The States Parties for which the Convention is in force, in bands of one length, the shortest time first.

    The length is the least multiple of STEP with which BANDS bands hold the longest time; the last band is open.
    """
    today = facts.site.data_as_of
    years = {s: n for s, r in states_parties(facts).items() if (n := years_in_force(r, today)) is not None}
    longest = max(years.values(), default=0)
    length = STEP * (longest // (BANDS * STEP) + 1)
    firsts = range(0, longest + 1, length)
    order = sorted(years, key=lambda slug: facts.states[slug].convention.in_force or today)
    return [
        Band(
            first,
            None if first == firsts[-1] else first + length - 1,
            {slug: facts.states[slug] for slug in order if first <= years[slug] < first + length},
        )
        for first in firsts
    ]


def not_yet_in_force(facts: Facts) -> dict[str, State]:
    """States Parties for which the Convention is not in force on the day of the data, by slug."""
    today = facts.site.data_as_of
    return {s: r for s, r in states_parties(facts).items() if years_in_force(r, today) is None}
