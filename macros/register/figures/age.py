"""How old the texts are on which facts rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ...records import MEMBERSHIPS, Source, State, year_of
from ..loading import Facts
from .states import signatories, states_parties

# Bands of the age of a fact, in whole years: how long ago the text behind it was written.
RECENT, AGEING = 3, 6


@dataclass(frozen=True)
class OldTexts:
    """How many of some States have a status that rests on a text older than `years` years."""

    number: int
    total: int
    years: int = AGEING


def old_texts(facts: Facts, states: Iterable[State] | None = None) -> OldTexts:
    """What stands beside the day of the data wherever figures do; of all States Parties if none are given."""
    shown = list(states_parties(facts).values() if states is None else states)
    today = facts.site.data_as_of
    return OldTexts(sum(age_band(s.article9.as_of, today) == "old" for s in shown), len(shown))


def to_confirm(facts: Facts) -> dict[str, State]:
    """States Parties and signatories whose status rests on a text older than AGEING years, by slug."""
    today = facts.site.data_as_of
    members = {**states_parties(facts), **signatories(facts)}
    return {s: r for s, r in members.items() if age_band(r.article9.as_of, today) == "old"}


def memberships_to_confirm(facts: Facts) -> dict[str, int]:
    """How many States are to confirm of each membership that has any."""
    kinds = [state.convention.membership for state in to_confirm(facts).values()]
    return {kind: kinds.count(kind) for kind in MEMBERSHIPS if kind in kinds}


def years_of_status(facts: Facts) -> tuple[int, int]:
    """Oldest and newest year of a text behind the status of a State Party."""
    return oldest_and_newest(states_parties(facts).values())


def oldest_and_newest(states: Iterable[State]) -> tuple[int, int]:
    """Oldest and newest year of a text behind the statuses of some States."""
    years = [state.article9.as_of for state in states]
    return min(years), max(years)


def age_band(year: int, today: date) -> str:
    """'recent' (at most 3 years), 'ageing' (at most 6) or 'old'."""
    age = today.year - year
    return "recent" if age <= RECENT else "ageing" if age <= AGEING else "old"


def bands(today: date) -> dict[str, tuple[int | None, int]]:
    """First and last year of each band of age_band on a day; the oldest band has no first year."""
    return {
        "recent": (today.year - RECENT, today.year),
        "ageing": (today.year - AGEING, today.year - RECENT - 1),
        "old": (None, today.year - AGEING - 1),
    }


def newest_source(state: State, section: str) -> Source | None:
    """The newest dated source that a section of a State's file cites; None if all are undated."""
    dated = [s for name in getattr(state, section).sources if (s := state.sources[name]).as_of]
    return max(dated, key=lambda source: source.as_of or "", default=None)


def as_of(state: State, section: str) -> int | None:
    """Year of the newest dated source that a section of a State's file cites; None if undated."""
    cited = getattr(state, section).sources
    years = [year_of(state.sources[source].as_of) for source in cited]
    return max((year for year in years if year), default=None)
