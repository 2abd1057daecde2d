"""Figures that other bodies publish: beside the register's own counts, and over time."""

from dataclasses import dataclass

from ...faults.fault import Faults
from ...faults.kinds import Code
from ...records import PublishedFigure
from ..loading import Facts
from .counts import count

# The series of the chart of progress, and the figure that it must give.
PROGRESS = ("human-rights-watch", "specific_law")


@dataclass(frozen=True)
class Comparison:
    """One figure as counted from the register and as the work plan publishes it."""

    name: str
    counted: int
    published: int


def comparison(facts: Facts) -> list[Comparison]:
    """The register's counts beside the work plan's, for each figure that the plan gives."""
    plan = work_plan_figure(facts)
    pairs = [
        ("state_party", plan.states_parties),
        ("specific_law", plan.specific_law),
        ("existing_law", plan.existing_law),
        ("in_progress", plan.in_progress),
        ("unclear", plan.no_information),
        ("investment_law", plan.investment_bans),
    ]
    return [Comparison(name, count(facts, name), figure) for name, figure in pairs if figure is not None]


def work_plan_figure(facts: Facts) -> PublishedFigure:
    """The figures that the coordinator's work plan publishes."""
    return facts.figures.published[facts.figures.work_plan]


def progress(facts: Facts) -> list[PublishedFigure]:
    """The series that the chart of progress shows, oldest first. Raises Faults if nothing of it is left."""
    rows = series(facts, *PROGRESS)
    if not rows:
        name, field = PROGRESS
        message = f"published has no dated figure with series: {name} and {field}, which the chart shows. Add one."
        raise Faults([facts.fault("figures", ("published",), message, Code.MISSING_ENTRY)])
    return rows


def series(facts: Facts, name: str, field: str) -> list[PublishedFigure]:
    """One publisher's dated figures that give `field`, oldest first."""
    rows = [row for row in facts.figures.published.values() if row.series == name]
    dated = [(row.as_of, row) for row in rows if row.as_of and getattr(row, field) is not None]
    return [row for _, row in sorted(dated, key=lambda pair: pair[0])]
