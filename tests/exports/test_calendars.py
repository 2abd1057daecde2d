"""What is due when, and the calendars that say it."""

from dataclasses import replace
from datetime import date, timedelta

import icalendar
import pytest

from macros.exports.icsfile import calendar
from macros.records import Event
from macros.register import figures
from macros.register.deadlines import deadlines, of_state
from macros.register.edition import edition
from macros.register.treatydates import annual_report_due, initial_report_due
from macros.views.accession import next_deposits
from tests.exports.changed import host
from tests.otherfacts import with_sections, with_site
from tests.readonce import LANGUAGES, edition_in, for_readers


@pytest.mark.parametrize(
    ("in_force", "due"),
    [
        (date(2010, 8, 1), date(2011, 1, 28)),
        (date(2023, 8, 1), date(2024, 1, 28)),
        (date(2024, 2, 1), date(2024, 7, 30)),  # across the end of a February of 29 days
        (date(2026, 3, 1), date(2026, 8, 28)),
    ],
)
def test_an_initial_report_is_due_180_days_after_entry_into_force(in_force, due):
    assert initial_report_due(in_force) == due


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2026, 4, 29), date(2026, 4, 30)),
        (date(2026, 4, 30), date(2026, 4, 30)),
        (date(2026, 5, 1), date(2027, 4, 30)),
        (date(2026, 12, 31), date(2027, 4, 30)),
    ],
)
def test_annual_reports_are_due_on_30_april(today, due):
    assert annual_report_due(today) == due


@pytest.mark.parametrize(
    ("in_force", "first"),
    [
        (date(2026, 3, 1), date(2027, 4, 30)),
        (date(2027, 1, 1), date(2028, 4, 30)),
        (date(2027, 5, 1), date(2028, 4, 30)),
    ],
)
def test_a_state_reports_yearly_only_after_its_initial_report_is_due(facts, in_force, first):
    joined = with_sections(facts, "samoa", convention={"in_force": in_force})
    facts = with_site(joined, data_as_of=date(2026, 11, 28))
    days = {deadline.kind: deadline.first for deadline in of_state(facts, "samoa")}
    assert days["annual-reports"] == first


def test_the_calendar_holds_what_is_due_and_no_meeting_of_the_past(facts):
    facts = with_site(facts, data_as_of=date(2026, 11, 23))
    none = [s for s, r in facts.states.items() if r.transparency.initial_report is None]
    listed = [d.key for d in deadlines(facts) if not d.event]
    listed.remove("annual-reports")
    assert {key.removeprefix("initial-report-") for key in listed} <= set(none)
    meeting = {"kind": "meeting", "title": "Meeting", "detail": "Announced.", "sources": ["isu-11msp"]}
    coming = [Event(date=day, **meeting) for day in ("2027-09-06", "2027-11", "2026-11-23")]
    found = deadlines(replace(facts, timeline=coming))
    assert [d.key for d in found if d.event] == ["meeting-2027-09-06"]


def kinds(facts, **days):
    """The kinds of deadline of a State Party, Samoa, with these days in the Convention."""
    return [deadline.kind for deadline in of_state(with_sections(facts, "samoa", convention=days), "samoa")]


@pytest.mark.parametrize(
    ("days", "held"),
    [
        ({}, set()),
        ({"in_force": 1}, {"in-force", "two-years"}),  # days after that of the data
        ({"in_force": 0}, {"two-years"}),
        ({"withdrawal_effective": 1}, {"withdrawal"}),
        ({"withdrawal_effective": 0}, set()),
    ],
)
def test_the_calendar_of_a_state_holds_what_is_still_to_come_for_it(facts, days, held):
    today = facts.site.data_as_of
    moved = {name: today + timedelta(days=number) for name, number in days.items()}
    common = {deadline.kind for deadline in deadlines(facts) if not deadline.slug}
    assert set(kinds(facts, **moved)) - {"initial-report"} == common | held


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_state_party_has_a_calendar_of_its_own(facts, code):
    made = edition_in(code)
    calendars = {path: text for path, text in for_readers(code).items() if path.endswith(".ics")}
    parties = figures.states_parties(facts)
    assert len(calendars) == 1 + len(parties) + len(next_deposits(made))
    for slug in parties:
        read = icalendar.Calendar.from_ical(calendars[f"calendar/states/{slug}-{code}.ics"])
        assert not read.errors
        ids = [str(event["UID"]) for event in read.events]
        assert f"annual-reports-{code}@{host(facts)}" in ids
        assert len(ids) == len(set(ids)) == len(of_state(facts, slug))
        name = made.language.state(facts.states[slug])
        assert name in str(read["X-WR-CALNAME"])
        assert all("initial-report" not in uid or f"initial-report-{slug}-{code}@" in uid for uid in ids)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_calendar_is_read_by_a_parser(facts, code):
    made = edition_in(code)
    text = calendar(made)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "\n" not in text.replace("\r\n", "")
    read = icalendar.Calendar.from_ical(text)
    assert not read.errors
    events = {str(event["UID"]): event for event in read.events}
    assert len(events) == len(deadlines(facts))
    annual = events[f"annual-reports-{code}@{host(facts)}"]
    begins = annual.decoded("DTSTART")
    assert (begins.month, begins.day) == (4, 30)
    assert 0 <= (begins - facts.site.data_as_of).days <= 366
    assert annual.decoded("DTEND") == begins + timedelta(days=1)
    assert annual["RRULE"]["FREQ"] == ["YEARLY"]
    assert "Article 7(2)" in str(annual["DESCRIPTION"]) or code != "en"
    assert {event.decoded("DTSTAMP").date() for event in events.values()} == {facts.site.data_as_of}


def test_marks_of_the_format_in_a_text_do_not_break_the_calendar(facts):
    title = "A; B, C:\\new\nEND:VEVENT " + "ع" * 80
    event = Event.model_construct(
        date=f"{facts.site.data_as_of.year + 1}-09-06",
        end=None,
        title=title,
        kind="meeting",
        detail="x",
        sources=["isu-11msp"],
        note=None,
    )
    read = icalendar.Calendar.from_ical(calendar(edition(replace(facts, timeline=[event]), "en")))
    assert title in [str(found["SUMMARY"]) for found in read.events]
