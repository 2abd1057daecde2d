"""What the templates of pictures of the data are filled with."""

from dataclasses import dataclass
from datetime import date

from ...templating.view import View
from ..ladder import LadderView
from ..lawdots import LawDotsView
from ..yeardots import LawYearsView


@dataclass(frozen=True)
class LawsByYearView(View):
    """The enacted laws by year, and the day of the data."""

    template = "laws_by_year.html"

    view: LawYearsView
    as_of: date


@dataclass(frozen=True)
class LawDotsMacroView(View):
    """Obligations and enacted laws as dots, and the day of the data."""

    template = "law_dots.html"

    view: LawDotsView
    as_of: date


@dataclass(frozen=True)
class PenaltyLadderView(View):
    """Terms of imprisonment on one axis, and the day of the data."""

    template = "penalty_ladder.html"

    view: LadderView
    as_of: date
