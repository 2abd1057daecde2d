"""What a State may do next, from the facts of its entry: the conditions of data/steps.yaml.

No condition says whether a State does what it has to: each rests on what is known, with its source, or on a day
that the Convention names.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ..records import EnactedLaw, State, Step
from ..records.law import UNKNOWN
from ..records.state import ANSWERED_BY_LAW
from ..records.steps import Condition
from . import figures
from .loading import Facts
from .treatydates import annual_report_due, initial_report_due

SHOWN = 3
SUBJECT = "penal-sanctions"  # of a State whose steps are about no obligation (Article 9)
ABROAD = ANSWERED_BY_LAW["extraterritorial"]
READ = ("full", "most")  # laws of which it can be said that they have no provision
Holds = Callable[[Facts, str, State], bool]


@dataclass(frozen=True)
class NextStep:
    """A step that a State's facts lead to: by which day, and what laws leave out, if it is about that."""

    slug: str
    step: Step
    day: date | None
    left_out: tuple[str, ...]

    @property
    def subject(self) -> str | None:
        """Id of the obligation on which similar laws are worth a look."""
        return next(iter([*self.step.obligations, *self.left_out]), None)


def next_steps(facts: Facts, slug: str) -> list[NextStep]:
    """The first three steps whose condition holds for a State, or fewer; none after a withdrawal."""
    state = facts.states[slug]
    if state.has_withdrawn:
        return []
    holding = [
        NextStep(name, step, _day(facts, state, step.when), _left_out(facts, slug, step))
        for name, step in facts.steps.items()
        if HOLDS[step.when](facts, slug, state)
    ]
    return holding[:SHOWN]


def subject_of(steps: list[NextStep]) -> str:
    """Id of the obligation on which laws near by are shown beside a State's steps: the first that one is about."""
    return next((step.subject for step in steps if step.subject), SUBJECT)


def often_left_out(facts: Facts) -> tuple[str, ...]:
    """Ids of the three obligations of every State that laws in force, read in full, most often leave out."""
    read = [law for law in facts.laws.values() if law.standing == "in_force" and law.read == "full"]
    missing = {name: sum(law.answer(name) == "not_covered" for law in read) for name in _usual(facts)}
    often = [name for name in sorted(missing, key=missing.__getitem__, reverse=True) if missing[name]]
    return tuple(often[:SHOWN])


def left_out_by(facts: Facts, slug: str) -> tuple[str, ...]:
    """Ids of up to three obligations on which no compared law of a State, in force and read, has a provision."""
    laws = _own_laws(facts, slug)
    if not laws or any(law.read not in READ for law in laws):
        return ()
    left_out = (name for name in _usual(facts) if all(law.answer(name) == "not_covered" for law in laws))
    return tuple(left_out)[:SHOWN]


def _usual(facts: Facts) -> list[str]:
    """Obligations of every State that usually need a law, in the order of their file."""
    every = facts.obligations.obligations
    return [name for name, o in every.items() if o.applies == "all" and o.needs_law == "usual"]


def _own_laws(facts: Facts, slug: str) -> list[EnactedLaw]:
    """The compared laws of a State that are not repealed."""
    return [law for law in facts.laws.values() if law.state == slug and not law.is_repealed]


def _read_on(facts: Facts, slug: str, obligation: str) -> bool:
    """Whether a compared law of a State, not repealed, was read on an obligation, whatever it says."""
    return any(law.answer(obligation) != UNKNOWN for law in _own_laws(facts, slug))


def _bound(facts: Facts, state: State) -> bool:
    """Whether the Convention is in force for a State on the day of the data."""
    start = state.convention.in_force
    return state.is_state_party and bool(start and start <= facts.site.data_as_of)


def _party(state: State, status: str) -> bool:
    return state.is_state_party and state.article9.status == status


def _by_law(state: State) -> bool:
    return _party(state, "specific_law") or _party(state, "existing_law")


HOLDS: dict[Condition, Holds] = {
    "rests_on_repealed_law": lambda facts, slug, state: state.article9.rests_on_repealed,
    "initial_report_unknown": lambda facts, slug, state: (
        state.is_state_party and not state.transparency.initial_known
    ),
    "new_state_party": lambda facts, slug, state: (
        slug in figures.new_states_parties(facts) and not _party(state, "specific_law")
    ),
    "unclear": lambda facts, slug, state: _party(state, "unclear"),
    "unclear_and_reporting": lambda facts, slug, state: (
        _party(state, "unclear") and _bound(facts, state) and state.transparency.initial_report is not None
    ),
    "unclear_not_asked": lambda facts, slug, state: _party(state, "unclear") and not state.assistance.requested,
    "asked_for_help": lambda facts, slug, state: bool(state.assistance.requested) and not _by_law(state),
    "in_progress": lambda facts, slug, state: _party(state, "in_progress"),
    "existing_law": lambda facts, slug, state: _party(state, "existing_law"),
    "existing_law_without_sanction": lambda facts, slug, state: (
        _party(state, "existing_law") and state.article9.penal_sanctions is None
    ),
    "law_leaves_out": lambda facts, slug, state: _by_law(state) and bool(left_out_by(facts, slug)),
    "law_abroad_unknown": lambda facts, slug, state: (
        _by_law(state) and state.article9.extraterritorial is None and not _read_on(facts, slug, ABROAD)
    ),
    "law_without_investment": lambda facts, slug, state: (
        _by_law(state) and state.investment.position == "none_found"
    ),
    "signatory": lambda facts, slug, state: state.is_signatory,
    "reporting": lambda facts, slug, state: _bound(facts, state),
    "old_text": lambda facts, slug, state: figures.age_band(state.article9.as_of, facts.site.data_as_of) == "old",
}


def _day(facts: Facts, state: State, condition: Condition) -> date | None:
    """The day that a step looks to, if the Convention or Action 47 names one that is still to come."""
    today, start = facts.site.data_as_of, state.convention.in_force
    if condition in ("reporting", "unclear_and_reporting"):
        return annual_report_due(today)
    days = {
        "initial_report_unknown": start and initial_report_due(start),
        "new_state_party": figures.end_of_two_years(state),
    }
    day = days.get(condition)
    return day if day and day >= today else None


def _left_out(facts: Facts, slug: str, step: Step) -> tuple[str, ...]:
    if step.when == "law_leaves_out":
        return left_out_by(facts, slug)
    return often_left_out(facts) if step.when == "in_progress" and step.obligations else ()
