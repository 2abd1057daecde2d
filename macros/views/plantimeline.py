"""View of what a work plan foresees, quarter by quarter: as a list, and as a chart of marks."""

from dataclasses import dataclass
from itertools import groupby

from ..records import Activity, WorkPlan

DUE = "due"  # an activity that is part of no action, of which nothing was looked for


@dataclass(frozen=True)
class DueView:
    """An activity that is due, and the outcome of each action that it is part of, by letter."""

    text: str
    outcomes: list[tuple[str, str]]


@dataclass(frozen=True)
class QuarterView:
    """A quarter and what is due in it."""

    year: int
    quarter: int
    due: list[DueView]


@dataclass(frozen=True)
class MarksView:
    """A row of the chart: an action (None for what is part of none) and a mark for each quarter, "" for none."""

    letter: str | None
    title: str
    marks: list[str]


@dataclass(frozen=True)
class ScheduleView:
    """The chart: (year, number of its quarters), the quarters, a row an action of the timeline."""

    years: list[tuple[int, int]]
    quarters: list[int]
    rows: list[MarksView]


def quarters(plan: WorkPlan) -> list[QuarterView]:
    """The quarters of a plan, in its order."""
    return [
        QuarterView(
            quarter.year, quarter.quarter, [DueView(a.text, _outcomes(plan, a)) for a in quarter.activities]
        )
        for quarter in plan.quarters
    ]


def schedule(plan: WorkPlan) -> ScheduleView:
    """When each action is due. Actions without a quarter have a row too, which shows that they have none."""
    rows = [
        MarksView(
            letter,
            action.title,
            [action.outcome if any(letter in a.actions for a in q.activities) else "" for q in plan.quarters],
        )
        for letter, action in plan.actions.items()
    ]
    others = [DUE if any(not a.actions for a in q.activities) else "" for q in plan.quarters]
    return ScheduleView(
        years=[(year, len(list(own))) for year, own in groupby(plan.quarters, key=lambda quarter: quarter.year)],
        quarters=[quarter.quarter for quarter in plan.quarters],
        rows=[*rows, *([MarksView(None, "", others)] if any(others) else [])],
    )


def _outcomes(plan: WorkPlan, activity: Activity) -> list[tuple[str, str]]:
    return [(letter, plan.actions[letter].outcome) for letter in activity.actions]
