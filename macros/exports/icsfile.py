"""Calendars (iCalendar, RFC 5545): of dates and meetings, of each State Party, of what follows from a deposit."""

from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from ..language.labels import N_
from ..language.pairs import paired
from ..register.deadlines import Deadline, deadlines, of_state
from ..register.edition import Edition
from ..register.figures import states_parties
from ..templating.addresses import absolute, target
from ..views import downloads
from ..views.accession import DepositView, next_deposits
from ..views.datewords import OF_DEPOSIT, words

NAME = N_("Dates of the Convention on Cluster Munitions")
OF_MONTH = N_("Dates of the Convention on Cluster Munitions, for a deposit in %(month)s")
IF_DEPOSITED = N_("%(head)s (deposit in %(month)s)")


def files(edition: Edition) -> dict[str, str]:
    """The calendar of one language and that of each State Party, by their paths below site/."""
    code, parties = edition.language.code, states_parties(edition.facts)
    calendars = {downloads.calendar(code): calendar(edition)}
    calendars |= {downloads.calendar(code, slug): calendar(edition, slug) for slug in parties}
    calendars |= {one.calendar: deposit_calendar(edition, one) for one in next_deposits(edition)}
    return {path.lstrip("/"): text for path, text in calendars.items()}


def calendar(edition: Edition, slug: str | None = None) -> str:
    """The text of the calendar of all dates, or of one State: the same data give the same text at any hour.

    Raises KeyError if there is no such State.
    """
    language, facts = edition.language, edition.facts
    name = language.label(NAME)
    named = paired(language, language.state(facts.states[slug]), name) if slug else name
    listed = of_state(facts, slug) if slug else deadlines(facts)
    return _text(edition, named, [_deadline(edition, deadline) for deadline in listed])


def deposit_calendar(edition: Edition, deposit: DepositView) -> str:
    """The text of the calendar of what follows from a deposit in a month, for a State that plans to join."""
    label, month = edition.language.label, edition.language.date(deposit.month)
    events = []
    for name, day in deposit.days.items():
        head, rule = OF_DEPOSIT[name]
        title = label(IF_DEPOSITED) % {"head": label(head), "month": month}
        key = f"{name.replace('_', '-')}-{deposit.month}"
        events.append(_event(edition, key, (day, day), (title, label(rule)), "joining/#dates"))
    return _text(edition, label(OF_MONTH) % {"month": month}, events)


def _text(edition: Edition, name: str, events: list[Event]) -> str:
    """A calendar with its name and its events."""
    whole = Calendar()
    whole.add("VERSION", "2.0")
    whole.add("PRODID", f"-//{_host(edition)}//National implementation//{edition.language.code.upper()}")
    whole.add("CALSCALE", "GREGORIAN")
    whole.add("METHOD", "PUBLISH")
    whole.add("X-WR-CALNAME", edition.language.punctuated(name))
    for event in events:
        whole.add_component(event)
    text: bytes = whole.to_ical(sorted=False)
    return text.decode()


def _deadline(edition: Edition, deadline: Deadline) -> Event:
    """The event of one deadline; the annual one comes back each year."""
    page = target("state", deadline.slug) if deadline.slug else "changes/#dates"
    days = deadline.first, deadline.last
    event = _event(edition, deadline.key, days, words(edition, deadline), page)
    if not (deadline.slug or deadline.event):
        event.add("RRULE", {"FREQ": "YEARLY"})
    return event


def _event(edition: Edition, key: str, days: tuple[date, date], said: tuple[str, str], page: str) -> Event:
    """One event that lasts whole days, the first and the last; `said`: its title and its rule or detail."""
    code, site = edition.language.code, edition.facts.site
    said_in = {"LANGUAGE": code}
    event = Event()
    event.add("UID", f"{key}-{code}@{_host(edition)}")
    event.add("DTSTAMP", datetime.combine(site.data_as_of, time(), UTC))
    event.add("DTSTART", days[0])
    event.add("DTEND", days[1] + timedelta(days=1))
    event.add("SUMMARY", edition.language.punctuated(said[0]), said_in)
    event.add("DESCRIPTION", edition.language.punctuated(said[1]), said_in)
    event.add("URL", absolute(site.base_address, code)(page))
    event.add("TRANSP", "TRANSPARENT")
    return event


def _host(edition: Edition) -> str:
    return urlsplit(edition.facts.site.base_address).hostname or "localhost"
