"""Comparing dates of which some are only a year or a month, and days with today."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from ...faults.fault import Fault, Key, Named, place
from ...faults.kinds import Code
from ...yamltext.document import Document
from ..loading import Facts

MANY = 12  # dates after the day of the data, of which rather that day is wrong
EASTERNMOST = timedelta(hours=14)  # where a day begins first
Date = date | str | int | None  # a day; a year or a month; None: not known


def after(first: Date, second: Date) -> bool:
    """Whether `first` is surely after `second`, as far as both are exact; False if one is unknown."""
    if first is None or second is None:
        return False
    one, other = str(first), str(second)
    exact = min(len(one), len(other))
    return one[:exact] > other[:exact]


def not_yet(facts: Facts, name: str, key: Key, value: Date) -> Iterator[Fault]:
    """A fault if what is told at `key` of the file `name` is dated after the day of the data."""
    limit = facts.site.data_as_of
    if after(value, limit):
        message = f" is {value}, after the day of the data, {limit}. Correct it, or data_as_of in data/site.yaml."
        yield facts.fault(name, key, (Named(key), message), Code.AFTER_THE_DATA)


def of_one_day(facts: Facts, faults: list[Fault]) -> list[Fault]:
    """The faults, but one alone where so many dates are after the day of the data that this day must be wrong."""
    late = [fault for fault in faults if fault.code is Code.AFTER_THE_DATA]
    if len(late) <= MANY:
        return faults
    message = (
        f"data_as_of is {facts.site.data_as_of}, but {len(late)} dates in data/ are later, one of them in "
        f"{late[0].path}:{late[0].line}. Write the day on which the data were last complete."
    )
    one = facts.fault("site", ("data_as_of",), message, Code.AFTER_THE_DATA)
    return [one, *(fault for fault in faults if fault.code is not Code.AFTER_THE_DATA)]


def today() -> date:
    """The day that it is somewhere on earth. SOURCE_DATE_EPOCH, which dates files, may be long past."""
    return (datetime.now(UTC) + EASTERNMOST).date()


def still_to_come(document: Document, key: Key, day: date, advice: str) -> Iterator[Fault]:
    """A fault if a day has begun nowhere yet; `advice` is the sentence that says which one to write."""
    if day > today():
        message = f"{place(key)} is {day}, a day that is still to come. {advice}"
        yield document.fault(key, message, Code.NOT_A_DATE)
