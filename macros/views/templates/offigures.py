"""What the templates that show figures, counted or published are filled with."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ...language.labels import N_
from ...records.figures import PublishedFigure
from ...register.figures import Comparison, OldTexts
from ...templating.view import View
from ..charts import ChartView
from ..citing import CitingView
from ..keyfigures import KeyFiguresView


@dataclass(frozen=True)
class FigureView(View):
    """A figure or a table that is shown, and how it is cited."""

    template = "figure.html"

    id: str
    shown: Markup
    citation: CitingView


@dataclass(frozen=True)
class CountedView(View):
    """A figure counted from the register."""

    template = "count.html"

    name: str
    number: int


@dataclass(frozen=True)
class OldTextsView(View):
    """How many States Parties have an old text, with the address of their rows."""

    template = "old_texts.html"

    old: OldTexts
    address: str


@dataclass(frozen=True)
class StatusCountsView(View):
    """The key figures of all States Parties."""

    template = "status_counts.html"
    called = N_("States Parties by status")

    shown: KeyFiguresView


@dataclass(frozen=True)
class FiguresComparedView(View):
    """Counts beside those of the work plan; `words` and `addresses` by their names."""

    template = "figures_compared.html"

    pairs: list[Comparison]
    plan: PublishedFigure
    note: str
    as_of: date
    old: OldTexts
    words: dict[str, str]
    addresses: dict[str, str]


@dataclass(frozen=True)
class ProgressView(View):
    """One publisher's series, and the work plan's row."""

    template = "progress.html"
    called = N_("Progress over time")

    chart: ChartView
    rows: list[PublishedFigure]
    plan: PublishedFigure


@dataclass(frozen=True)
class PublishedFiguresView(View):
    """Every published figure; the label of each field."""

    template = "published_figures.html"
    called = N_("All published figures")

    rows: dict[str, PublishedFigure]
    fields: dict[str, str]
