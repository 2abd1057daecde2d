"""What a working paper counts and lists of States Parties as of a day, as far as years say."""

from dataclasses import dataclass

from ...records import STATUSES, Source, State
from ..loading import Facts
from .ondays import OnDay
from .spans import span
from .states import end_of_two_years


@dataclass(frozen=True)
class StatusOnDay:
    """States Parties of one status of today: those whose text is not of a year after the day, and the others."""

    status: str
    by_then: list[str]
    later: list[str]


def statuses_on(facts: Facts, on: OnDay) -> list[StatusOnDay]:
    """The statuses of those that were States Parties on the day, by the year of the text behind each.

    A status has no date: it is that of the day of the data. The rows add up to all States Parties on the day.
    """
    rows = []
    for status in STATUSES:
        of_status = [s for s in on.among("state_party") if facts.states[s].article9.status == status]
        old = [s for s in of_status if facts.states[s].article9.as_of <= on.day.year]
        rows.append(StatusOnDay(status, old, [s for s in of_status if s not in old]))
    return rows


def investment_laws_on(facts: Facts, on: OnDay) -> list[str]:
    """States Parties on the day with a law against investment of the year of the day, or of an earlier one."""
    parties = {slug: facts.states[slug].investment for slug in on.among("state_party")}
    return [s for s, held in parties.items() if held.position == "law" and held.year and held.year <= on.day.year]


def new_on(facts: Facts, on: OnDay) -> dict[str, State]:
    """States Parties within the two years of Action 47 on a day: bound, or to be bound after their deposit."""
    parties = {slug: facts.states[slug] for slug in on.among("state_party")}
    return {s: r for s, r in parties.items() if (end := end_of_two_years(r)) and end > on.day}


def asked_by(facts: Facts, on: OnDay) -> dict[str, list[Source]]:
    """States Parties that asked for help with legislation, and the sources until that day, the newest first."""
    asked: dict[str, list[Source]] = {}
    for slug in on.among("state_party"):
        state = facts.states[slug]
        cited = [state.sources[name] for name in state.assistance.sources if state.assistance.requested]
        by_day = [source for source in cited if source.as_of and span(source.as_of)[0] <= on.day]
        if by_day:
            asked[slug] = sorted(by_day, key=lambda source: source.as_of or "", reverse=True)
    return asked
