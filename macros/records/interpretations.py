"""What States said on the questions on which their views differ (data/interpretations.yaml)."""

from typing import Literal, get_args

from pydantic import Field

from .common import Article, Line, ProseLine, ProseText, Record, Slug, SourceIds, Year

View = Literal["prohibited", "conditional", "permitted", "other"]
VIEWS: tuple[str, ...] = get_args(View)


class Quote(Record):
    """Words of the Convention, in a short phrase."""

    article: Article = Field(description="Article, paragraph and letter.")
    words: Line = Field(description="Word for word.")


class TreatyReading(Record):
    """One way to read the Convention, told as those who hold it tell it."""

    title: ProseLine = Field(description="The reading in one line.")
    text: ProseText = Field(description="The reading in one or two sentences.")


class Issue(Record):
    """A question on which States' views differ. Its id is that of its obligation."""

    title: ProseLine = Field(description="Heading of its page.")
    question: ProseLine = Field(description="The question, as one sentence.")
    quotes: list[Quote] = Field(min_length=1, description="What the Convention says.")
    readings: list[TreatyReading] = Field(min_length=2, description="Both readings, without weight.")
    clause: Slug = Field(description="Clause of the template whose alternatives answer it.")
    sources: SourceIds


# The question that the section `investment` of a State's file answers too.
INVESTMENT = "investment"


class Position(Record):
    """What one State said or enacted on one question, according to one source."""

    state: Slug = Field(description="File name in data/states/, without .yaml.")
    issue: Slug = Field(description="Id of one of the issues above.")
    position: View = Field(description="conditional: allowed or barred within limits. other: no clear yes or no.")
    year: Year | None = Field(description="Year of the statement or law.")
    summary: ProseText = Field(description="In our own words, from the source.")
    sources: SourceIds


class Interpretations(Record):
    """The file data/interpretations.yaml."""

    issues: dict[Slug, Issue] = Field(description="By id of obligation, in the order of the pages.")
    positions: list[Position] = Field(description="One entry a State, question and source.")
