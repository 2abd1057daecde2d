"""Figures that other bodies published (data/figures.yaml)."""

from typing import Annotated

from pydantic import Field

from .common import Form, Line, ProseText, Record, Slug, SourceIds, When

Count = Annotated[int, Field(ge=0, le=250)]
Period = Annotated[str, Form("[0-9]{4}(-[0-9]{4})?", "a year or two, like 2023 or 2023-2024")]
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

    published: dict[Slug, PublishedFigure] = Field(
        description="Published figures, by an id of your choice, oldest first."
    )
