"""What the templates of pictures of the data are filled with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ...language.labels import N_
from ...templating.view import View
from ..agetiles import AgeTilesView
from ..ladder import LadderView
from ..lawdots import LawDotsView
from ..yeardots import LawYearsView


@dataclass(frozen=True)
class LawsByYearView(View):
    """The enacted laws by year, and the day of the data."""

    template = "laws_by_year.html"
    called = N_("Enacted laws by year")

    view: LawYearsView
    as_of: date


@dataclass(frozen=True)
class LawDotsMacroView(View):
    """Obligations and enacted laws as dots, and the day of the data."""

    template = "law_dots.html"
    called = N_("Obligations and enacted laws")

    view: LawDotsView
    as_of: date


@dataclass(frozen=True)
class PenaltyLadderView(View):
    """Terms of imprisonment on one axis, and the day of the data."""

    template = "penalty_ladder.html"
    called = N_("Terms of imprisonment")

    view: LadderView
    as_of: date


@dataclass(frozen=True)
class TilesByAgeView(View):
    """States Parties by years in force; how many have each status; `rows` gives the address of what is counted."""

    template = "tiles_by_age.html"
    called = N_("States Parties by years in force and status")

    view: AgeTilesView
    total: dict[str, int]
    everyone: int
    rows: Callable[..., str]
    as_of: date
