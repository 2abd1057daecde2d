"""Terms of imprisonment of enacted laws on one axis: where each bar begins and ends, and the terms in words."""

import math
from dataclasses import dataclass

from ..language.labels import N_, P_
from ..language.languages import Language
from ..records.law import LIFE, UNKNOWN, Imprisonment, Provision, months
from ..register.edition import Edition
from ..register.rules.imprisonment import PROVISION
from .laws import LawView, law_views

YEAR = 12  # months
STEP = 5  # years from one number of the axis to the next
WIDTH, FOR_YEARS, FOR_LIFE = 1000, 880, 970  # of the axis; where its years end; where "life" is
PLACES = {"basic": (9, 8), "graver": (2, 4), "lesser": (20, 4)}  # upper edge and height of the bar of some acts


@dataclass(frozen=True)
class BarView:
    """The bar of one term: its corner and size."""

    acts: str
    x: float
    y: int
    width: float
    height: int


@dataclass(frozen=True)
class TermView:
    """One term in words, and the acts that it is for."""

    acts: str
    words: str


@dataclass(frozen=True)
class LadderRowView:
    """One law: its terms, their bars, and what it is said to provide on penal sanctions."""

    law: LawView
    provision: Provision
    terms: list[TermView]
    bars: list[BarView]


@dataclass(frozen=True)
class LadderView:
    """Laws with a known term, shortest first; the axis, its numbers in percent; laws without a term."""

    rows: list[LadderRowView]
    axis: list[tuple[float, str]]
    lines: list[float]
    without: dict[str, list[LawView]]
    width: int = WIDTH


def ladder(edition: Edition) -> LadderView:
    """The laws that are not known to be repealed, on an axis as long as the longest term that ends."""
    language = edition.language
    laws = [law for law in law_views(edition) if not law.ending]
    terms = {law.slug: law.record.imprisonment for law in laws}
    ends = [months(end) for some in terms.values() for term in some for end in (term.least, term.most) if end]
    longest = max([end for end in ends if end < math.inf], default=STEP * YEAR)
    years = STEP * math.ceil(longest / YEAR / STEP)
    rows = [
        LadderRowView(
            law,
            law.record.provisions[PROVISION],
            [TermView(term.acts, in_words(language, term)) for term in terms[law.slug]],
            [_bar(term, years, language) for term in terms[law.slug]],
        )
        for law in sorted(laws, key=_order)
        if terms[law.slug]
    ]
    marks = [(_at(number * YEAR, years), str(number)) for number in range(0, years + 1, STEP)]
    if any(end == math.inf for end in ends):
        marks.append((FOR_LIFE, language.label(N_("life"))))
    without: dict[str, list[LawView]] = {"not_given": [], "not_covered": [], UNKNOWN: []}
    for law in laws:
        if not terms[law.slug]:
            answer = law.record.answer(PROVISION)
            without[answer if answer in without else "not_given"].append(law)
    return LadderView(
        rows=rows,
        axis=[(_mirrored(x, language) / WIDTH * 100, word) for x, word in marks],
        lines=[_mirrored(x, language) for x, _ in marks],
        without=without,
    )


def in_words(language: Language, term: Imprisonment) -> str:
    """A term as "up to 10 years", "3 to 10 years", "1 month to 5 years" or "from 5 years"."""
    least, most = (_duration(language, end) if end else None for end in (term.least, term.most))
    if term.least and term.most and term.least.split()[-1][:4] == term.most.split()[-1][:4]:
        least = language.number(int(term.least.split()[0]))  # the unit stands once: 3 to 10 years
    if least and most:
        return language.label(N_("%(least)s to %(most)s")) % {"least": least, "most": most}
    if most:
        return language.label(N_("up to %(most)s")) % {"most": most}
    return language.label(N_("from %(least)s")) % {"least": least}


def longest(language: Language, terms: list[Imprisonment]) -> str | None:
    """The longest time that these terms name, in words; None if none names an end."""
    ends = [term.most for term in terms if term.most]
    return _duration(language, max(ends, key=months)) if ends else None


def _duration(language: Language, duration: str) -> str:
    if duration == LIFE:
        return language.label(N_("life"))
    number = int(duration.split()[0])
    if "year" in duration:
        return language.plural(*P_("%(num)s year", "%(num)s years"), number) % {"num": language.number(number)}
    return language.plural(*P_("%(num)s month", "%(num)s months"), number) % {"num": language.number(number)}


def _order(law: LawView) -> tuple[float, float]:
    """Longest and shortest time for the acts that a law prohibits."""
    term = law.record.basic_term
    if term is None:
        return math.inf, 0.0
    return months(term.most or LIFE), months(term.least) if term.least else 0.0


def _at(time: float, years: int) -> float:
    return FOR_LIFE if time == math.inf else round(time / (years * YEAR) * FOR_YEARS, 1)


def _mirrored(x: float, language: Language) -> float:
    return WIDTH - x if language.rtl else x


def _bar(term: Imprisonment, years: int, language: Language) -> BarView:
    """From the shortest time, or nothing if none is given, to the longest."""
    start = _at(months(term.least), years) if term.least else 0.0
    end = _at(months(term.most or LIFE), years)
    y, height = PLACES[term.acts]
    left = min(_mirrored(start, language), _mirrored(end, language))
    return BarView(term.acts, round(left, 1), y, max(4.0, round(end - start, 1)), height)
