"""Every number that a page, a chart, a PDF or an export shows: counted here, nowhere else."""

from .age import (
    AGEING,
    RECENT,
    OldTexts,
    age_band,
    as_of,
    bands,
    newest_source,
    old_texts,
    oldest_and_newest,
    to_confirm,
    years_of_status,
)
from .counts import COUNTS, count
from .history import KINDS, Between, Happening, between, happenings
from .lawyears import FIRST, GENERAL, NAMING, REPEALED, kind_of_law, laws_by_year
from .leftout import left_out
from .ondays import OnDay, as_of_day, laws_by_form
from .publishers import PROGRESS, Comparison, comparison, progress, series, work_plan_figure
from .reconciled import Beside, DayRow, days_beside
from .states import (
    assistance_requested,
    by_investment,
    by_region,
    by_status,
    end_of_two_years,
    new_states_parties,
    signatories,
    states_parties,
    withdrawn,
    without_information,
)

__all__ = [
    "AGEING",
    "COUNTS",
    "FIRST",
    "GENERAL",
    "KINDS",
    "NAMING",
    "PROGRESS",
    "RECENT",
    "REPEALED",
    "Beside",
    "Between",
    "Comparison",
    "DayRow",
    "Happening",
    "OldTexts",
    "OnDay",
    "age_band",
    "as_of",
    "as_of_day",
    "assistance_requested",
    "bands",
    "between",
    "by_investment",
    "by_region",
    "by_status",
    "comparison",
    "count",
    "days_beside",
    "end_of_two_years",
    "happenings",
    "kind_of_law",
    "laws_by_form",
    "laws_by_year",
    "left_out",
    "new_states_parties",
    "newest_source",
    "old_texts",
    "oldest_and_newest",
    "progress",
    "series",
    "signatories",
    "states_parties",
    "to_confirm",
    "withdrawn",
    "without_information",
    "work_plan_figure",
    "years_of_status",
]
