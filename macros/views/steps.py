"""Views of what a State may do next: steps, laws near by, the next day, what to take along."""

from dataclasses import dataclass
from datetime import date

from ..language.labels import N_
from ..language.steplabels import CONDITION
from ..records import DRAFT_TRADITIONS, Clause, Obligation, Step, Tool
from ..records.interpretations import Issue
from ..register import deadlines
from ..register.edition import Edition
from ..register.loading import Facts
from ..register.nextsteps import NextStep, next_steps, subject_of
from ..register.similar import similar_laws, traditions
from .downloads import clean_drafts
from .laws import LawView, law_view

PAGES = {
    "self-check": (N_("Self-check of existing law"), "model-legislation/self-check/"),
    "chooser": (N_("Which draft fits you"), "model-legislation/chooser/"),
    "assistance": (N_("How to ask"), "#assistance"),
    "corrections": (N_("How entries are corrected"), "about/#corrections"),
    "joining": (N_("From interest to deposit"), "joining/#steps"),
    "joining-days": (N_("The days that follow from the deposit"), "joining/#dates"),
    "joining-papers": (N_("Papers in Word"), "joining/#instruments"),
}
DAY = {
    "annual-reports": N_("Annual transparency report, Article 7(2)"),
    "initial-report": N_("Initial transparency report, Article 7(1)"),
    "in-force": N_("Entry into force, Article 17"),
    "withdrawal": N_("Withdrawal takes effect, Article 20"),
    "two-years": N_("End of the two years of Action 47"),
}


@dataclass(frozen=True)
class StepView:
    """One step with the day that it looks to, what laws leave out, and all that helps with it."""

    step: Step
    day: date | None
    left_out: list[tuple[str, Obligation]]
    clauses: list[tuple[str, Clause]]
    tools: list[tuple[str, Tool]]
    questions: list[tuple[str, Issue]]
    pages: list[tuple[str, str]]


@dataclass(frozen=True)
class NearLawView:
    """A law of another State near by, and the section in which it has the subject, if known."""

    law: LawView
    section: str | None


@dataclass(frozen=True)
class NextView:
    """What a State may do next; `drafts` are Word files as (label, address), `day` the next of the Convention."""

    steps: list[StepView]
    subject: Obligation
    near: list[NearLawView]
    drafts: list[tuple[str, str]]
    day: tuple[str, date] | None

    @property
    def day_apart(self) -> tuple[str, date] | None:
        """The next day where no step names one, for a sheet that has room to say it once."""
        return None if any(one.day for one in self.steps) else self.day


def next_view(edition: Edition, slug: str) -> NextView:
    """What one State may do next. Raises KeyError if there is no such State."""
    facts = edition.facts
    steps = next_steps(facts, slug)
    subject = subject_of(steps)
    near = [law_view(edition, name) for name in similar_laws(facts, slug, subject)] if steps else []
    return NextView(
        steps=[_step(facts, step) for step in steps],
        subject=facts.obligations.obligations[subject],
        near=[NearLawView(law, law.record.section(subject)) for law in near],
        drafts=_drafts(edition, slug),
        day=_day(facts, slug),
    )


def _step(facts: Facts, step: NextStep) -> StepView:
    record = step.step
    return StepView(
        step=record,
        day=step.day,
        left_out=[(name, facts.obligations.obligations[name]) for name in step.left_out],
        clauses=[(name, facts.clauses.clauses[name]) for name in record.clauses],
        tools=[(name, facts.tools.tools[name]) for name in record.tools],
        questions=[(name, facts.interpretations.issues[name]) for name in record.questions],
        pages=[PAGES[name] for name in record.pages],
    )


def _drafts(edition: Edition, slug: str) -> list[tuple[str, str]]:
    """The clean copy for a State's legal tradition, or those for both where it is mixed or no law gives it."""
    own = traditions(edition.facts, slug)
    fitting = own if own and own <= set(DRAFT_TRADITIONS) else set(DRAFT_TRADITIONS)
    code = edition.language.files
    return clean_drafts(code, edition.facts.law_in(code), fitting)


def _day(facts: Facts, slug: str) -> tuple[str, date] | None:
    """The next day that the Convention or Action 47 sets a State Party, with its label."""
    coming = deadlines.next_of_state(facts, slug)
    return (DAY[coming.kind], coming.last) if coming else None


def conditions(facts: Facts) -> list[tuple[str, list[Step]]]:
    """Each condition in words with its steps, in the order of data/steps.yaml; one without a step is left out."""
    steps: dict[str, list[Step]] = {}
    for step in facts.steps.values():
        steps.setdefault(step.when, []).append(step)
    return [(CONDITION[name], own) for name, own in steps.items()]
