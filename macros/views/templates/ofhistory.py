"""What the templates that show dated events are filled with."""

from dataclasses import dataclass
from datetime import date

from ...language.labels import N_
from ...records.timeline import Event
from ...templating.view import View
from ..daybyday import DayView
from ..events import EventView
from ..periods import PeriodView


@dataclass(frozen=True)
class SinceMeetingsView(View):
    """What came since each of the last meetings, newest first; meetings that are still to come."""

    template = "since_meetings.html"

    periods: list[PeriodView]
    coming: list[Event]


@dataclass(frozen=True)
class DatedEventsView(View):
    """(year, its events), newest first; (slug, name) of States, words of subjects, for the filter."""

    template = "dated_events.html"

    years: list[tuple[str, list[EventView]]]
    states: list[tuple[str, str]]
    groups: dict[str, str]
    until: date


@dataclass(frozen=True)
class RegisterOnView(View):
    """The register as of some days; headings of the counts by their names."""

    template = "register_on.html"
    called = N_("The register as of some days")

    days: list[DayView]
    heads: dict[str, str]


@dataclass(frozen=True)
class SubscribeView(View):
    """Addresses of feeds and calendars: of all, of each region by its id; (name, feed, calendar) of each State."""

    template = "subscribe.html"

    feed: str
    calendar: str
    regions: dict[str, str]
    states: list[tuple[str, str, str | None]]
