"""The enacted laws by year, each a dot: on a page by their links, in print at their place in the chart."""

from dataclasses import dataclass
from itertools import chain

from ..register import figures
from ..register.edition import Edition
from ..register.loading import Facts
from .charts import FrameView
from .laws import LawView, law_views

EVERY = 5  # years from one that is named on the axis to the next
ROUND = 0.42  # radius of a dot, of the room that one has


@dataclass(frozen=True)
class MarkedLawView:
    """A law with what its mark shows: a key of labels.LAW_KIND."""

    law: LawView
    kind: str


@dataclass(frozen=True)
class LawYearView:
    """The laws of a year, by name of State; None: of before the first year."""

    year: int | None
    laws: list[MarkedLawView]
    named: bool  # whether the axis names it


@dataclass(frozen=True)
class LawYearsView:
    """Every year with its laws, how many laws each mark stands for, and the first year."""

    years: list[LawYearView]
    kinds: dict[str, int]
    first: int

    @property
    def laws(self) -> list[MarkedLawView]:
        """All laws, oldest year first."""
        return list(chain.from_iterable(year.laws for year in self.years))


@dataclass(frozen=True)
class PlacedView:
    """A law's dot in print: its middle and radius, in units of the chart."""

    x: float
    y: float
    radius: float
    kind: str

    @property
    def cross(self) -> str:
        """The path of a cross in place of the dot."""
        left, right, top, bottom = (at + way * self.radius for at in (self.x, self.y) for way in (-0.8, 0.8))
        return f"M{left:.1f} {top:.1f}L{right:.1f} {bottom:.1f}M{right:.1f} {top:.1f}L{left:.1f} {bottom:.1f}"


@dataclass(frozen=True)
class PlacedYearsView:
    """The chart in print: its dots, the years on the axis and their place, how many laws each year has."""

    width: int
    height: int
    ground: int
    dots: list[PlacedView]
    axis: list[tuple[float, str]]
    numbers: list[tuple[str, int]]
    kinds: dict[str, int]

    @property
    def foot(self) -> int:
        """Height of the line on which the years stand, in units of the chart."""
        return self.height - 4


def laws_by_year(edition: Edition) -> LawYearsView:
    """Each law of data/laws/ in its year; the ends and each fifth year are named."""
    facts = edition.facts
    by_year, named = figures.laws_by_year(facts), _named(facts)
    views = law_views(edition)
    years = [
        LawYearView(
            year,
            [MarkedLawView(law, figures.kind_of_law(law.record)) for law in views if law.slug in laws],
            year in named,
        )
        for year, laws in by_year.items()
    ]
    return LawYearsView(years, figures.kinds_of_laws(facts), next(year for year in by_year if year))


def placed(facts: Facts, frame: FrameView) -> PlacedYearsView:
    """The dots over a time axis, one column a year, as large as the width or the fullest year allows."""
    by_year, named = figures.laws_by_year(facts), _named(facts)
    first = next(year for year in by_year if year)
    room = (frame.width - frame.left - frame.right) / len(by_year)
    step = min(room, (frame.height - frame.top - frame.bottom) / max(1, *map(len, by_year.values())))
    ground, radius = frame.height - frame.bottom, round(step * ROUND, 1)
    words = [str(year) if year else f"≤{first - 1}" for year in by_year]
    middles = [round(frame.left + (place + 0.5) * room, 1) for place in range(len(by_year))]
    return PlacedYearsView(
        width=frame.width,
        height=frame.height,
        ground=ground,
        dots=[
            PlacedView(x, round(ground - (above + 0.6) * step, 1), radius, figures.kind_of_law(facts.laws[slug]))
            for x, laws in zip(middles, by_year.values(), strict=True)
            for above, slug in enumerate(laws)
        ],
        axis=[(x, word) for x, word, year in zip(middles, words, by_year, strict=True) if year in named],
        numbers=[(word, len(laws)) for word, laws in zip(words, by_year.values(), strict=True) if laws],
        kinds=figures.kinds_of_laws(facts),
    )


def _named(facts: Facts) -> set[int | None]:
    """The years that the axis names: its ends, and each fifth that stands clear of the last."""
    years = list(figures.laws_by_year(facts))
    dated = [year for year in years if year]
    return {years[0], dated[-1], *(year for year in dated if year % EVERY == 0 and dated[-1] - year > 1)}
