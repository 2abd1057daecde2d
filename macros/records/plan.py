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

    publisher: Line = Field(description="Who counted.")
    series: Slug = Field(description="Rows of one series are comparable and may share a chart.")
    as_of: When | None = Field(description="Date of the count (2015, 2015-06 or 2015-06-11); null if it has none.")
    states_parties: Count | None = Field(None, description="States Parties.")
    signatories: Count | None = Field(None, description="Signatories.")
    ratifications: Count | None = Field(None, description="Instruments of ratification or accession.")
    specific_law: Count | None = Field(None, description="States with legislation made for the Convention.")
    existing_law: Count | None = Field(None, description="States that consider existing law sufficient.")
    in_progress: Count | None = Field(
        None, description="States planning, drafting, reviewing or adopting legislation."
    )
    to_clarify: Count | None = Field(None, description="States whose measures the publisher wants clarified.")
    no_information: Count | None = Field(None, description="States with no or insufficient information.")
    investment_bans: Count | None = Field(None, description="States with a law against investment in producers.")
    legal_measures_with_penal_sanctions: Count | None = Field(
        None, description="States that report legal measures with penal sanctions."
    )
    administrative_measures: Count | None = Field(None, description="States that report administrative measures.")
    specific_or_existing_percent: Percent | None = Field(
        None, description="Share of States with a specific or existing law."
    )
    specific_or_existing_percent_first_review_conference: Percent | None = Field(
        None, description="The same share at the First Review Conference, as given for comparison."
    )
    method: ProseText = Field(description="What the publisher counts, in our own words.")
    sources: SourceIds


class Figures(Record):
    """The file data/figures.yaml."""

    work_plan: Slug = Field(description="Id of the row that pages set beside the count of the register.")
    work_plan_note: ProseText = Field(description="Why the two differ.")
    published: dict[Slug, PublishedFigure] = Field(
        description="Published figures, by an id of your choice, oldest first."
    )


class Objective(Record):
    """An objective of the work plan."""

    text: ProseText = Field(description="The objective in the plan's words.")


class Action(Record):
    """An action of the work plan and what a public source says became of it."""

    title: ProseLine = Field(description="The action in a few words.")
    text: ProseText = Field(description="The action in the plan's words.")
    objectives: list[ObjectiveNumber] = Field(
        description="Objectives that the action serves; a reading of the plan, which does not link them."
    )
    outcome: Literal["found", "partly", "not_found"] = Field(
        description="not_found: no public source was found; it does not mean that nothing was done."
    )
    detail: ProseText | None = Field(description="What a source says became of it; null if none was found.")
    sources: list[Slug] = Field(description="Ids in data/sources.yaml; [] if no source was found.")


class BudgetLine(Record):
    """One line of the budget."""

    item: ProseLine = Field(description="What the money is for.")
    amount: ProseLine = Field(description="As the plan gives it.")


class Quarter(Record):
    """What the plan foresees for one quarter."""

    year: Year = Field(description="The year.")
    quarter: Annotated[int, Field(ge=1, le=4)] = Field(description="The quarter, 1 to 4.")
    activities: list[ProseLine] = Field(min_length=1, description="What is done, one activity a line.")


class Term(Record):
    """Who coordinated national implementation measures, and when."""

    period: Period = Field(description="A year, or the first and the last, like 2023-2024.")
    state: Slug | None = Field(description="File name of the State; null if no source was found.")
    sources: list[Slug] = Field(description="Ids in data/sources.yaml; [] if no source was found.")
    note: ProseText | None = Field(None, description="What a reader should know besides.")


class PlanAction(Record):
    """An action of the Lausanne Action Plan, in our own words."""

    summary: ProseText = Field(description="What the action asks, in our own words.")
    sources: SourceIds


class WorkPlan(Record):
    """The file data/workplan.yaml."""

    coordinator: Slug = Field(description="File name of the coordinating State.")
    period: Period = Field(description="Years that the plan covers, like 2023-2024.")
    sources: SourceIds
    objectives: dict[ObjectiveNumber, Objective] = Field(description="Objectives by their number, I to V.")
    actions: dict[ActionLetter, Action] = Field(description="Actions by their letter, A to H.")
    implementers: list[ProseLine] = Field(description="Who carries the plan out.")
    partners: list[ProseLine] = Field(description="Who helps.")
    budget: list[BudgetLine] = Field(description="What the plan costs.")
    quarters: list[Quarter] = Field(description="What is done when.")
    coordinators: list[Term] = Field(description="Who coordinated, oldest first.")
    lausanne_actions: dict[ActionNumber, PlanAction] = Field(
        description="Actions of the Lausanne Action Plan that concern Article 9, by number."
    )


class Event(Record):
    """A dated event. An event without a source is not entered."""

    date: When = Field(description="When it happened or began: 2015, 2015-06 or 2015-06-11.")
    end: Day | None = Field(None, description="Last day, for what took several days.")
    title: ProseLine = Field(description="The event in a few words.")
    kind: Literal["treaty", "meeting", "action_plan", "coordinator", "model_law", "law", "status"] = Field(
        description="What sort of event it is."
    )
    detail: ProseText = Field(description="What happened, in one or two sentences.")
    sources: SourceIds
    note: ProseText | None = Field(None, description="On what the date or the text rests, where sources differ.")


class Timeline(Record):
    """The file data/timeline.yaml."""

    events: list[Event] = Field(description="Events, oldest first.")
