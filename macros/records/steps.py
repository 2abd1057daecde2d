"""What a State may do next, and under which condition (data/steps.yaml)."""

from typing import Literal

from pydantic import Field

from .common import ProseLine, Record, Slug

Condition = Literal[
    "rests_on_repealed_law",
    "initial_report_unknown",
    "new_state_party",
    "unclear",
    "unclear_and_reporting",
    "unclear_not_asked",
    "asked_for_help",
    "in_progress",
    "existing_law",
    "existing_law_without_sanction",
    "law_leaves_out",
    "law_abroad_unknown",
    "law_without_investment",
    "signatory",
    "reporting",
    "old_text",
]
StepPage = Literal[
    "self-check", "chooser", "assistance", "corrections", "joining", "joining-days", "joining-papers"
]


class Step(Record):
    """One thing to do next, which fact it follows from, and what helps with it."""

    when: Condition = Field(
        description="The condition under which it is shown; macros/register/nextsteps.py says when each holds."
    )
    text: ProseLine = Field(description="What to do, in one neutral sentence.")
    because: ProseLine = Field(
        description="The fact or the rule that it follows from, with its article, in one sentence."
    )
    obligations: list[Slug] = Field(
        [], description="Ids of obligations; the first is the subject on which similar laws are shown."
    )
    clauses: list[Slug] = Field([], description="Ids of clauses of the template that help.")
    tools: list[Slug] = Field([], description="Ids of tools that help.")
    questions: list[Slug] = Field([], description="Ids of questions on which views differ.")
    pages: list[StepPage] = Field([], description="Pages of this site that help.")


class Steps(Record):
    """The file data/steps.yaml. Of the steps whose condition holds, a State's page shows the first three."""

    steps: dict[Slug, Step] = Field(description="Steps by an id of your choice, the most pressing first.")
