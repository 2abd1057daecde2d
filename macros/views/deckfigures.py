"""The charts of the slides, counted from the register as on its pages."""

import math
from collections.abc import Callable

from ..language import labels, lawlabels
from ..language.labels import AS_OF_DAY, INDICATORS, N_, P_
from ..language.pairs import paired
from ..records.law import LIFE, months
from ..register import figures
from ..register.edition import Edition
from .deckparts import ChartView, Fill, SeriesView, ShownView
from .ladder import YEAR, in_words, ladder
from .lawdots import law_dots

STATUS_FILL: dict[str, Fill] = {
    "specific_law": "strong",
    "existing_law": "middle",
    "in_progress": "warm",
    "unclear": "empty",
}
COVERED_FILL: dict[str, Fill] = {
    "covered": "strong",
    "partly": "middle",
    "not_covered": "warm",
    "unknown": "empty",
}
KIND_FILL: dict[str, Fill] = {figures.NAMING: "strong", figures.GENERAL: "middle", figures.REPEALED: "empty"}
OLD = P_(
    "%(num)s of %(total)s rests on a text older than %(years)s years",
    "%(num)s of %(total)s rest on texts older than %(years)s years",
)


def status(edition: Edition) -> ShownView:
    """States Parties by status."""
    language, facts = edition.language, edition.facts
    counts = figures.by_status(facts)
    numbers = tuple(counts.values())
    chart = ChartView(
        kind="bars",
        title=language.label(N_("States Parties by status")),
        categories=tuple(
            paired(language, language.label(labels.STATUS[name]), language.label(labels.STATUS_MEANING[name]))
            for name in counts
        ),
        series=(SeriesView(language.label(N_("States Parties")), "strong", numbers),),
        said=tuple(map(language.number, numbers)),
        fills=tuple(STATUS_FILL[name] for name in counts),
    )
    old = figures.old_texts(facts)
    told = language.plural(*OLD, old.number) % {"num": old.number, "total": old.total, "years": old.years}
    return ShownView(chart, source_line(edition, told))


def laws_by_year(edition: Edition) -> ShownView:
    """Enacted laws by year and kind."""
    language, facts = edition.language, edition.facts
    by_year = figures.laws_by_year(facts)
    first = next(year for year in by_year if year)
    numbers, in_years = figures.kinds_of_laws(facts), figures.kinds_by_year(facts)
    series = tuple(
        SeriesView(
            f"{language.label(lawlabels.LAW_KIND[kind])} ({language.number(numbers[kind])})",
            fill,
            in_years[kind],
        )
        for kind, fill in KIND_FILL.items()
        if numbers[kind]
    )
    chart = ChartView(
        kind="columns",
        title=language.label(N_("Enacted laws by year")),
        categories=tuple(str(year) if year else f"≤{first - 1}" for year in by_year),
        series=series,
        said=tuple(str(len(laws)) if laws else "" for laws in by_year.values()),
        named=frozenset(at for at, year in enumerate(by_year) if not year or (year % 2 == 0 and at > 1)),
        numbers=False,
    )
    return ShownView(chart, source_line(edition, _laws(edition, len(facts.laws))))


def obligations(edition: Edition) -> ShownView:
    """What the laws say on the obligations of every State Party that the handout names."""
    language, facts = edition.language, edition.facts
    answers = figures.answers(facts)
    every = facts.obligations.obligations.items()
    listed = {slug: one for slug, one in every if one.handout and one.applies == "all"}
    chart = ChartView(
        kind="bars",
        title=language.label(N_("What enacted laws say on each obligation")),
        categories=tuple(language.plain(one.title) for one in listed.values()),
        series=tuple(
            SeriesView(
                language.label(lawlabels.COVERED[answer]), fill, tuple(answers[slug][answer] for slug in listed)
            )
            for answer, fill in COVERED_FILL.items()
        ),
        said=tuple(
            language.between.join(
                f"{language.label(lawlabels.COVERED[answer])} {number}" for answer, number in answers[slug].items()
            )
            for slug in listed
        ),
    )
    return ShownView(chart, source_line(edition, _laws(edition)))


def left_out(edition: Edition) -> ShownView:
    """The obligations that most laws leave out, among the laws that were read on each."""
    label, plain = edition.language.label, edition.language.plain
    rows = law_dots(edition).left_out
    without, having = label(N_("Laws without a provision on it")), label(N_("Laws with one, at least in part"))
    chart = ChartView(
        kind="bars",
        title=without,
        categories=tuple(plain(obligation.title) for obligation, _ in rows),
        series=(
            SeriesView(without, "warm", tuple(one.without for _, one in rows)),
            SeriesView(having, "strong", tuple(one.read - one.without for _, one in rows)),
        ),
        said=tuple(
            label(N_("%(number)s of %(all)s laws read on it")) % {"number": one.without, "all": one.read}
            for _, one in rows
        ),
    )
    return ShownView(chart, source_line(edition, _laws(edition)))


def penalties(edition: Edition) -> ShownView:
    """The terms of imprisonment for the acts that each law prohibits, in years; life stands as the longest."""
    language = edition.language
    view = ladder(edition)
    rows = [(row.law, term) for row in view.rows if (term := row.law.record.basic_term)]
    ends = [(months(term.least) if term.least else 0.0, months(term.most or LIFE)) for _, term in rows]
    longest = max((end for _, end in ends if end < math.inf), default=YEAR) + YEAR
    starts = tuple(start / YEAR for start, _ in ends)
    spans = tuple((min(end, longest) - start) / YEAR for start, end in ends)
    states = edition.facts.states
    chart = ChartView(
        kind="columns",
        title=language.label(N_("Terms of imprisonment, in years, by State")),
        categories=tuple(states[law.record.state].iso3 for law, _ in rows),
        series=(
            SeriesView(language.label(N_("Shortest term")), "none", starts),
            SeriesView(language.label(N_("Term")), "strong", spans),
        ),
        said=tuple(in_words(language, term) for _, term in rows),
        numbers=False,
    )
    note = language.label(N_("Years of imprisonment for the acts that a law prohibits; each column is a law"))
    return ShownView(chart, source_line(edition, note))


def _laws(edition: Edition, number: int | None = None) -> str:
    """How many laws a figure counts: those not known to have ended, or another `number`."""
    if number is None:
        number = len(figures.laws_compared(edition.facts))
    one, many = P_("%(num)s enacted law was compared", "%(num)s enacted laws were compared")
    return edition.language.plural(one, many, number) % {"num": number}


def source_line(edition: Edition, told: str = "") -> str:
    """Whence a figure comes: `told`, the day of the data, what the figures are."""
    label, day = edition.language.label, edition.language.date(edition.facts.site.data_as_of)
    parts = [told, label(AS_OF_DAY) % {"date": day}, label(INDICATORS)]
    return " ".join(f"{part}." for part in parts if part)


CHARTS: dict[str, Callable[[Edition], ShownView]] = {
    "status": status,
    "laws_by_year": laws_by_year,
    "obligations": obligations,
    "left_out": left_out,
    "penalties": penalties,
}
