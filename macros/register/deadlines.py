"""Dates that the Convention sets and meetings that are announced: what a calendar shows."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from ..records import Event, State
from . import figures
from .loading import Facts
from .treatydates import annual_report_due, initial_report_due

LOOK_BACK = timedelta(days=365)


Kind = Literal["annual-reports", "initial-report", "meeting", "in-force", "withdrawal", "two-years"]


@dataclass(frozen=True)
class Deadline:
    """A day to keep in mind. `slug`: the State it concerns; `event`: the meeting; neither: every State Party."""

    kind: Kind
    key: str
    first: date
    last: date
    slug: str | None = None
    event: Event | None = None


@lru_cache(maxsize=8)
def deadlines(facts: Facts) -> tuple[Deadline, ...]:
    """What the calendar holds, by date.

    - 30 April, when the annual transparency reports of all States Parties are due (Article 7(2)).
    - The day by which an initial report is due (Article 7(1)), for each State Party of which none is
      known, if that day is not more than a year before the day of the data.
    - Meetings of the timeline that begin after the day of the data, if their day is known.
    """
    today = facts.site.data_as_of
    due = annual_report_due(today)
    days = [Deadline("annual-reports", "annual-reports", due, due)]
    for slug, state in facts.states.items():
        convention = state.convention
        if not state.is_state_party or not convention.in_force or state.transparency.initial_known:
            continue
        due = initial_report_due(convention.in_force)
        if due >= today - LOOK_BACK:
            days.append(Deadline("initial-report", f"initial-report-{slug}", due, due, slug=slug))
    for event in facts.timeline:
        if event.kind == "meeting" and len(event.date) == 10 and event.date > today.isoformat():
            first = date.fromisoformat(event.date)
            days.append(Deadline("meeting", f"meeting-{event.date}", first, event.end or first, event=event))
    return tuple(sorted(days, key=lambda deadline: (deadline.first, deadline.key)))


def of_state(facts: Facts, slug: str) -> list[Deadline]:
    """What the calendar of one State Party holds, by date: what concerns it or every State Party, and meetings.

    Besides, as far as they are still to come: the day on which the Convention enters into force for it, that on
    which its withdrawal takes effect, and the end of the two years of Action 47.
    """
    state, today = facts.states[slug], facts.site.data_as_of
    own = [_first_annual(one, state, today) for one in deadlines(facts) if one.slug in (slug, None)]
    coming = [Deadline(kind, f"{kind}-{slug}", day, day, slug) for kind, day in _own_days(state) if day > today]
    return sorted([*own, *coming], key=lambda deadline: (deadline.first, deadline.key))


def next_of_state(facts: Facts, slug: str) -> Deadline | None:
    """The next day that the Convention or Action 47 sets a State Party; None for another State."""
    if not facts.states[slug].is_state_party:
        return None
    today = facts.site.data_as_of
    coming = (one for one in of_state(facts, slug) if one.kind != "meeting" and one.last >= today)
    return next(coming, None)


def _first_annual(deadline: Deadline, state: State, today: date) -> Deadline:
    """The day of the annual reports, put off for a State whose initial report is not due before it."""
    start = state.convention.in_force
    if deadline.kind != "annual-reports" or not state.is_state_party or not start:
        return deadline
    due = annual_report_due(max(today, initial_report_due(start) + timedelta(days=1)))
    return replace(deadline, first=due, last=due)


def _own_days(state: State) -> list[tuple[Kind, date]]:
    convention = state.convention
    days: list[tuple[Kind, date | None]] = [
        ("in-force", convention.in_force),
        ("withdrawal", convention.withdrawal_effective),
        ("two-years", figures.end_of_two_years(state)),
    ]
    return [(kind, day) for kind, day in days if day]
