"""Meetings of States Parties and Review Conferences: the events of the timeline that carry a short name."""

from datetime import date

from ..records import Event
from .loading import Facts


def meetings(facts: Facts) -> dict[str, Event]:
    """Each by its short name, like "12msp", oldest first."""
    marked = [event for event in facts.timeline if event.meeting]
    return {event.meeting: event for event in sorted(marked, key=lambda event: event.date) if event.meeting}


def last_day(meeting: Event) -> date:
    """The day on which a meeting ended, or is to end; what came since it came on a later day."""
    return meeting.end or date.fromisoformat(meeting.date)


def past(facts: Facts) -> dict[str, Event]:
    """Those that ended, or were announced to end, by the day of the data."""
    return {name: event for name, event in meetings(facts).items() if last_day(event) <= facts.site.data_as_of}


def coming(facts: Facts) -> dict[str, Event]:
    """Those that are still to come, or to end, on the day of the data."""
    return {name: event for name, event in meetings(facts).items() if last_day(event) > facts.site.data_as_of}
