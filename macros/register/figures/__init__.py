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
from .history import KINDS, Happening, between, happenings
from .inforce import Band, by_years_in_force, not_yet_in_force, years_in_force
from .lawyears import GENERAL, NAMING, REPEALED, kind_of_law, laws_by_year
from .leftout import answers, left_out
from .ondays import OnDay, as_of_day
from .onpapers import asked_by, investment_laws_on, new_on, statuses_on
from .plans import newest_plan, plan_figures, work_plans, years
from .publishers import Comparison, beside, comparison, progress, work_plan_figure
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
    "GENERAL",
    "KINDS",
    "NAMING",
    "RECENT",
    "REPEALED",
    "Band",
    "Beside",
    "Comparison",
    "DayRow",
    "Happening",
    "OldTexts",
    "OnDay",
    "age_band",
    "answers",
    "as_of",
    "as_of_day",
    "asked_by",
    "assistance_requested",
    "bands",
    "beside",
    "between",
    "by_investment",
    "by_region",
    "by_status",
    "by_years_in_force",
    "comparison",
    "count",
    "days_beside",
    "end_of_two_years",
    "happenings",
    "investment_laws_on",
    "kind_of_law",
    "laws_by_year",
    "left_out",
    "new_on",
    "new_states_parties",
    "newest_plan",
    "newest_source",
    "not_yet_in_force",
    "old_texts",
    "oldest_and_newest",
    "plan_figures",
    "progress",
    "signatories",
    "states_parties",
    "statuses_on",
    "to_confirm",
    "withdrawn",
    "without_information",
    "work_plan_figure",
    "work_plans",
    "years",
    "years_in_force",
    "years_of_status",
]
