"""A work plan of a coordinator (data/workplans/*.yaml)."""

from typing import Annotated, Literal

from pydantic import Field

from .common import Form, ProseLine, ProseText, Record, Slug, SourceIds, Year
from .figures import Period
from .timeline import MeetingId

ObjectiveNumber = Annotated[
    str, Form("X{0,3}(IX|IV|V?I{1,3}|V)|X{1,3}", "the Roman numeral of an objective, from I to XXXIX")
]
ActionLetter = Annotated[str, Form("[A-Z]", "the letter of an action of the plan, A to Z")]
ActionNumber = Annotated[str, Form("[0-9]{1,3}", "the number of an action of the action plan, like 47")]
Outcome = Literal["found", "partly", "not_found"]
Counted = Literal["state_party", "specific_law", "existing_law", "in_progress", "unclear", "investment_law"]
Serving = Literal[
    "factsheet",
    "handout",
    "assistance",
    "how_to_ask",
    "priority",
    "to_confirm",
    "new_states_parties",
    "signatories",
    "joining",
    "elements",
    "tools",
    "template",
    "self_check",
    "investment",
    "workshop",
    "slides",
    "joint_meeting",
    "updates",
    "subscribe",
    "changes",
    "working_paper",
]


class PlanFigures(Record):
    """Figures of the plan, and why the register counts otherwise."""

    row: Slug = Field(description="Id of the plan's row in data/figures.yaml.")
    note: ProseText = Field(description="Why the plan and the register differ, as pages say it beside the counts.")
    reasons: dict[Counted, ProseText] = Field(
        description="Of each figure that the plan gives: what lies behind it and the register's own."
    )


class PlanAction(Record):
    """An action of an action plan of the Convention, in our own words."""

    summary: ProseText = Field(description="What the action asks, in our own words.")
    sources: SourceIds


class ActionPlan(Record):
    """The action plan of the Convention that the work plan carries out."""

    name: ProseLine = Field(description="What it is called, like Lausanne Action Plan.")
    actions: dict[ActionNumber, PlanAction] = Field(
        min_length=1, description="Its actions that concern Article 9, by number."
    )


class Objective(Record):
    """An objective of the work plan."""

    text: ProseText = Field(description="The objective in the plan's words.")
    here: list[Serving] = Field([], description="Pages of this site that serve the objective itself.")


class Action(Record):
    """An action of the work plan and what a public source says became of it."""

    title: ProseLine = Field(description="The action in a few words.")
    text: ProseText = Field(description="The action in the plan's words.")
    objectives: list[ObjectiveNumber] = Field(
        description="Objectives that the action serves; a reading of the plan where it does not link them."
    )
    here: list[Serving] = Field([], description="Pages of this site that serve the action.")
    paper_for: MeetingId | None = Field(
        None,
        description="Short name, in data/timeline.yaml, of the meeting to which the action submits a working "
        "paper: the site then has a draft of it.",
    )
    outcome: Outcome = Field(
        description="not_found: no public source was found; it does not mean that nothing was done."
    )
    detail: ProseText | None = Field(description="What a source says became of it; null if none was found.")
    sources: list[Slug] = Field(description="Ids in data/sources.yaml; [] if no source was found.")


class BudgetLine(Record):
    """One line of the budget."""

    item: ProseLine = Field(description="What the money is for.")
    amount: ProseLine = Field(description="As the plan gives it.")


class Activity(Record):
    """What is due in a quarter."""

    text: ProseLine = Field(description="What is due, in the plan's words.")
    actions: list[ActionLetter] = Field(
        description="Actions of the plan that it is part of, a reading of the plan; [] if of none."
    )


class Quarter(Record):
    """What the plan foresees for one quarter."""

    year: Year = Field(description="The year.")
    quarter: Annotated[int, Field(ge=1, le=4)] = Field(description="The quarter, 1 to 4.")
    activities: list[Activity] = Field(min_length=1, description="What is due.")


class WorkPlan(Record):
    """A file of data/workplans: the work plan of a coordinator for some years."""

    title: ProseLine = Field(description="What the plan is for, as its title says.")
    coordinator: Slug = Field(description="File name of the coordinating State.")
    coordinator_note: ProseText | None = Field(None, description="What a reader should know of its term.")
    coordinator_sources: list[Slug] = Field([], description="Ids in data/sources.yaml on its term.")
    period: Period = Field(description="Years that the plan covers, like 2023-2024; the file is named so.")
    sources: SourceIds
    action_plan: ActionPlan = Field(description="The action plan of the Convention that the plan carries out.")
    background: list[ProseText] = Field([], description="What the plan says of its background, in our own words.")
    figures: PlanFigures | None = Field(description="Figures that the plan gives; null if it gives none.")
    objectives: dict[ObjectiveNumber, Objective] = Field(
        min_length=1, description="Objectives by their Roman numeral."
    )
    actions: dict[ActionLetter, Action] = Field(min_length=1, description="Actions by their letter.")
    implementers: list[ProseLine] = Field(description="Who carries the plan out.")
    partners: list[ProseLine] = Field(description="Who helps.")
    budget: list[BudgetLine] = Field(description="What the plan costs.")
    quarters: list[Quarter] = Field(description="What is due when, oldest first.")
