"""Days that the Convention sets a State that joins it, and the day to plan by that Action 47 names."""

from dataclasses import dataclass
from datetime import date, timedelta

OPENED = date(2008, 12, 3)  # for signature, in Oslo (Article 15)
LAST = date(2100, 12, 31)  # the last deposit for which days are told, as the last day that data/ may hold
TREATY_IN_FORCE = date(2010, 8, 1)
MONTHS_TO_FORCE = 6
INITIAL = timedelta(days=180)
ANNUAL = (4, 30)  # month and day of the annual reports
STOCKPILE_YEARS = 8
CLEARANCE_YEARS = 10
NEW = 2  # years within which Action 47 of the Lausanne Action Plan asks new States Parties for measures


@dataclass(frozen=True)
class JoiningDates:
    """The days that follow from the day on which an instrument is deposited."""

    in_force: date
    initial_report: date
    annual_report: date
    two_years: date
    stockpile: date
    clearance: date


def joining_dates(deposited: date) -> JoiningDates:
    """Every day that follows from a deposit. Raises ValueError for a day before the Convention was opened."""
    if deposited < OPENED:
        raise ValueError(f"{deposited} is before {OPENED}, when the Convention was opened for signature")
    start = entry_into_force(deposited)
    initial = initial_report_due(start)
    return JoiningDates(
        in_force=start,
        initial_report=initial,
        annual_report=annual_report_due(initial + timedelta(days=1)),
        two_years=end_of_two_years(start),
        stockpile=stockpile_due(start),
        clearance=clearance_due(start),
    )


def entry_into_force(deposited: date) -> date:
    """First day of the sixth month after the deposit (Article 17(2)).

    Never before 1 August 2010, when the Convention itself entered into force (Article 17(1)).
    """
    first = first_of_month(deposited, MONTHS_TO_FORCE)
    return max(first, TREATY_IN_FORCE)


def first_of_month(day: date, later: int) -> date:
    """First day of the month that is so many months later than that of a day."""
    months = day.month - 1 + later
    return date(day.year + months // 12, months % 12 + 1, 1)


def initial_report_due(in_force: date) -> date:
    """The last day for a State's initial transparency report (Article 7(1)).

    "As soon as practicable, and in any event not later than 180 days after the entry into force of
    this Convention for that State Party": the 180th day after that day.
    """
    return in_force + INITIAL


def annual_report_due(today: date) -> date:
    """The next 30 April, today included: annual transparency reports are due by then (Article 7(2)).

    Each covers the calendar year before. It brings the initial report up to date, so that for a State that joins
    the first is counted from the day after that on which the initial report is due.
    """
    due = date(today.year, *ANNUAL)
    return due if due >= today else date(today.year + 1, *ANNUAL)


def stockpile_due(in_force: date) -> date:
    """The last day for the destruction of stockpiles: eight years after entry into force (Article 3(2))."""
    return _years_after(in_force, STOCKPILE_YEARS)


def clearance_due(in_force: date) -> date:
    """The last day for clearance of contaminated areas: ten years after entry into force (Article 4(1)(a))."""
    return _years_after(in_force, CLEARANCE_YEARS)


def end_of_two_years(in_force: date) -> date:
    """The day two years after entry into force, counted so for Action 47 of the Lausanne Action Plan.

    The plan asks new States Parties for national measures within two years and does not say from which day.
    """
    return _years_after(in_force, NEW)


def _years_after(first: date, years: int) -> date:
    """The same day some years later; of 29 February, which no entry into force is, the 28th in a common year."""
    leap_day = (first.month, first.day) == (2, 29)
    return date(first.year + years, first.month, 28 if leap_day else first.day)
