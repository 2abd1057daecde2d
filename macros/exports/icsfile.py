"""Calendars (iCalendar, RFC 5545): dates of Article 7 and announced meetings, of all and of each State Party."""

from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from ..language.labels import N_
from ..register.deadlines import Deadline, deadlines, of_state
from ..register.edition import Edition
from ..register.figures import states_parties
from ..templating.addresses import absolute, target
from ..views import downloads
from ..views.datewords import words

NAME = N_("Dates of the Convention on Cluster Munitions")


def files(edition: Edition) -> dict[str, str]:
    """The calendar of one language and that of each State Party, by their paths below site/."""
    code, parties = edition.language.code, states_parties(edition.facts)
    calendars = {downloads.calendar(code): calendar(edition)}
    calendars |= {downloads.calendar(code, slug): calendar(edition, slug) for slug in parties}
    return {path.lstrip("/"): text for path, text in calendars.items()}


def calendar(edition: Edition, slug: str | None = None) -> str:
    """The text of the calendar of all dates, or of one State: the same data give the same text at any hour.

    Raises KeyError if there is no such State.
    """
    language, facts = edition.language, edition.facts
    name = language.label(NAME)
    whole = Calendar()
    whole.add("VERSION", "2.0")
    whole.add("PRODID", f"-//{_host(edition)}//National implementation//{language.code.upper()}")
    whole.add("CALSCALE", "GREGORIAN")
    whole.add("METHOD", "PUBLISH")
    whole.add("X-WR-CALNAME", f"{language.state(facts.states[slug])}: {name}" if slug else name)
    for deadline in of_state(facts, slug) if slug else deadlines(facts):
        whole.add_component(_event(edition, deadline))
    text: bytes = whole.to_ical(sorted=False)
    return text.decode()


def _event(edition: Edition, deadline: Deadline) -> Event:
    """One event that lasts whole days; the annual one comes back each year."""
    code, site = edition.language.code, edition.facts.site
    title, detail = words(edition, deadline)
    url = absolute(site.base_address, code)
    said_in = {"LANGUAGE": code}
    event = Event()
    event.add("UID", f"{deadline.key}-{code}@{_host(edition)}")
    event.add("DTSTAMP", datetime.combine(site.data_as_of, time(), UTC))
    event.add("DTSTART", deadline.first)
    event.add("DTEND", deadline.last + timedelta(days=1))
    event.add("SUMMARY", title, said_in)
    event.add("DESCRIPTION", detail, said_in)
    event.add("URL", url(target("state", deadline.slug) if deadline.slug else "changes/#dates"))
    event.add("TRANSP", "TRANSPARENT")
    if not (deadline.slug or deadline.event):
        event.add("RRULE", {"FREQ": "YEARLY"})
    return event


def _host(edition: Edition) -> str:
    return urlsplit(edition.facts.site.base_address).hostname or "localhost"
