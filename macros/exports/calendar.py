"""Calendars (iCalendar, RFC 5545): the dates of Article 7 and announced meetings, in each language."""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from ..language.labels import N_
from ..register.deadlines import Deadline, deadlines
from ..register.edition import Edition
from ..templating.addresses import absolute
from ..views import downloads
from ..views.calendar import words

LONGEST = 75  # octets of a line (RFC 5545, 3.1)
NAME = N_("Dates of the Convention on Cluster Munitions")


def files(edition: Edition) -> dict[str, str]:
    """The calendar of one language, by its path below site/."""
    return {downloads.calendar(edition.language.code).lstrip("/"): calendar(edition)}


def calendar(edition: Edition) -> str:
    """The calendar's text: the same data give the same text, whatever the clock says."""
    language, site = edition.language, edition.facts.site
    code = language.code
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_host(edition)}//National implementation//{code.upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(language.label(NAME))}",
    ]
    for deadline in deadlines(edition.facts):
        lines += _event(edition, deadline, site.data_as_of)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _event(edition: Edition, deadline: Deadline, stamp: date) -> list[str]:
    """One event that lasts whole days; the annual one comes back each year."""
    code = edition.language.code
    title, detail = words(edition, deadline)
    url = absolute(edition.facts.site.base_address, code)
    page = f"states/{deadline.slug}/" if deadline.slug else "changes/#dates"
    lines = [
        "BEGIN:VEVENT",
        f"UID:{deadline.key}-{code}@{_host(edition)}",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{deadline.first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{deadline.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY;LANGUAGE={code}:{_escaped(title)}",
        f"DESCRIPTION;LANGUAGE={code}:{_escaped(detail)}",
        f"URL:{url(page)}",
        "TRANSP:TRANSPARENT",
    ]
    if not (deadline.slug or deadline.event):
        lines.append("RRULE:FREQ=YEARLY")
    return [*lines, "END:VEVENT"]


def _host(edition: Edition) -> str:
    return urlsplit(edition.facts.site.base_address).hostname or "localhost"


def _escaped(text: str) -> str:
    """A text with the marks escaped that end a value (RFC 5545, 3.3.11)."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets that break no character; a space begins each but the first."""
    part, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > LONGEST:
            yield part
            part, size = " ", 1
        part, size = part + char, size + octets
    yield part
