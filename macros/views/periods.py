"""Views of what came since a meeting of States Parties or a Review Conference."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from ..records import Event
from ..register import figures, meetings
from ..register.edition import Edition
from ..register.loading import Facts
from ..templating.addresses import target
from .changes import newest_first
from .events import GROUPS, EventView, event_view

SHOWN = 4  # meetings that the page offers; of earlier ones the list of all events tells


@dataclass(frozen=True)
class PeriodView:
    """From the day after a meeting to the day of the data.

    groups: (heading, events) of each group; perhaps: events of a month or year in which the meeting was, whose day
    is not known; changed: States whose entries this site changed, each with the
    address of the newest change; rows: address of the events in the list of all;
    opened: whether a reader sees the period at once.
    """

    name: str
    meeting: Event
    after: date
    groups: list[tuple[str, list[EventView]]]
    perhaps: list[EventView]
    changed: list[tuple[str, str]]
    rows: str
    opened: bool

    @property
    def number(self) -> int:
        """How many dated events there are."""
        return sum(len(events) for _, events in self.groups)

    @property
    def without(self) -> list[str]:
        """Headings of the groups of which nothing is dated."""
        return [words for words, events in self.groups if not events]


def since_meetings(edition: Edition) -> tuple[list[PeriodView], list[Event]]:
    """What came since the last meetings, newest first, and the meetings that are still to come."""
    facts = edition.facts
    shown = list(meetings.past(facts).items())[-SHOWN:]
    opened = _opened(facts, shown)
    periods = [_period(edition, name, meeting, name == opened) for name, meeting in reversed(shown)]
    return periods, list(meetings.coming(facts).values())


def _opened(facts: Facts, shown: list[tuple[str, Event]]) -> str:
    """The meeting whose period is open when the page is: the last since which anything is dated."""
    newest = max((event.first for event in figures.happenings(facts)), default=date.min)
    return next((name for name, meeting in reversed(shown) if meetings.last_day(meeting) < newest), "")


def _period(edition: Edition, name: str, meeting: Event, opened: bool) -> PeriodView:
    after, until = meetings.last_day(meeting), edition.facts.site.data_as_of
    period = figures.between(figures.happenings(edition.facts), after, until)
    views = [event_view(edition, event) for event in reversed(period.surely)]
    return PeriodView(
        name=name,
        meeting=meeting,
        after=after,
        groups=[(words, [view for view in views if view.group == group]) for group, (words, _) in GROUPS.items()],
        perhaps=[event_view(edition, event) for event in reversed(period.perhaps)],
        changed=_changed(edition, after),
        rows=rows(after, until),
        opened=opened,
    )


def _changed(edition: Edition, after: date) -> list[tuple[str, str]]:
    """(name, address of the newest entry in the log) of each State whose facts changed after a day, by name."""
    language = edition.language
    log = [logged for logged in newest_first(edition) if logged.change.date > after]
    newest = {language.state(state): logged.address for logged in reversed(log) for _, state in logged.states}
    return sorted(newest.items(), key=lambda pair: language.sort_key(pair[0]))


def rows(after: date, until: date) -> str:
    """Address of the list of all events that shows those of a time."""
    return target("events", urlencode({"from": after.isoformat(), "to": until.isoformat()}))


@dataclass(frozen=True)
class OwnEventsView:
    """The newest events of one State; how many came since a meeting, how many there are, where they stand."""

    since: Event | None
    after: date | None
    number: int
    newest: list[EventView]
    total: int
    rows: str


NEWEST = 3  # events on a State's page, unless more came since the last two meetings


def of_state(edition: Edition, slug: str) -> OwnEventsView:
    """What a State's page tells of its events: those since the last two meetings, and at least the newest."""
    facts = edition.facts
    events = figures.happenings(facts, slug)
    past = list(meetings.past(facts).values())[-2:]
    since = past[0] if past else None
    after = meetings.last_day(since) if since else None
    recent = figures.between(events, after, facts.site.data_as_of).surely if after else []
    newest = events[-max(NEWEST, len(recent)) :]
    return OwnEventsView(
        since=since,
        after=after,
        number=len(recent),
        newest=[event_view(edition, event) for event in reversed(newest)],
        total=len(events),
        rows=target("events", urlencode({"state": slug})),
    )
