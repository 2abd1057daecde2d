"""Every number of States or laws that a page, a chart, a PDF or an export shows, but for the length of a list."""

# mypy: implicit-reexport

from .age import (
    AGEING,
    RECENT,
    OldTexts,
    age_band,
    as_of,
    bands,
    memberships_to_confirm,
    newest_source,
    old_texts,
    oldest_and_newest,
    to_confirm,
    years_of_status,
)
from .counts import COUNTS, count, laws_compared
from .history import KINDS, Happening, between, happenings
from .inforce import Band, by_years_in_force, not_yet_in_force, years_in_force
from .lawyears import GENERAL, NAMING, REPEALED, kind_of_law, kinds_by_year, kinds_of_laws, laws_by_year
from .leftout import answers, left_out
from .ondays import OnDay, as_of_day
from .onpapers import asked_by, investment_laws_on, new_on, statuses_on
from .plans import newest_plan, plan_figures, work_plans, years
from .publishers import Comparison, beside, comparison, progress, work_plan_figure
from .reconciled import Beside, DayRow, days_beside
from .regional import investment_of, parties_of, requests_of, signatories_of
from .states import (
    assistance_requested,
    by_investment,
    by_region,
    by_status,
    end_of_two_years,
    judged,
    new_states_parties,
    signatories,
    states_parties,
    withdrawn,
    without_information,
)
