"""Lists and tables of a working paper: what is dated in its period, and counts before it and on its last day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..language.labels import N_, STATUS
from ..language.pairs import paired
from ..records import Event, Source
from ..register import figures
from ..register.edition import Edition
from ..register.figures.spans import span
from ..register.paperperiods import PaperPeriod
from .daybyday import HEADS, PairView, day_views
from .events import GROUPS, EventView, event_view

EVENTS = {  # what a list tells of: the kinds of dated event
    "membership": (*GROUPS["joining"][1], *GROUPS["leaving"][1]),
    "laws": GROUPS["law"][1],
    "investment": GROUPS["investment"][1],
    "reports": GROUPS["report"][1],
}
SEMICOLON = N_("; ")
VAGUE = N_("day not known")
NO_EVENT = N_("None is dated in the sources read.")
NO_REQUEST = N_("None is known from the sources read.")
ASKED = N_("%(state)s, by a source of %(year)s")
PUBLISHED = N_("%(number)s by %(publisher)s (%(date)s)")
NOT_PUBLISHED = N_("None known")
IN_FORCE = N_("of these, with a law known to be in force")
INVESTMENT = N_("with a law against investment in producers, of that year or an earlier one")
RESTING = N_("Not counted, as no dated law carries the status:")
COUNTED = N_("Counts before the period and on its last day, beside the newest figure published by then")
BY_STATUS = N_("States Parties on %(day)s by their status today and the year of the text behind it")
NEW = N_("States Parties within the two years of Action 47 on %(day)s")


@dataclass(frozen=True)
class LineView:
    """One line of a list or one cell: words, the title of a law in its own language, the sources at the end."""

    words: str
    title: str | None
    sources: list[Source]
    language: str = ""


@dataclass(frozen=True)
class TableView:
    """A table: title, heads of its columns, rows of which the first cell is a head, remarks below it."""

    title: str
    heads: list[str]
    rows: list[list[LineView]]
    remarks: list[LineView]


def _cell(words: str) -> LineView:
    return LineView(words, None, [])


def events(edition: Edition, period: PaperPeriod, group: str) -> list[LineView]:
    """What is dated in the period, oldest first; at the end what may lie in it. Raises KeyError for no group.

    A footnote names the first source of each, and the State's page all of them.
    """
    wanted, label = EVENTS[group], edition.language.label
    found_in = figures.between(figures.happenings(edition.facts), period.eve, period.last)
    sure = [event_view(edition, event) for event in found_in.surely if event.kind in wanted]
    vague = [event_view(edition, event) for event in found_in.perhaps if event.kind in wanted]
    lines = [_of_event(edition, event) for event in sure]
    lines += [_of_event(edition, event, f" ({label(VAGUE)})") for event in vague]
    return lines or [_cell(label(NO_EVENT))]


def _of_event(edition: Edition, event: EventView, beside: str = "") -> LineView:
    language = edition.language
    words = paired(language, language.date(event.when), paired(language, event.state, f"{event.words}{beside}"))
    return LineView(words, event.title, [event.source], event.language)


def activities(edition: Edition, period: PaperPeriod) -> list[LineView]:
    """Events of the timeline in the period, but for the meeting itself and what a dated event of a State tells."""
    facts, language = edition.facts, edition.language
    told = {event.when for event in figures.happenings(facts)}
    lines = [
        LineView(
            paired(language, language.date(event.date), language.plain(event.detail)),
            None,
            [facts.sources[name] for name in event.sources[:1]],
        )
        for event in sorted(facts.timeline, key=lambda event: event.date)
        if event != period.event and event.date not in told and _within(event, period)
    ]
    return lines or [_cell(language.label(NO_EVENT))]


def _within(event: Event, period: PaperPeriod) -> bool:
    first, last = span(event.date)
    return period.first <= first and last <= period.last


def requests(edition: Edition, period: PaperPeriod) -> list[LineView]:
    """States Parties of which a source of a day until the last says that they asked for help with legislation."""
    facts, language = edition.facts, edition.language
    asked = figures.asked_by(facts, figures.as_of_day(facts, period.last))
    lines = []
    for slug, sources in asked.items():
        words = {"state": language.state(facts.states[slug]), "year": (sources[0].as_of or "")[:4]}
        lines.append(LineView(language.label(ASKED) % words, None, sources[:1]))
    return lines or [_cell(language.label(NO_REQUEST))]


def counted(edition: Edition, period: PaperPeriod) -> TableView:
    """Counts on the day before the period and on its last, with what was published by then and why it differs."""
    language, label = edition.language, edition.language.label
    days = {view.day: view for view in day_views(edition, [period.eve, period.last])}
    before, after = days[period.eve], days[period.last]
    rows: list[list[LineView]] = []
    remarks: list[LineView] = []
    for old, new in zip(before.pairs, after.pairs, strict=True):
        name = label(HEADS[new.name])
        rows.append([_cell(name), *_change(edition, old.counted, new.counted), _published(edition, new)])
        remarks += _remarks(edition, name, new)
        if new.name == "specific_law":
            changed = _change(edition, before.in_force, after.in_force)
            rows.append([_cell(label(IN_FORCE)), *changed, _cell("")])
    if after.resting:
        names = edition.language.between.join(name for _, name in after.resting)
        remarks.append(_cell(paired(edition.language, label(HEADS["specific_law"]), f"{label(RESTING)} {names}.")))
    laws = [len(figures.investment_laws_on(edition.facts, _on(edition, day))) for day in (period.eve, period.last)]
    rows.append([_cell(label(INVESTMENT)), *_change(edition, *laws), _cell("")])
    dates = [language.date(day) for day in (period.eve, period.last)]
    heads = [label(N_("States")), *dates, label(N_("Change")), label(N_("Published by then"))]
    return TableView(label(COUNTED), heads, rows, remarks)


def _on(edition: Edition, day: date) -> figures.OnDay:
    return figures.as_of_day(edition.facts, day)


def _change(edition: Edition, before: int, after: int) -> list[LineView]:
    number, more = edition.language.number, after - before
    sign = "+" if more > 0 else "−" if more < 0 else ""
    return [_cell(number(before)), _cell(number(after)), _cell(f"{sign}{number(abs(more))}")]


def _published(edition: Edition, pair: PairView) -> LineView:
    figure, language = pair.figure, edition.language
    if figure is None or pair.number is None or figure.as_of is None:
        return _cell(language.label(NOT_PUBLISHED))
    words = {
        "number": language.number(pair.number),
        "publisher": language.plain(figure.publisher),
        "date": language.date(figure.as_of),
    }
    sources = [edition.facts.sources[name] for name in figure.sources]
    return LineView(language.label(PUBLISHED) % words, None, sources)


def _remarks(edition: Edition, name: str, pair: PairView) -> Iterator[LineView]:
    """Why the count and the published figure differ, or what came in between; nothing where they agree."""
    language = edition.language
    if pair.why:
        yield _cell(paired(language, name, f"{pair.verdict} {language.plain(pair.why)}"))
    elif pair.since:
        came = language.label(SEMICOLON).join(_of_event(edition, event).words for event in pair.since)
        sources = [event.source for event in pair.since]
        yield LineView(paired(language, name, f"{pair.verdict} {came}."), None, sources)


def by_status(edition: Edition, period: PaperPeriod) -> TableView:
    """The statuses of those that were States Parties on the last day, by the age of the text behind each."""
    language, label = edition.language, edition.language.label
    year, day = str(period.last.year), language.date(period.last)
    rows = []
    for row in figures.statuses_on(edition.facts, _on(edition, period.last)):
        numbers = (len(row.by_then), len(row.later), len(row.by_then) + len(row.later))
        rows.append([_cell(label(STATUS[row.status])), *(_cell(language.number(number)) for number in numbers)])
    heads = [
        label(N_("Status")),
        label(N_("Text of %(year)s or before")) % {"year": year},
        label(N_("Text of a later year")),
        label(N_("Together")),
    ]
    return TableView(label(BY_STATUS) % {"day": day}, heads, rows, [])


def new_states(edition: Edition, period: PaperPeriod) -> TableView | None:
    """States Parties within the two years that Action 47 gives them on the last day; None if there are none."""
    language, label = edition.language, edition.language.label
    rows = []
    for state in figures.new_on(edition.facts, _on(edition, period.last)).values():
        dates = (state.convention.consent_date, state.convention.in_force, figures.end_of_two_years(state))
        status = f"{label(STATUS[state.article9.status])} ({state.article9.as_of})"
        cells = [_cell(language.date(day) if day else label(N_("Not known"))) for day in dates]
        sources = [state.sources[name] for name in state.convention.sources[:1]]
        rows.append([LineView(language.state(state), None, sources), *cells, _cell(status)])
    names = (
        N_("State"),
        N_("Deposit"),
        N_("In force"),
        N_("Two years end"),
        N_("Status today (year of its text)"),
    )
    title = label(NEW) % {"day": language.date(period.last)}
    return TableView(title, [label(name) for name in names], rows, []) if rows else None
