"""What delegates need, in their words, and the tools that answer it (data/needs.yaml)."""

from typing import Literal

from pydantic import Field

from .common import ProseLine, Record, Slug

# What a reader answers to the chooser; "no-stocks" and the like are the opposite answers.
Answer = Literal[
    "common",
    "civil",
    "stocks",
    "no-stocks",
    "contamination",
    "no-contamination",
    "victims",
    "no-victims",
    "arms-law",
    "no-arms-law",
    "direct",
    "not-direct",
]


class Need(Record):
    """What a delegate may need, in their words, and what answers it."""

    title: ProseLine = Field(description="The need, as the reader would say it.")
    answer: ProseLine = Field(description="What to use, in one line.")
    tools: list[Slug] = Field(min_length=1, description="Ids of tools, best first.")
    draft: Literal["common", "civil"] | None = Field(
        None, description="Edition of the site's own drafting template that answers it too; null if none does."
    )
    handout: bool = Field(description="Whether the two-page handout lists it.")
    fits: list[Answer] = Field(
        [], description="Answers to the chooser that all have to be given; [] if it fits everyone."
    )


class Needs(Record):
    """The file data/needs.yaml."""

    needs: dict[Slug, Need] = Field(description="Needs, by an id of your choice, in the order of the page.")
