"""View of the register as of some days, beside the figures that others published until then."""

from dataclasses import dataclass
from datetime import date

from ..language.labels import N_
from ..records import PublishedFigure
from ..register import figures
from ..register.edition import Edition
from ..register.figures import Beside, DayRow
from .events import EventView, event_view

HEADS = {
    "state_party": N_("States Parties"),
    "signatory": N_("Signatories"),
    "specific_law": N_("States Parties with a specific law"),
}
SAME = N_("The two agree.")
MOVED = N_("The number is the same; what came since is told below.")
EXPLAINED = N_("The difference is what came since that figure:")
OTHERWISE = N_("The two count differently.")


@dataclass(frozen=True)
class PairView:
    """One count, the published figure beside it, how the two agree, and why not.

    since: what came in between; again: all of it is as in the row above.
    """

    name: str
    counted: int
    number: int | None
    figure: PublishedFigure | None
    verdict: str
    why: str | None
    since: list[EventView]
    again: bool


@dataclass(frozen=True)
class DayView:
    """A day of the table. in_force, adopted: of specific laws; resting: (slug, name) of States without either."""

    day: date
    today: bool
    pairs: list[PairView]
    in_force: int
    adopted: int
    resting: list[tuple[str, str]]
    moved: list[EventView]


def day_views(edition: Edition, days: list[date]) -> list[DayView]:
    """A view of each day and of the day of the data, oldest first. Raises ValueError for a day after the data."""
    today = edition.facts.site.data_as_of
    rows = figures.days_beside(edition.facts, [*days, today])
    return [_day(edition, row, before) for row, before in zip(rows, [None, *rows], strict=False)]


def _day(edition: Edition, row: DayRow, before: DayRow | None) -> DayView:
    on, last = row.on, before.pairs if before else {}
    same_laws = before is not None and on.specific == before.on.specific
    return DayView(
        day=on.day,
        today=on.day == edition.facts.site.data_as_of,
        pairs=[
            _pair(edition, pair, pair == last.get(name) and (name != "specific_law" or same_laws))
            for name, pair in row.pairs.items()
        ],
        in_force=len(on.with_law("in_force")),
        adopted=len(on.with_law("adopted")),
        resting=[(slug, edition.language.state(edition.facts.states[slug])) for slug in on.without_law()],
        moved=[event_view(edition, event) for event in row.moved],
    )


def _pair(edition: Edition, pair: Beside, again: bool) -> PairView:
    label, verdict, why = edition.language.label, "", None
    if pair.number is not None and pair.figure:
        explained = pair.name != "specific_law" and pair.counted == pair.number + pair.change
        if pair.counted == pair.number:
            verdict = label(MOVED if pair.since else SAME)
        elif explained:
            verdict = label(EXPLAINED)
        else:
            verdict, why = label(OTHERWISE), reason(edition, pair.figure, pair.name)
    since = [event_view(edition, event) for event in pair.since]
    return PairView(pair.name, pair.counted, pair.number, pair.figure, verdict, why, since, again)


def reason(edition: Edition, figure: PublishedFigure, name: str) -> str:
    """Why the register and a figure differ: in the words of the work plan, or what else its publisher counts."""
    facts = edition.facts
    for plan in figures.work_plans(facts).values():
        if plan.figures and facts.figures.published[plan.figures.row] == figure:
            reasons = plan.figures.reasons.items()
            return next((text for of, text in reasons if of == name), plan.figures.note)
    return figure.method
