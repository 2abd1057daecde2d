"""Every dated fact of the register as an event, and the events between two days.

What has no date is no event: a status other than a specific law, a law without a year, a view without one. A date
is never more precise than its source: of a year nobody says a day.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, get_args

from ...records import EnactedLaw, Source, State, year_of
from ...records.state import Law
from ..loading import Facts
from .spans import span

Kind = Literal[
    "signed",
    "consent",
    "in_force",
    "withdrawal",
    "law_enacted",
    "law_in_force",
    "law_ended",
    "law_changed",
    "initial_report",
    "latest_report",
    "investment",
]
KINDS: tuple[str, ...] = get_args(Kind)


@dataclass(frozen=True)
class Happening:
    """What happened to one State, when (2015, 2015-06 or 2015-06-11), and the sources that say so, by id.

    law: the law's file name in data/laws/; title: that of a law, in a language; word: how the State consented,
    on what a law was changed, or its position on investment.
    """

    kind: Kind
    when: str
    state: str
    sources: Mapping[str, Source]
    law: str | None = None
    title: str | None = None
    language: str = ""
    word: str | None = None

    @property
    def first(self) -> date:
        """The earliest day that its date may mean."""
        return span(self.when)[0]

    @property
    def last(self) -> date:
        """The latest day that its date may mean."""
        return span(self.when)[1]


@dataclass(frozen=True)
class Between:
    """Events after one day and until another, that day included; `perhaps`: known by a month or year in which
    one of the two days lies."""

    after: date
    until: date
    surely: list[Happening]
    perhaps: list[Happening]


def happenings(facts: Facts, state: str | None = None) -> list[Happening]:
    """All dated events of one State or of all, oldest first."""
    return [event for event in _all(facts) if state in (None, event.state)]


@lru_cache(maxsize=8)
def _all(facts: Facts) -> tuple[Happening, ...]:
    """The dated events of all States, oldest first."""
    listed = [event for slug, record in facts.states.items() for event in _of_state(facts, slug, record)]
    return tuple(sorted(listed, key=lambda event: (event.first, event.last, KINDS.index(event.kind), event.state)))


def between(events: list[Happening], after: date, until: date) -> Between:
    """The events in (after, until]: of the first day nothing, of the last all. Raises ValueError if it is earlier.

    An event whose month or year is known lies within only if all days of it do.
    """
    if until < after:
        raise ValueError(f"{until} is before {after}")
    surely = [event for event in events if event.first > after and event.last <= until]
    touched = [event for event in events if event.last > after and event.first <= until]
    return Between(after, until, surely, [event for event in touched if event not in surely])


def _of_state(facts: Facts, slug: str, state: State) -> Iterator[Happening]:
    today = facts.site.data_as_of
    for event in (*_membership(slug, state), *_laws(facts, slug, state), *_reports(slug, state)):
        if event.first <= today:  # what is announced has not happened
            yield event


def _membership(slug: str, state: State) -> Iterator[Happening]:
    """Signature, deposit, entry into force and withdrawal, each on its own day (Articles 15 to 17 and 20)."""
    convention, cited = state.convention, _cited(state, state.convention.sources)
    days: list[tuple[Kind, date | None]] = [
        ("signed", convention.signed),
        ("consent", convention.consent_date),
        ("in_force", convention.in_force),
        ("withdrawal", convention.withdrawal_effective),
    ]
    for kind, day in days:
        if day:
            word = convention.consent if kind == "consent" else None
            yield Happening(kind, day.isoformat(), slug, cited, word=word)


def _laws(facts: Facts, slug: str, state: State) -> Iterator[Happening]:
    """Laws compared in data/laws/; of those that the State's file names, the ones that are not among them."""
    compared = {name: law for name, law in facts.laws.items() if law.state == slug}
    for name, law in compared.items():
        yield from _compared(facts, slug, name, law)
    for named in state.article9.laws:
        if not any(same(named, law) for law in compared.values()):
            yield from _named(slug, state, named)


def same(named: Law, law: EnactedLaw) -> bool:
    """Whether a law that a State's file names is taken for a compared one: by year and end, the titles differ."""
    return named.ended == law.ended and (named.year in law.years or bool(law.ended))


def _compared(facts: Facts, slug: str, name: str, law: EnactedLaw) -> Iterator[Happening]:
    cited = {source: facts.sources[source] for source in law.sources}
    days: list[tuple[Kind, str | None]] = [
        ("law_enacted", law.enacted or str(law.year)),
        ("law_in_force", law.in_force),
        ("law_ended", law.ended),
    ]
    for kind, when in days:
        if when:
            yield Happening(kind, when, slug, cited, law=name, title=law.title, language=law.language)
    for obligation, provision in law.provisions.items():
        if provision.since:
            yield Happening("law_changed", provision.since, slug, cited, name, law.title, law.language, obligation)


def _named(slug: str, state: State, law: Law) -> Iterator[Happening]:
    cited = _cited(state, state.article9.sources)
    if law.year:
        yield Happening("law_enacted", str(law.year), slug, cited, title=law.title, language=law.language)
    if law.ended:
        ending = _cited(state, [law.ended_source]) if law.ended_source else cited
        yield Happening("law_ended", law.ended, slug, ending, title=law.title, language=law.language)


def _reports(slug: str, state: State) -> Iterator[Happening]:
    """The initial report and the newest known, if of another year; the year of a law or view on investment."""
    reports, cited = state.transparency, _cited(state, state.transparency.sources)
    if reports.initial_report:
        yield Happening("initial_report", reports.initial_report, slug, cited)
    if reports.latest_report and year_of(reports.latest_report) != year_of(reports.initial_report):
        yield Happening("latest_report", reports.latest_report, slug, cited)
    if state.investment.year:
        stated = _cited(state, state.investment.sources)
        yield Happening("investment", str(state.investment.year), slug, stated, word=state.investment.position)


def _cited(state: State, ids: list[str]) -> dict[str, Source]:
    return {source: state.sources[source] for source in ids}
