"""View of the key figures of all States Parties or of one region: four numbers, then the same as one bar."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..register import figures


@dataclass(frozen=True)
class KeyFigureView:
    """States Parties of one status: how many, where they are listed, where their part of the bar begins."""

    status: str
    number: int
    address: str
    x: int


@dataclass(frozen=True)
class KeyFiguresView:
    """The figures, their sum, the oldest and newest year of a text, the day, and how many rest on an old text.

    `of` stands before the names of the figures, for those of a region.
    """

    parts: list[KeyFigureView]
    total: int
    years: tuple[int, int]
    as_of: date
    old: figures.OldTexts
    old_address: str
    of: str


def key_figures(
    counts: Mapping[str, int],
    addresses: dict[str, str],
    years: tuple[int, int],
    as_of: date,
    old: figures.OldTexts,
    rtl: bool,
    of: str = "",
) -> KeyFiguresView:
    """The view of States Parties counted by status; `addresses` of their rows, by status and "old_text"."""
    total, before, parts = sum(counts.values()), 0, []
    for status, number in counts.items():
        parts.append(KeyFigureView(status, number, addresses[status], total - before - number if rtl else before))
        before += number
    return KeyFiguresView(parts, total, years, as_of, old, addresses["old_text"], of)
