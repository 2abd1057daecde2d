"""What a slide can show: a chart, a table or cards, each with the words for those who cannot see it.

PowerPoint draws a chart from its numbers; for the PDF they are shares of a length, worked out here.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from ..templating.addresses import readable
from .handout import CodeView, qr_code

# How a part of a chart is filled; the themes of slides and print say with which colour. "none" only takes room.
Fill = Literal["strong", "middle", "warm", "empty", "none"]
# Of a chart of columns in the PDF: its base line, its upper edge, the line of the names below it.
WIDTH, HEIGHT, GROUND, HEAD, NAMES = 1140, 440, 400, 24, 428
COLUMN = 0.7  # of the room that each has


@dataclass(frozen=True)
class SeriesView:
    """One series of a chart: its name, its fill, a number for each category."""

    name: str
    fill: Fill
    values: tuple[float, ...]


@dataclass(frozen=True)
class SegmentView:
    """A part of a bar in the PDF: its width in percent, its number, where it is wide enough for it."""

    fill: Fill
    percent: float
    number: str


@dataclass(frozen=True)
class BoxView:
    """A part of a column in the PDF."""

    fill: Fill
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class ChartView:
    """Bars from the side, or columns: numbers by series and category.

    `fills`: of each category, where the one series has several. `said`: the numbers of each category in words.
    `named`: the categories that the axis of columns names. `numbers`: whether they stand within the parts.
    """

    kind: Literal["bars", "columns"]
    title: str
    categories: tuple[str, ...]
    series: tuple[SeriesView, ...]
    said: tuple[str, ...]
    fills: tuple[Fill, ...] = ()
    named: frozenset[int] | None = None
    numbers: bool = True

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.categories

    @property
    def alt(self) -> str:
        """The chart in words."""
        rows = (f"{name}: {said}" for name, said in zip(self.categories, self.said, strict=True) if said)
        return f"{self.title}. {'; '.join(rows)}."

    @property
    def legend(self) -> list[SeriesView]:
        """The series that a reader has to tell apart."""
        seen = [series for series in self.series if series.fill != "none"]
        return seen if len(seen) > 1 else []

    @property
    def labels(self) -> list[str]:
        """What the axis says of each category: its name, or nothing."""
        named = range(len(self.categories)) if self.named is None else self.named
        return [name if at in named else "" for at, name in enumerate(self.categories)]

    @property
    def longest(self) -> float:
        """The sum of the category with the highest numbers; 1 where there is none."""
        return max((self._sum(at) for at in range(len(self.categories))), default=0) or 1

    def fill(self, series: SeriesView, at: int) -> Fill:
        """How the part of a series in the category number `at` is filled."""
        return self.fills[at] if self.fills else series.fill

    @property
    def bars(self) -> list[tuple[str, str, list[SegmentView]]]:
        """(category, its numbers in words, its parts) in the PDF."""
        return [
            (name, said, [self._segment(series, at) for series in self.series if series.values[at]])
            for at, (name, said) in enumerate(zip(self.categories, self.said, strict=True))
        ]

    @property
    def boxes(self) -> list[BoxView]:
        """The parts of all columns in the PDF."""
        room, per_unit = WIDTH / len(self.categories), (GROUND - HEAD) / self.longest
        boxes = []
        for at in range(len(self.categories)):
            top, x = float(GROUND), round((at + (1 - COLUMN) / 2) * room, 1)
            for series in self.series:
                height = round(series.values[at] * per_unit, 1)
                top -= height
                if height and series.fill != "none":
                    boxes.append(BoxView(self.fill(series, at), x, round(top, 1), round(room * COLUMN, 1), height))
        return boxes

    @property
    def axis(self) -> list[tuple[float, str, float, str]]:
        """(middle, what the axis says, height of the number above it, that number) of each column in the PDF."""
        room, per_unit = WIDTH / len(self.categories), (GROUND - HEAD) / self.longest
        return [
            (
                round((at + 0.5) * room, 1),
                label,
                round(GROUND - self._sum(at) * per_unit - 6, 1),
                f"{self._sum(at):g}" if self._sum(at) else "",
            )
            for at, label in enumerate(self.labels)
        ]

    def _sum(self, at: int) -> float:
        return sum(series.values[at] for series in self.series)

    def _segment(self, series: SeriesView, at: int) -> SegmentView:
        value = series.values[at]
        return SegmentView(self.fill(series, at), round(value / self.longest * 100, 2), f"{value:g}")


@dataclass(frozen=True)
class GridView:
    """A table: a head for each column, rows whose first cell names them, how many parts of the width each has."""

    kind: ClassVar[str] = "grid"
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]

    @property
    def empty(self) -> bool:
        """Whether there is no row below the heads."""
        return not self.rows

    @property
    def shares(self) -> list[float]:
        """The width of each column in percent."""
        return [round(width / sum(self.widths) * 100, 1) for width in self.widths]

    @property
    def alt(self) -> str:
        """What the table holds."""
        return f"{self.title}. {', '.join(self.heads)}."


@dataclass(frozen=True)
class CardView:
    """A way to go, or an answer: its name, what it is for, its full address, if it has one."""

    title: str
    text: str
    address: str = ""

    @property
    def shown(self) -> str:
        """The address as people read it."""
        return readable(self.address)


@dataclass(frozen=True)
class CardsView:
    """Ways to go, side by side."""

    kind: ClassVar[str] = "cards"
    empty: ClassVar[bool] = False
    title: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True)
class AddressCodeView:
    """An address as a QR code; `alt` says so in words."""

    kind: ClassVar[str] = "code"
    empty: ClassVar[bool] = False
    title: str
    address: str
    alt: str

    @property
    def drawn(self) -> CodeView:
        """The code as a path, for the PDF."""
        return qr_code(self.address)

    @property
    def shown(self) -> str:
        """The address as people read it."""
        return readable(self.address)


@dataclass(frozen=True)
class ShownView:
    """What a slide shows, and the line on whence it comes."""

    figure: ChartView | GridView | CardsView | AddressCodeView
    source: str
