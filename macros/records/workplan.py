"""The coordinator's work plan (data/workplan.yaml)."""

from typing import Annotated, Literal

from pydantic import Field

from .common import Form, ProseLine, ProseText, Record, Slug, SourceIds, Year
from .figures import Period

ObjectiveNumber = Annotated[str, Form("I|II|III|IV|V", "an objective of the plan, I to V")]
ActionLetter = Annotated[str, Form("[A-H]", "an action of the plan, A to H")]
ActionNumber = Annotated[str, Form("[0-9]{2}", "the number of an action of the Lausanne Action Plan, like 47")]


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
