"""The brief for a joint meeting on universalization and national measures: who signed, what is next."""

from dataclasses import dataclass
from datetime import date

from ..records import Need, Step, Tool
from ..records.common import year_of
from ..register.edition import Edition
from ..templating.addresses import target
from . import needs, stategroups
from .datewords import coming
from .downloads import joint_brief

PARTS = ("signatories", "steps", "help", "dates", "files")
CONDITION = "signatory"  # of the steps (data/steps.yaml) that every signatory can take
DATES = 2  # of what comes next, so that the brief stays on one side


@dataclass(frozen=True)
class AwaitedView:
    """A signatory: what is known of its law, the year of that text, the year of its newest voluntary report."""

    name: str
    address: str
    region: str
    signed: date | None
    status: str
    as_of: int | None
    summary: str
    reported: int | None


@dataclass(frozen=True)
class JointBriefView:
    """What the coordinators carry into the meeting.

    `needs`: each with the id of the first tool that answers it, and the tool; `dates`: (day, what happens);
    `file`: address of the brief as PDF.
    """

    states: list[AwaitedView]
    steps: list[Step]
    needs: list[tuple[Need, str, Tool]]
    dates: list[tuple[date, str]]
    file: str


def brief(edition: Edition) -> JointBriefView:
    """The brief of the day of the data."""
    facts = edition.facts
    return JointBriefView(
        states=_awaited(edition),
        steps=[step for step in facts.steps.values() if step.when == CONDITION],
        needs=[(need, *tools[0]) for need, tools in needs.with_tools(facts, handout=True)],
        dates=[(day, title) for day, (title, _) in coming(edition)[:DATES]],
        file=joint_brief(edition.language.files),
    )


def _awaited(edition: Edition) -> list[AwaitedView]:
    awaited = []
    for entry in stategroups.members(edition, CONDITION):
        state = entry.state
        report = state.transparency.latest_report or state.transparency.initial_report
        awaited.append(
            AwaitedView(
                entry.name,
                target("state", entry.slug),
                state.region,
                state.convention.signed,
                state.article9.status,
                state.article9.as_of,
                state.article9.summary,
                year_of(report),
            )
        )
    return awaited
