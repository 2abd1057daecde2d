"""Comparing dates of which some are only a year or a month."""

from datetime import date

TREATY_IN_FORCE = date(2010, 8, 1)


def entry_into_force(deposited: date) -> date:
    """First day of the sixth month after the deposit (Article 17(2)).

    Never before 1 August 2010, when the Convention itself entered into force (Article 17(1)).
    """
    months = deposited.month - 1 + 6
    first = date(deposited.year + months // 12, months % 12 + 1, 1)
    return max(first, TREATY_IN_FORCE)


def after(first: date | str | int | None, second: date | str | int | None) -> bool:
    """Whether `first` is surely after `second`, as far as both are exact; False if one is unknown."""
    if first is None or second is None:
        return False
    one, other = str(first), str(second)
    exact = min(len(one), len(other))
    return one[:exact] > other[:exact]
