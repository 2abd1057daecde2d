"""Geometry of the charts: where a point or a label stands. The SVG itself is a template."""

from dataclasses import dataclass

from .records import PublishedFigure

WIDTH, HEIGHT = 640, 220  # units of the SVG's viewBox
LEFT, RIGHT, TOP, BOTTOM = 34, 16, 22, 26


@dataclass(frozen=True)
class Point:
    """One published figure in the chart: position in viewBox units and what it stands for."""

    x: float
    y: float
    value: int
    figure: PublishedFigure


@dataclass(frozen=True)
class Line:
    """One publisher's series."""

    name: str
    points: list[Point]

    @property
    def path(self) -> str:
        """The `points` attribute of an SVG polyline."""
        return " ".join(f"{point.x:g},{point.y:g}" for point in self.points)


@dataclass(frozen=True)
class Chart:
    """A line chart: series, the horizontal rules with their values, the years on the axis."""

    lines: list[Line]
    rules: list[tuple[float, int]]
    years: list[tuple[float, int]]
    width: int = WIDTH
    height: int = HEIGHT


def line_chart(series: dict[str, list[tuple[PublishedFigure, int]]], top: int) -> Chart:
    """Place each series over a time axis; `top` is the value at the upper edge.

    A month counts as a twelfth of a year; a figure without a month stands at the start of its year.
    """
    dated = [_year(figure.as_of) for rows in series.values() for figure, _ in rows]
    first, last = int(min(dated)), int(max(dated)) + 1

    def x(year: float) -> float:
        return round(LEFT + (year - first) / (last - first) * (WIDTH - LEFT - RIGHT), 1)

    def y(value: int) -> float:
        return round(HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM), 1)

    lines = [
        Line(name, [Point(x(_year(f.as_of)), y(value), value, f) for f, value in rows])
        for name, rows in series.items()
    ]
    step = top // 3
    return Chart(
        lines=lines,
        rules=[(y(value), value) for value in range(0, top + 1, step)],
        years=[(x(year), year) for year in range(first, last + 1, 2)],
    )


def _year(as_of: str) -> float:
    parts = [int(part) for part in as_of.split("-")]
    return parts[0] + ((parts[1] - 1) / 12 if len(parts) > 1 else 0)
