"""View of the key figures of all States Parties or of one region: four numbers, then the same as one bar."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from ..records import State
from ..register import figures


@dataclass(frozen=True)
class KeyFigureView:
    """States Parties of one status: how many, where they are listed, where their part of the bar begins.

    `judged` of them have it by a judgement of the register.
    """

    status: str
    number: int
    judged: int
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
    parties: Collection[State],
    addresses: dict[str, str],
    years: tuple[int, int],
    as_of: date,
    old: figures.OldTexts,
    rtl: bool,
    of: str = "",
) -> KeyFiguresView:
    """The view of these States Parties, counted by status; `addresses` of their rows, by status and "old_text"."""
    total, before, parts = sum(counts.values()), 0, []
    for status, number in counts.items():
        judged = figures.judged(state for state in parties if state.article9.status == status)
        x = total - before - number if rtl else before
        parts.append(KeyFigureView(status, number, judged, addresses[status], x))
        before += number
    return KeyFiguresView(parts, total, years, as_of, old, addresses["old_text"], of)
