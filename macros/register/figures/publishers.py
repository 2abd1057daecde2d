"""Figures that other bodies publish: beside the register's own counts, and over time."""

from dataclasses import dataclass

from ...faults.fault import Faults
from ...faults.kinds import Code
from ...records import PublishedFigure
from ..loading import Facts
from .counts import count
from .plans import plan_figures

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
    return beside(facts, work_plan_figure(facts))


def beside(facts: Facts, published: PublishedFigure) -> list[Comparison]:
    """The register's counts beside those that one row of data/figures.yaml gives."""
    return [Comparison(name, count(facts, name), figure) for name, figure in figures_in(published).items()]


def figures_in(row: PublishedFigure) -> dict[str, int]:
    """The figures of a row that the register counts too, by the names of its counts."""
    pairs = {
        "state_party": row.states_parties,
        "specific_law": row.specific_law,
        "existing_law": row.existing_law,
        "in_progress": row.in_progress,
        "unclear": row.no_information,
        "investment_law": row.investment_bans,
    }
    return {name: figure for name, figure in pairs.items() if figure is not None}


def work_plan_figure(facts: Facts) -> PublishedFigure:
    """The figures that the newest of the coordinators' work plans with figures publishes."""
    return facts.figures.published[plan_figures(facts).row]


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
