"""The register as of a day beside the figure that was last published until then, and why the two may differ."""

from dataclasses import dataclass
from datetime import date

from ...records import PublishedFigure
from ..loading import Facts
from .history import Happening, between, happenings
from .ondays import OnDay, as_of_day
from .spans import span

# What is compared, and the events that change it.
COMPARED: dict[str, tuple[str, tuple[str, ...]]] = {
    "state_party": ("states_parties", ("consent", "withdrawal")),
    "signatory": ("signatories", ("signed", "consent")),
    "specific_law": ("specific_law", ("law_enacted", "law_ended")),
}


@dataclass(frozen=True)
class Beside:
    """A count of the register and the newest published figure of the same thing whose date begins by that day.

    since: events after the figure's date that change the count; of a signatory's ratification it is one less.
    """

    name: str
    counted: int
    figure: PublishedFigure | None
    number: int | None
    since: list[Happening]

    @property
    def change(self) -> int:
        """By how much the events since the figure's date move the count."""
        lessens = "withdrawal" if self.name == "state_party" else "consent"
        return sum(-1 if event.kind == lessens else 1 for event in self.since)


@dataclass(frozen=True)
class DayRow:
    """The register as of one day, each count beside the published one, and who came or left since the last row."""

    on: OnDay
    pairs: dict[str, Beside]
    moved: list[Happening]


def days_beside(facts: Facts, days: list[date]) -> list[DayRow]:
    """A row for each day, oldest first. Raises ValueError for a day after the data."""
    rows: list[DayRow] = []
    events = happenings(facts)
    for day in sorted(set(days)):
        on = as_of_day(facts, day)
        pairs = {name: _beside(facts, events, on, name) for name in COMPARED}
        kinds = ("consent", "withdrawal")
        moved = between(events, rows[-1].on.day, day).surely if rows else []
        rows.append(DayRow(on, pairs, [event for event in moved if event.kind in kinds]))
    return rows


def counted(on: OnDay, name: str) -> int:
    """The register's count of one thing of COMPARED on a day. Raises KeyError for another."""
    counts = {
        "state_party": len(on.among("state_party")),
        "signatory": len(on.among("signatory")),
        "specific_law": len(on.with_law("in_force", "adopted")),
    }
    return counts[name]


def newest(facts: Facts, field: str, day: date) -> PublishedFigure | None:
    """The newest published figure that gives `field` and whose date, or its month or year, begins by the day."""
    dated = [
        (span(row.as_of), row)
        for row in facts.figures.published.values()
        if row.as_of and getattr(row, field) is not None and span(row.as_of)[0] <= day
    ]
    return max(dated, key=lambda pair: pair[0], default=(None, None))[1]


def _beside(facts: Facts, events: list[Happening], on: OnDay, name: str) -> Beside:
    field, kinds = COMPARED[name]
    figure = newest(facts, field, on.day)
    since: list[Happening] = []
    if figure and figure.as_of and (last := span(figure.as_of)[1]) < on.day:
        own = [event for event in events if event.kind in kinds and _moves(event, name)]
        since = between(own, last, on.day).surely
    return Beside(name, counted(on, name), figure, getattr(figure, field) if figure else None, since)


def _moves(event: Happening, name: str) -> bool:
    """Whether an event changes the count: an accession takes no signatory away."""
    return not (name == "signatory" and event.kind == "consent" and event.word == "accession")
