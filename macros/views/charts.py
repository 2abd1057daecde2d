"""Geometry of the charts: where a point or a label stands. The SVG itself is a template."""

from dataclasses import dataclass
from itertools import combinations, pairwise
from math import ceil

from ..records import PublishedFigure


@dataclass(frozen=True)
class FrameView:
    """Size of a chart and what stays free around its lines, in units of the SVG's viewBox."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int


GAP = 0.5  # between two blocks of squares, in squares
LINES, NARROWEST = 2, 2  # lines of blocks; squares side by side in the narrowest block
SCREEN = FrameView(640, 220, left=34, right=16, top=22, bottom=26)
LIFT = 9  # of a value above its point


@dataclass(frozen=True)
class PointView:
    """One published figure in the chart: where it and its label stand, in viewBox units."""

    x: float
    y: float
    value: int
    label_y: float
    year: int  # of the figure


@dataclass(frozen=True)
class ChartLineView:
    """One publisher's series."""

    name: str
    points: list[PointView]

    @property
    def name_at(self) -> tuple[float, float]:
        """Where its name ends: beside and below its last point."""
        return self.points[-1].x + 8, self.points[-1].y + 16

    @property
    def path(self) -> str:
        """The `points` attribute of an SVG polyline."""
        return " ".join(f"{point.x:g},{point.y:g}" for point in self.points)


@dataclass(frozen=True)
class ChartView:
    """A line chart: series, the horizontal rules with their values, the years on the axis."""

    lines: list[ChartLineView]
    rules: list[tuple[float, float, int]]  # y of the rule, of its value's foot, its value
    years: list[tuple[float, int]]
    width: int = SCREEN.width
    height: int = SCREEN.height

    @property
    def ground(self) -> float:
        """Height of the line of zero, in viewBox units."""
        return self.rules[0][0]

    @property
    def axis(self) -> int:
        """Height of the line on which the years stand, in viewBox units."""
        return self.height - 4


def progress(rows: list[PublishedFigure]) -> ChartView:
    """States Parties and those with a specific law in one publisher's series."""
    lines = {
        "states_parties": [(row, row.states_parties) for row in rows if row.states_parties is not None],
        "specific_law": [(row, row.specific_law) for row in rows if row.specific_law is not None],
    }
    return line_chart(lines)


def line_chart(series: dict[str, list[tuple[PublishedFigure, int]]]) -> ChartView:
    """Place each series over a time axis, with a rule at each third of the height, at a full ten.

    A month counts as a twelfth of a year; a figure without a month stands at the start of its year.
    """
    frame, dated = SCREEN, [_time(figure) for rows in series.values() for figure, _ in rows]
    highest = max(value for rows in series.values() for _, value in rows)
    step = 10 * max(1, ceil(highest / 30))
    top = 3 * step
    first, last = int(min(dated)), int(max(dated)) + 1

    def x(year: float) -> float:
        return round(frame.left + (year - first) / (last - first) * (frame.width - frame.left - frame.right), 1)

    def y(value: int) -> float:
        return round(frame.height - frame.bottom - value / top * (frame.height - frame.top - frame.bottom), 1)

    def point(figure: PublishedFigure, value: int) -> PointView:
        time = _time(figure)
        return PointView(x(time), y(value), value, y(value) - LIFT, int(time))

    lines = [
        ChartLineView(name, [point(figure, value) for figure, value in rows]) for name, rows in series.items()
    ]
    return ChartView(
        lines=lines,
        rules=[(y(value), y(value) + 4, value) for value in range(0, top + 1, step)],
        years=[(x(year), year) for year in range(first, last + 1, 2)],
    )


def _time(figure: PublishedFigure) -> float:
    """The year of a figure, with a twelfth for each month before its own."""
    assert figure.as_of, "a series holds dated figures only (register/figures/publishers.py)"
    parts = [int(part) for part in figure.as_of.split("-")]
    return parts[0] + ((parts[1] - 1) / 12 if len(parts) > 1 else 0)


def pack(sizes: list[int], columns: int) -> list[list[tuple[int, int]]]:
    """Blocks of equal squares set side by side in LINES lines, as flat as `columns` squares a line allow.

    Returns, line by line, (index of the block, its columns); blocks keep their order. Raises
    ValueError if even the tallest blocks are too wide.
    """
    best: tuple[int, list[int], list[int]] | None = None
    for cuts in combinations(range(1, len(sizes)), LINES - 1):
        edges = [0, *cuts, len(sizes)]
        parts = [sizes[a:b] for a, b in pairwise(edges)]
        heights = [height for part in parts if (height := _height(part, columns)) is not None]
        if len(heights) == len(parts) and (best is None or sum(heights) < best[0]):
            best = sum(heights), edges, heights
    if best is None:
        raise ValueError(f"{len(sizes)} blocks of squares do not fit {columns} columns")
    _, edges, heights = best
    return [
        [(i, _columns(sizes[i], height)) for i in range(a, b)]
        for (a, b), height in zip(pairwise(edges), heights, strict=True)
    ]


def _columns(size: int, height: int) -> int:
    return max(NARROWEST, -(-size // height))


def _height(sizes: list[int], columns: int) -> int | None:
    """Fewest rows in which blocks of these sizes stand side by side, GAP between them."""
    room = columns - GAP * (len(sizes) - 1)
    return next((h for h in range(1, max(sizes) + 1) if sum(_columns(n, h) for n in sizes) <= room), None)
