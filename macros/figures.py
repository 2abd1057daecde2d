"""Every number that a page, a chart, a PDF or an export shows: counted here, nowhere else."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from .faults import Faults
from .loading import Facts
from .records import REGIONS, STATUSES, PublishedFigure, State, year_of

# Bands of the age of a fact, in whole years: how long ago the text behind it was written.
RECENT, AGEING = 3, 6
# Years within which Action 47 of the Lausanne Action Plan asks new States Parties for measures.
NEW = 2
# The series of the chart of progress, and the figure that it must give.
PROGRESS = ("human-rights-watch", "specific_law")


def states_parties(facts: Facts) -> dict[str, State]:
    """States that have consented to be bound and have not left by the day of the data, by slug.

    The Implementation Support Unit counts them alike: from the deposit, before entry into force for the State.
    """
    return _members(facts, "state_party")


def signatories(facts: Facts) -> dict[str, State]:
    """States that have signed and are not yet bound, by slug."""
    return _members(facts, "signatory")


def withdrawn(facts: Facts) -> dict[str, State]:
    """States whose withdrawal has taken effect (Article 20), by slug."""
    return _members(facts, "withdrawn")


def _members(facts: Facts, membership: str) -> dict[str, State]:
    return {s: r for s, r in facts.states.items() if r.convention.membership == membership}


def by_status(facts: Facts) -> dict[str, int]:
    """States Parties in each Article 9 status; the four add up to all States Parties."""
    statuses = [state.article9.status for state in states_parties(facts).values()]
    return {status: statuses.count(status) for status in STATUSES}


def by_region(facts: Facts) -> dict[str, dict[str, int]]:
    """States Parties in each UN regional group and, in it, in each Article 9 status."""
    table = {}
    for region in REGIONS:
        states = [s for s in states_parties(facts).values() if s.region == region]
        table[region] = {k: sum(s.article9.status == k for s in states) for k in STATUSES}
    return table


def investment_laws(facts: Facts) -> dict[str, State]:
    """States Parties that prohibit investment in producers by law, by slug."""
    return {s: r for s, r in states_parties(facts).items() if r.investment.position == "law"}


def assistance_requested(facts: Facts) -> dict[str, State]:
    """States Parties of which a source says that they asked for help with legislation, by slug."""
    return {s: r for s, r in states_parties(facts).items() if r.assistance.requested}


def without_information(facts: Facts) -> dict[str, State]:
    """States Parties on whose measures no or insufficient information was found, by slug (Action B)."""
    return {s: r for s, r in states_parties(facts).items() if r.article9.status == "unclear"}


def new_states_parties(facts: Facts) -> dict[str, State]:
    """States Parties within the two years that Action 47 gives them, by slug."""
    today = facts.site.data_as_of
    return {s: r for s, r in states_parties(facts).items() if (end := end_of_two_years(r)) and end > today}


def end_of_two_years(state: State) -> date | None:
    """The day two years after entry into force for the State; None if it is not in force for it."""
    start = state.convention.in_force
    if start is None:
        return None
    return date(start.year + NEW, start.month, min(start.day, 28))  # the first of a month (Article 17(2))


def to_confirm(facts: Facts) -> dict[str, State]:
    """States Parties and signatories whose status rests on a text older than AGEING years, by slug."""
    today = facts.site.data_as_of
    members = {**states_parties(facts), **signatories(facts)}
    return {s: r for s, r in members.items() if age_band(r.article9.as_of, today) == "old"}


def years_of_status(facts: Facts) -> tuple[int, int]:
    """Oldest and newest year of a text behind the status of a State Party."""
    return oldest_and_newest(states_parties(facts).values())


def oldest_and_newest(states: Iterable[State]) -> tuple[int, int]:
    """Oldest and newest year of a text behind the statuses of some States."""
    years = [state.article9.as_of for state in states]
    return min(years), max(years)


def age_band(year: int, today: date) -> str:
    """'recent' (at most 3 years), 'ageing' (at most 6) or 'old'."""
    age = today.year - year
    return "recent" if age <= RECENT else "ageing" if age <= AGEING else "old"


def bands(today: date) -> dict[str, tuple[int | None, int]]:
    """First and last year of each band of age_band on a day; the oldest band has no first year."""
    return {
        "recent": (today.year - RECENT, today.year),
        "ageing": (today.year - AGEING, today.year - RECENT - 1),
        "old": (None, today.year - AGEING - 1),
    }


def as_of(state: State, section: str) -> int | None:
    """Year of the newest dated source that a section of a State's file cites; None if undated."""
    cited = getattr(state, section).sources
    years = [year_of(state.sources[source].as_of) for source in cited]
    return max((year for year in years if year), default=None)


COUNTS: dict[str, Callable[[Facts], int]] = {
    "states": lambda facts: len(facts.states),
    "state_party": lambda facts: len(states_parties(facts)),
    "signatory": lambda facts: len(signatories(facts)),
    "withdrawn": lambda facts: len(withdrawn(facts)),
    **{s: lambda facts, s=s: by_status(facts)[s] for s in STATUSES},
    "investment_law": lambda facts: len(investment_laws(facts)),
    "assistance_requested": lambda facts: len(assistance_requested(facts)),
    "new_state_party": lambda facts: len(new_states_parties(facts)),
    "to_confirm": lambda facts: len(to_confirm(facts)),
    "obligations": lambda facts: len(facts.law.obligations),
    "tools": lambda facts: len(facts.tools.tools),
    "laws": lambda facts: len(facts.laws),
    "clauses": lambda facts: len(facts.template.clauses),
}


def count(facts: Facts, name: str) -> int:
    """The figure called `name` in COUNTS. Raises KeyError for another name."""
    return COUNTS[name](facts)


@dataclass(frozen=True)
class Comparison:
    """One figure as counted from the register and as the work plan publishes it."""

    name: str
    counted: int
    published: int


def comparison(facts: Facts) -> list[Comparison]:
    """The register's counts beside the work plan's, for each figure that the plan gives."""
    plan = work_plan_figure(facts)
    pairs = [
        ("state_party", plan.states_parties),
        ("specific_law", plan.specific_law),
        ("existing_law", plan.existing_law),
        ("in_progress", plan.in_progress),
        ("unclear", plan.no_information),
        ("investment_law", plan.investment_bans),
    ]
    return [Comparison(name, count(facts, name), given) for name, given in pairs if given is not None]


def work_plan_figure(facts: Facts) -> PublishedFigure:
    """The figures that the coordinator's work plan publishes."""
    return facts.figures.published[facts.figures.work_plan]


def progress(facts: Facts) -> list[PublishedFigure]:
    """The series that the chart of progress shows, oldest first. Raises Faults if nothing of it is left."""
    rows = series(facts, *PROGRESS)
    if not rows:
        name, field = PROGRESS
        message = f"published has no dated figure with series: {name} and {field}, which the chart shows. Add one."
        raise Faults([facts.fault("figures", ("published",), message)])
    return rows


def series(facts: Facts, name: str, field: str) -> list[PublishedFigure]:
    """One publisher's dated figures that give `field`, oldest first."""
    rows = [row for row in facts.figures.published.values() if row.series == name and row.as_of]
    return sorted((r for r in rows if getattr(r, field) is not None), key=lambda r: r.as_of)
