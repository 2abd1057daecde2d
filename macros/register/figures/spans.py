"""Dates of which only the month or the year is known: their first and last day, and whether they were by a day."""

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=4096)
def span(when: str) -> tuple[date, date]:
    """First and last day that a date of 2015, 2015-06 or 2015-06-11 may mean."""
    year, month, day = (int(part) if part else 0 for part in f"{when}--".split("-")[:3])
    last_month = month or 12
    first = date(year, month or 1, day or 1)
    return first, date(year, last_month, day or monthrange(year, last_month)[1])


def by_then(when: str, day: date) -> bool | None:
    """Whether it was so on a day, that day included; None if only the month or the year is known and decides."""
    first, last = span(when)
    if last <= day:
        return True
    return None if first <= day else False
