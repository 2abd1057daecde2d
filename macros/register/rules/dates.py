"""Comparing dates of which some are only a year or a month."""

from collections.abc import Iterator
from datetime import date

from ...faults.fault import Fault, Key, Named
from ...faults.kinds import Code
from ..loading import Facts

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
