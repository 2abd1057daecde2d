"""The register as of a day: what each State and law was then, as far as dates say."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ...records import EnactedLaw, State
from ..loading import Facts
from .spans import by_then

Place = Literal["state_party", "signatory", "withdrawn", "none"]
# in_force, ended: on that day surely. adopted: by then, and no source says since when it is in force, or that day
# was still to come. coming: adopted later. unknown: only the month or year is known, and the day lies in it.
Standing = Literal["in_force", "adopted", "ended", "coming", "unknown"]


@dataclass(frozen=True)
class OnDay:
    """What stood on a day, that day included.

    places: membership of each State. bound: those for which the Convention was in force. laws: standing of each
    compared law. specific: standing of the specific law of each State Party whose status is that, its best one;
    None: no law of it is dated and not ended. undated: States Parties by another status, which no date carries:
    it is that of today, not of the day.
    """

    day: date
    places: dict[str, Place]
    bound: frozenset[str]
    laws: dict[str, Standing]
    specific: dict[str, Standing | None]
    undated: dict[str, list[str]]

    def among(self, place: Place) -> list[str]:
        """States of one membership."""
        return [slug for slug, held in self.places.items() if held == place]

    def with_law(self, *standings: Standing) -> list[str]:
        """States Parties whose specific law stood so."""
        return [slug for slug, standing in self.specific.items() if standing in standings]

    def without_law(self) -> list[str]:
        """States Parties with that status of which no dated law had surely been adopted by then and not ended."""
        return [slug for slug in self.specific if slug not in self.with_law("in_force", "adopted")]


def as_of_day(facts: Facts, day: date) -> OnDay:
    """The register as of a day, in the light of the facts of today. Raises ValueError for a day after the data."""
    if day > facts.site.data_as_of:
        raise ValueError(f"{day} is after the day of the data, {facts.site.data_as_of}")
    places = {slug: place(state, day) for slug, state in facts.states.items()}
    parties = {slug: facts.states[slug] for slug, held in places.items() if held == "state_party"}
    laws = {slug: standing(law, day) for slug, law in facts.laws.items()}
    undated: dict[str, list[str]] = {}
    for slug, state in parties.items():
        if state.article9.status != "specific_law":
            undated.setdefault(state.article9.status, []).append(slug)
    return OnDay(
        day=day,
        places=places,
        bound=frozenset(s for s, p in parties.items() if _reached(p.convention.in_force, day)),
        laws=laws,
        specific={
            slug: _best(facts, slug, laws, day)
            for slug, state in parties.items()
            if state.article9.status == "specific_law"
        },
        undated=undated,
    )


def place(state: State, day: date) -> Place:
    """What a State was on a day: a State Party from its deposit (Article 16) until its withdrawal (Article 20).

    The Implementation Support Unit counts so: from the deposit, not from entry into force for the State (17(2)).
    """
    convention = state.convention
    if _reached(convention.withdrawal_effective, day):
        return "withdrawn"
    if _reached(convention.consent_date or convention.in_force, day):
        return "state_party"
    return "signatory" if _reached(convention.signed, day) else "none"


def _reached(day: date | None, today: date) -> bool:
    return day is not None and day <= today


def standing(law: EnactedLaw, day: date) -> Standing:
    """How a compared law stood on a day; on the day of its end it was no longer in force."""
    ended = by_then(law.ended, day) if law.ended else False
    began = by_then(law.in_force, day) if law.in_force else False
    adopted = by_then(law.enacted or str(law.year), day)
    if ended:
        return "ended"
    if ended is None or began is None:
        return "unknown"
    if began:
        return "in_force"
    return "adopted" if adopted else "unknown" if adopted is None else "coming"


ORDER: tuple[Standing, ...] = ("in_force", "adopted", "unknown")


def _best(facts: Facts, slug: str, laws: dict[str, Standing], day: date) -> Standing | None:
    """How the specific law of a State stood; where none was compared, how those did that its file names."""
    specific = [name for name, law in facts.laws.items() if law.state == slug and law.form != "general"]
    standings = {laws[name] for name in specific}
    if not specific:
        standings = {_of_named(law.year, law.ended, day) for law in facts.states[slug].article9.laws if law.year}
    return next((held for held in ORDER if held in standings), None)


def _of_named(year: int | None, ended: str | None, day: date) -> Standing:
    """How a law stood of which a State's file tells the year, and the end if it has one."""
    over, adopted = by_then(ended, day) if ended else False, by_then(str(year), day)
    if over:
        return "ended"
    if over is None or adopted is None:
        return "unknown"
    return "adopted" if adopted else "coming"
