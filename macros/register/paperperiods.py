"""The time that a working paper tells of: its meeting, its first and its last day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..faults.fault import Fault, closest, shown
from ..faults.kinds import Code
from ..records import Event
from . import figures
from .loading import Facts
from .meetings import coming, last_day, meetings
from .treatydates import TREATY_IN_FORCE

DAY = timedelta(days=1)


@dataclass(frozen=True)
class PaperPeriod:
    """From the first day to the last, both included; `meeting` is the short name of the event, like "12msp"."""

    meeting: str
    event: Event
    first: date
    last: date

    @property
    def eve(self) -> date:
        """The day before: what stood on it is compared with what stood on the last."""
        return self.first - DAY


def paper_periods(facts: Facts) -> list[PaperPeriod]:
    """Those of the papers that the site offers, by meeting: of each that a work plan names, and of the next.

    Where no meeting is still to come, the last that there was stands for the next.
    """
    named = {action.paper_for for plan in facts.workplans.values() for action in plan.actions.values()}
    listed = meetings(facts)
    following = next(iter([*coming(facts), *reversed(listed)]), None)
    wanted = [name for name in listed if name in named or name == following]
    return [period for name in wanted if (period := own_period(facts, name))]


def own_period(facts: Facts, meeting: str) -> PaperPeriod | None:
    """From the day after the meeting before it to its last day, or to the day of the data where that is sooner.

    None if no day lies between. Raises KeyError for a meeting that is not in the timeline.
    """
    listed = meetings(facts)
    names, event = list(listed), listed[meeting]
    at = names.index(meeting)
    first = last_day(listed[names[at - 1]]) + DAY if at else TREATY_IN_FORCE
    last = min(last_day(event), facts.site.data_as_of)
    return PaperPeriod(meeting, event, first, last) if TREATY_IN_FORCE <= first <= last else None


def unfit(facts: Facts, last: date, meeting: str) -> Iterator[Fault]:
    """Why the data hold no paper up to this day and for this meeting, at the line that says so."""
    listed, today = meetings(facts), facts.site.data_as_of
    if last > today:
        words = f"data_as_of is {today}, and TO is {last}, after it. Name an earlier day, or go through the data."
        yield facts.fault("site", ("data_as_of",), words, Code.AFTER_THE_DATA, str(last))
    if meeting not in listed:
        names = ", ".join(listed) or "none so far"
        words = f"events has no meeting {shown(meeting)}. It must be one of {names}; or add the event first."
        meant = closest(meeting, listed)
        yield facts.fault("timeline", ("events",), words, Code.UNKNOWN_NAME, meeting, meant, mark="key")
    elif last > last_day(listed[meeting]):
        at = facts.timeline.index(listed[meeting])
        end = last_day(listed[meeting])
        words = (
            f"events.{at + 1}.meeting, {meeting}, ends on {end}, and TO is {last}, after it. Name an earlier day."
        )
        yield facts.fault("timeline", ("events", at, "meeting"), words, Code.DATE_ORDER)


def submitter(facts: Facts, period: PaperPeriod) -> str | None:
    """The State that coordinated in the year of the meeting, by slug; None if no source names it."""
    year = period.last.year
    plans = [plan for plan in figures.work_plans(facts).values() if _holds(plan.period, year)]
    terms = [term for term in facts.coordinators if _holds(term.period, year) and term.state]
    return next((one for one in [*(p.coordinator for p in plans), *(t.state for t in terms)] if one), None)


def _holds(period: str, year: int) -> bool:
    first, last = figures.years(period)
    return first <= year <= last
