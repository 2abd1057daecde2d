"""The dated events in a real browser: those between two days, of a State, of a subject, by an address to send."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from macros.register import figures, meetings
from tests.browser.test_accessibility import violations

PHONE = {"viewport": {"width": 360, "height": 640}}


def shown(page):
    """(date, State) of each event that the list shows."""
    return page.locator("#event-years li:not([hidden])").evaluate_all(
        "rows => rows.map(row => [row.querySelector('time').dateTime, row.dataset.state])"
    )


def expected(facts, after, until):
    """The same by the register."""
    period = figures.between(figures.happenings(facts), after, until)
    return sorted([event.when, event.state] for event in (*period.surely, *period.perhaps))


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("code", ["en", "ar"])
def test_an_address_shows_what_came_between_two_days(open_page, facts, code, options):
    page = open_page(f"{code}/changes/?from=2024-09-13&to=2025-09-19#events", **options)
    expect(page.locator("[data-events]")).to_be_visible()
    wanted = expected(facts, date(2024, 9, 13), date(2025, 9, 19))
    assert sorted(shown(page)) == wanted
    counts = page.locator("#event-years details:not([hidden]) summary .age").all_inner_texts()
    assert sum(int(count.strip("()")) for count in counts) == len(wanted)


@pytest.mark.parametrize("day", [date(2015, 6, 30), date(2015, 7, 1), date(2015, 12, 31), date(2016, 1, 1)])
def test_the_first_day_is_left_out_and_the_last_is_not(open_page, facts, day):
    """As the register counts, also where only the month or the year is known."""
    after = day - timedelta(days=400)
    page = open_page(f"en/changes/?from={after}&to={day}#events")
    expect(page.locator("[data-events]")).to_be_visible()
    assert sorted(shown(page)) == expected(facts, after, day)
    period = figures.between(figures.happenings(facts), after, day)
    marked = page.locator("#event-years li:not([hidden]) small:not([hidden])")
    expect(marked).to_have_count(len(period.perhaps))


def test_the_list_of_each_meeting_leads_to_the_same_events(open_page, facts):
    page = open_page("en/changes/")
    for name in list(meetings.past(facts))[-4:]:
        link = page.locator(f"#since-{name} .downloads a").get_attribute("href")
        after = meetings.last_day(meetings.meetings(facts)[name])
        assert sorted(shown(open_page(f"en/changes/{link}"))) == expected(facts, after, facts.site.data_as_of)


def test_a_state_and_a_subject_are_chosen_and_the_address_follows(open_page, facts):
    page = open_page("en/changes/?state=samoa#events")
    own = figures.happenings(facts, "samoa")
    assert sorted(shown(page)) == sorted([event.when, "samoa"] for event in own)
    page.locator("#events-group").select_option("report")
    expect(page.locator("#event-years li:not([hidden])")).to_have_count(
        len([event for event in own if event.kind.endswith("report")])
    )
    page.wait_for_url("**/changes/?state=samoa&group=report#events")
    page.locator("[data-events] button[type=reset]").click()
    expect(page.locator("[data-events] output")).to_contain_text(str(len(figures.happenings(facts))))
    page.wait_for_url("**/changes/#events")


def test_words_that_are_no_day_no_state_and_no_subject_are_left_alone(open_page, facts):
    page = open_page("en/changes/?from=yesterday&to=2024-13-40&state=atlantis&group=x#events")
    expect(page.locator("[data-events]")).to_be_visible()
    assert len(shown(page)) == len(figures.happenings(facts))


def test_without_a_script_every_event_is_there_to_be_read(open_page, facts):
    page = open_page("en/changes/", java_script_enabled=False)
    expect(page.locator("[data-events]")).to_be_hidden()
    expect(page.locator("#event-years li")).to_have_count(len(figures.happenings(facts)))
    page.locator("#event-years summary").first.click()
    expect(page.locator("#event-years li").first).to_be_visible()


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_page_of_changes_fits_a_small_phone_and_is_accessible_in_the_dark(open_page, code):
    page = open_page(f"{code}/changes/", viewport={"width": 320, "height": 640}, color_scheme="dark")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []
