"""What the templates of pictures of the data are filled with."""

from dataclasses import dataclass
from datetime import date

from ...templating.view import View
from ..yeardots import LawYearsView


@dataclass(frozen=True)
class LawsByYearView(View):
    """The enacted laws by year, and the day of the data."""

    template = "laws_by_year.html"

    view: LawYearsView
    as_of: date
