"""Comparing dates of which some are only a year or a month."""

from datetime import date


def after(first: date | str | int | None, second: date | str | int | None) -> bool:
    """Whether `first` is surely after `second`, as far as both are exact; False if one is unknown."""
    if first is None or second is None:
        return False
    one, other = str(first), str(second)
    exact = min(len(one), len(other))
    return one[:exact] > other[:exact]
