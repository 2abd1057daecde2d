"""Days that follow from a deposit (Articles 3, 4, 7 and 17, Action 47): at the edges, and of real States."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.register import figures
from macros.register.treatydates import (
    LAST,
    OPENED,
    annual_report_due,
    clearance_due,
    end_of_two_years,
    entry_into_force,
    initial_report_due,
    joining_dates,
    stockpile_due,
)


def test_each_state_of_the_register_is_bound_on_the_day_that_its_deposit_gives(facts):
    bound = {slug: s.convention for slug, s in facts.states.items() if s.convention.in_force}
    assert len(bound) > 100
    others = {
        slug: (c.consent_date, c.in_force)
        for slug, c in bound.items()
        if not c.dates_because and joining_dates(c.consent_date).in_force != c.in_force
    }
    assert others == {}


@pytest.mark.parametrize(
    ("deposited", "in_force"),
    [
        ("2008-12-03", "2010-08-01"),
        ("2010-01-31", "2010-08-01"),
        ("2010-02-01", "2010-08-01"),
        ("2010-02-28", "2010-08-01"),
        ("2010-03-01", "2010-09-01"),
        ("2012-02-29", "2012-08-01"),
        ("2026-06-30", "2026-12-01"),
        ("2026-07-01", "2027-01-01"),
        ("2026-07-31", "2027-01-01"),
        ("2026-12-31", "2027-06-01"),
    ],
)
def test_entry_into_force_at_the_ends_of_months_and_before_august_2010(deposited, in_force):
    assert entry_into_force(date.fromisoformat(deposited)).isoformat() == in_force


@pytest.mark.parametrize(
    ("deposited", "initial", "annual"),
    [
        ("2009-01-01", "2011-01-28", "2011-04-30"),
        ("2023-03-10", "2024-02-28", "2024-04-30"),
        ("2023-08-10", "2024-07-30", "2025-04-30"),  # across the 29 days of a February
        ("2026-05-15", "2027-04-30", "2028-04-30"),  # the two reports are not due on one day
        ("2027-05-15", "2028-04-29", "2028-04-30"),
    ],
)
def test_the_first_annual_report_follows_the_initial_one(deposited, initial, annual):
    days = joining_dates(date.fromisoformat(deposited))
    assert (days.initial_report.isoformat(), days.annual_report.isoformat()) == (initial, annual)


@given(st.dates(OPENED, LAST))
def test_a_deposit_sets_its_days_by_the_articles(deposited):
    days = joining_dates(deposited)
    start = days.in_force
    assert days.initial_report - start == timedelta(180)
    assert days.initial_report == initial_report_due(start)
    assert days.initial_report < days.annual_report <= days.initial_report + timedelta(366)
    assert days.annual_report == annual_report_due(days.annual_report)
    for later, years in ((days.two_years, 2), (days.stockpile, 8), (days.clearance, 10)):
        assert later == start.replace(year=start.year + years)
    assert (days.two_years, days.stockpile, days.clearance) == (
        end_of_two_years(start),
        stockpile_due(start),
        clearance_due(start),
    )


def test_a_leap_day_has_its_anniversary_on_the_28th():
    leap = date(2028, 2, 29)
    assert [end_of_two_years(leap), stockpile_due(leap)] == [date(2030, 2, 28), date(2036, 2, 28)]


def test_before_the_convention_was_opened_nothing_could_be_deposited():
    with pytest.raises(ValueError, match="before 2008-12-03"):
        joining_dates(OPENED - timedelta(1))


def test_the_two_years_are_those_of_the_list_of_new_states_parties(facts):
    for state in figures.states_parties(facts).values():
        if state.convention.in_force:
            assert figures.end_of_two_years(state) == end_of_two_years(state.convention.in_force)
