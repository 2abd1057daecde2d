"""The calculator of the days that follow from a deposit tells the same as the rule, and says what is wrong."""

import re
from datetime import date, timedelta
from random import Random

import pytest
from playwright.sync_api import expect

from macros.language.unbroken import unbroken
from macros.register.treatydates import LAST, OPENED, joining_dates
from macros.views.accession import days
from tests.browser.test_accessibility import violations
from tests.readonce import edition_in

EVERY = """deposits => {
  const field = document.querySelector("#deposit");
  return deposits.map((deposit) => {
    field.value = deposit;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return [...document.querySelectorAll("[data-day]")].map((day) => day.dateTime);
  });
}"""


def deposits():
    """A thousand days: the edges, and any others."""
    edges = [OPENED, LAST, date(2010, 1, 31), date(2010, 2, 28), date(2010, 3, 1), date(2012, 2, 29)]
    edges += [date(2028, month, day) for month in range(1, 13) for day in (1, 28)]
    chance, span = Random(17), (LAST - OPENED).days
    return edges + [OPENED + timedelta(chance.randint(0, span)) for _ in range(1000 - len(edges))]


def test_a_thousand_deposits_give_the_days_of_the_rule(open_page):
    page = open_page("en/joining/")
    expect(page.locator("[data-joining]")).to_be_visible()
    every = deposits()
    told = page.evaluate(EVERY, [day.isoformat() for day in every])
    assert told == [[day.isoformat() for day in days(joining_dates(one)).values()] for one in every]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_an_address_tells_the_days_of_its_deposit_in_words_and_as_a_calendar(open_page, facts, code):
    deposit = facts.site.data_as_of
    page = open_page(f"{code}/joining/?deposit={deposit}")
    told = edition_in(code).language.date
    expect(page.locator("[data-joining] output")).to_have_text(told(deposit))
    shown = page.locator("[data-day]").all_inner_texts()
    assert shown == [unbroken(told(day), code) for day in days(joining_dates(deposit)).values()]
    link = page.locator("[data-joining] .downloads a")
    assert link.get_attribute("href").endswith(f"/calendar/joining/{deposit:%Y-%m}-{code}.ics")
    assert violations(page) == []


def test_a_chosen_day_stands_in_the_address_and_a_distant_one_has_no_calendar(open_page):
    page = open_page("en/joining/")
    page.locator("#deposit").fill("2031-05-06")
    expect(page).to_have_url(re.compile(r"\?deposit=2031-05-06$"))
    expect(page.locator("[data-joining] .downloads")).to_be_hidden()
    expect(page.locator("[data-day=in_force]")).to_have_text("1 November 2031")


def test_of_a_year_that_is_being_typed_nothing_is_said(open_page):
    page = open_page("en/joining/")
    field, output = page.locator("#deposit"), page.locator("[data-joining] output")
    field.press_sequentially("03152")
    expect(field).to_have_value("0002-03-15")
    expect(output).to_be_empty()
    field.blur()
    expect(output).to_contain_text("is no day of the calendar")
    field.fill("")
    field.press_sequentially("03152027")
    expect(output).to_have_text("15 March 2027")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2008-12-02", "2 December 2008 is before 3 December 2008"),
        ("2101-01-01", "1 January 2101 is after 31 December 2100"),
        ("2027-02-30", "“2027-02-30” is no day of the calendar."),
        ("next+year", "“next year” is no day of the calendar."),
        ("<b>1</b>" * 90, "“<b>1</b><b>1</b><b>1</b><b>1</b><b>1</b>…” is no day"),
        ("-001-01-01", "“-001-01-01” is no day of the calendar."),
    ],
)
def test_an_address_that_names_no_day_of_deposit_says_so(open_page, written, said):
    page = open_page(f"en/joining/?deposit={written}")
    expect(page.locator("[data-joining] output")).to_contain_text(said)
    expect(page.locator("[data-day=in_force]")).to_be_hidden()
