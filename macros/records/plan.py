"""Published figures, the coordinator's work plan and the timeline of the Convention."""

from typing import Annotated, Literal

from pydantic import Field

from .common import Day, Line, ProseLine, ProseText, Record, Slug, When, Year, matching

SourceIds = Annotated[list[Slug], Field(min_length=1, description="Ids in data/sources.yaml.")]
Count = Annotated[int, Field(ge=0, le=250)]
ObjectiveNumber = matching("I|II|III|IV|V", "an objective of the plan, I to V")
ActionLetter = matching("[A-H]", "an action of the plan, A to H")
ActionNumber = matching("[0-9]{2}", "the number of an action of the Lausanne Action Plan, like 47")
Period = matching("[0-9]{4}(-[0-9]{4})?", "a year or two, like 2023 or 2023-2024")
Percent = Annotated[int, Field(ge=0, le=100)]


class PublishedFigure(Record):
    """What one publisher counted on one date. Never mixed with another publisher's series."""

    publisher: Line
    series: Slug = Field(description="Rows of one series are comparable and may share a chart.")
    as_of: When | None
    states_parties: Count | None = None
    signatories: Count | None = None
    ratifications: Count | None = None
    specific_law: Count | None = None
    existing_law: Count | None = None
    in_progress: Count | None = None
    no_information: Count | None = None
    investment_bans: Count | None = None
    legal_measures_with_penal_sanctions: Count | None = None
    administrative_measures: Count | None = None
    specific_or_existing_percent: Percent | None = None
    specific_or_existing_percent_first_review_conference: Percent | None = None
    method: ProseText = Field(description="What the publisher counts, in our own words.")
    sources: SourceIds


class Figures(Record):
    """The file data/figures.yaml."""

    work_plan: Slug = Field(description="Id of the row that pages set beside the count of the register.")
    work_plan_note: ProseText = Field(description="Why the two differ.")
    published: dict[Slug, PublishedFigure]


class Objective(Record):
    """An objective of the work plan."""

    text: ProseText


class Action(Record):
    """An action of the work plan and what a public source says became of it."""

    title: ProseLine
    text: ProseText
    objectives: list[ObjectiveNumber] = Field(
        description="Objectives that the action serves; a reading of the plan, which does not link them."
    )
    outcome: Literal["found", "partly", "not_found"] = Field(
        description="not_found: no public source was found; it does not mean that nothing was done."
    )
    detail: ProseText | None
    sources: list[Slug]


class BudgetLine(Record):
    """One line of the budget."""

    item: ProseLine
    amount: ProseLine = Field(description="As the plan gives it.")


class Quarter(Record):
    """What the plan foresees for one quarter."""

    year: Year
    quarter: Annotated[int, Field(ge=1, le=4)]
    activities: list[ProseLine] = Field(min_length=1)


class Term(Record):
    """Who coordinated national implementation measures, and when."""

    period: Period
    state: Slug | None = Field(description="File name of the State; null if no source was found.")
    sources: list[Slug]
    note: ProseText | None = None


class PlanAction(Record):
    """An action of the Lausanne Action Plan, in our own words."""

    summary: ProseText
    sources: SourceIds


class WorkPlan(Record):
    """The file data/workplan.yaml."""

    coordinator: Slug = Field(description="File name of the coordinating State.")
    period: Period
    sources: SourceIds
    objectives: dict[ObjectiveNumber, Objective]
    actions: dict[ActionLetter, Action]
    implementers: list[ProseLine]
    partners: list[ProseLine]
    budget: list[BudgetLine]
    quarters: list[Quarter]
    coordinators: list[Term]
    lausanne_actions: dict[ActionNumber, PlanAction]


class Event(Record):
    """A dated event. An event without a source is not entered."""

    date: When
    end: Day | None = None
    title: ProseLine
    kind: Literal["treaty", "meeting", "action_plan", "coordinator", "model_law", "law", "status"]
    detail: ProseText
    sources: SourceIds
    note: ProseText | None = None


class Timeline(Record):
    """The file data/timeline.yaml."""

    events: list[Event]
