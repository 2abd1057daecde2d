"""What a workshop is held with: agendas, exercises, notes, evaluation form, slides (data/workshop.yaml)."""

from typing import Annotated, Literal

from pydantic import Field

from .common import ProseLine, ProseText, Record, Slug

Tradition = Literal["common", "civil"]
Answer = Literal["yes", "no", "open"]
Shown = Literal[
    "status",
    "laws_by_year",
    "obligations",
    "left_out",
    "penalties",
    "doors",
    "answers",
    "draft_clauses",
    "check_law",
    "joining",
    "help",
    "dates",
    "kit_code",
]
MOST_POINTS = 5  # that a slide holds in type of 20 points
Point = Annotated[ProseLine, Field(max_length=150)]
Title = Annotated[ProseLine, Field(max_length=80)]


class Part(Record):
    """One part of an agenda."""

    title: Title = Field(description="What it is called.")
    minutes: int = Field(ge=5, le=180, description="How long it takes, in minutes.")
    what: ProseLine = Field(description="What happens in it.")
    slides: list[Slug] = Field([], description="Ids of the slides that go with it.")


class Agenda(Record):
    """One form of the workshop."""

    title: Title = Field(description="What it is called.")
    use: ProseLine = Field(description="When this form fits.")
    minutes: int = Field(ge=30, le=600, description="How long the whole takes: the sum of its parts.")
    parts: list[Part] = Field(min_length=1, description="In their order.")


class DraftTask(Record):
    """One clause that participants draft."""

    task: ProseLine = Field(description="What it has to do, as participants read it.")
    look_for: list[ProseLine] = Field(min_length=1, description="What a good answer has.")


class DraftExercise(Record):
    """Draft some clauses; the solution is what the drafting template has for them."""

    title: Title = Field(description="What it is called.")
    minutes: int = Field(ge=10, le=180, description="How long it takes, in minutes.")
    tradition: Tradition = Field(description="The legal tradition of the invented State.")
    situation: list[ProseLine] = Field(min_length=1, description="What is to be known of the invented State.")
    steps: list[Point] = Field(min_length=1, description="What to do, in order.")
    clauses: dict[Slug, DraftTask] = Field(
        min_length=1, description="Ids of clauses in data/clauses.yaml, and what to do with each."
    )


class Section(Record):
    """A section of the invented law."""

    title: Title = Field(description="What it is about.")
    text: ProseText = Field(description="Its words, made up for the exercise.")


class InventedLaw(Record):
    """A law that does not exist."""

    title: ProseLine = Field(description="What it is called.")
    sections: dict[Annotated[str, Field(pattern="^[0-9]{1,3}$", max_length=3)], Section] = Field(
        min_length=1, description="Its sections by number."
    )


class Solution(Record):
    """The answer to one question of the self-check for the invented law."""

    answer: Answer = Field(description="yes, no or open.")
    sections: list[str] = Field([], description="Numbers of the sections that the answer rests on.")
    because: ProseLine = Field(description="Why, in one or two sentences.")


class CheckExercise(Record):
    """Go through an invented law with questions of the self-check."""

    title: Title = Field(description="What it is called.")
    minutes: int = Field(ge=10, le=180, description="How long it takes, in minutes.")
    situation: list[ProseLine] = Field(min_length=1, description="What is to be known of the invented State.")
    steps: list[Point] = Field(min_length=1, description="What to do, in order.")
    law: InventedLaw = Field(description="The law that participants go through.")
    questions: dict[Slug, Solution] = Field(
        min_length=1, description="Ids of questions in data/selfcheck.yaml, each with its solution."
    )


class Exercises(Record):
    """The two exercises and the notice that stands on each sheet of them."""

    state: Annotated[ProseLine, Field(max_length=40)] = Field(description="Name of the invented State.")
    notice: ProseLine = Field(description="Says that State and law are invented; stands on every sheet.")
    draft: DraftExercise = Field(description="The exercise in drafting.")
    check: CheckExercise = Field(description="The exercise on existing law.")


class Note(Record):
    """What a facilitator has to know of one matter."""

    title: Title = Field(description="When, or during what.")
    points: list[ProseLine] = Field(min_length=1, description="What to do or to know.")


class EvaluationQuestion(Record):
    """One question of the evaluation form."""

    question: ProseLine = Field(description="A question, or a sentence to agree with.")
    answer: Literal["scale", "words"] = Field(description="scale: 1 to 5 to circle. words: lines to write on.")


class Printed(Record):
    """Something to print."""

    what: Literal["agenda", "exercises", "solutions", "evaluation", "handout", "self_check", "slides"] = Field(
        description="The file to print."
    )
    copies: ProseLine = Field(description="How many copies, and for whom.")


class Slide(Record):
    """One slide: its title, its points or a figure made from the register, and what to say."""

    title: Title = Field(description="What it says, in a line.")
    points: list[Point] = Field([], max_length=MOST_POINTS, description="At most five, each of one line or two.")
    shows: Shown | None = Field(None, description="The figure that it shows, made from the register.")
    notes: ProseText = Field(description="What the speaker says; it stands below the slide.")


class Workshop(Record):
    """The file data/workshop.yaml."""

    agendas: dict[Slug, Agenda] = Field(min_length=1, description="The forms of the workshop.")
    exercises: Exercises = Field(description="The two exercises, on an invented State.")
    notes: list[Note] = Field(min_length=1, description="For the facilitator.")
    evaluation: list[EvaluationQuestion] = Field(min_length=1, description="The evaluation form.")
    print: list[Printed] = Field(min_length=1, description="What to print.")
    slides: dict[Slug, Slide] = Field(
        min_length=1, description="Twelve to fifteen slides, in their order; the first opens."
    )
