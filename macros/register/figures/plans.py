"""The work plans by their years: the newest is the one that pages show, the others are kept."""

from ...records import WorkPlan
from ...records.workplan import PlanFigures
from ..loading import Facts


def work_plans(facts: Facts) -> dict[str, WorkPlan]:
    """Every work plan by the name of its file, the newest first: by its last year, then by its first."""
    plans = facts.workplans.items()
    return dict(sorted(plans, key=lambda pair: (years(pair[1].period)[::-1], pair[0]), reverse=True))


def newest_plan(facts: Facts) -> tuple[str, WorkPlan]:
    """The name of the file of the newest work plan, and the plan."""
    return next(iter(work_plans(facts).items()))


def plan_figures(facts: Facts) -> PlanFigures:
    """The figures of the newest work plan that gives any: register/rules/workplan.py holds that one does."""
    return next(plan.figures for plan in work_plans(facts).values() if plan.figures)


def years(period: str) -> tuple[int, int]:
    """The first and the last year of a period like 2023-2024, or 2023."""
    first, _, last = period.partition("-")
    return int(first), int(last or first)
