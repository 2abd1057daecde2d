"""The resources that help to write a national measure (data/tools.yaml)."""

from typing import Literal, get_args

from pydantic import Field

from .common import (
    ENGLISH,
    Day,
    LanguageCode,
    Line,
    Link,
    ProseLine,
    ProseText,
    Record,
    Slug,
    SourceIds,
    TitleLanguage,
    Year,
)

ToolKind = Literal["model_law", "guide", "kit", "database", "template", "report", "contact"]
Tradition = Literal["common", "civil", "any"]
TOOL_KINDS: tuple[str, ...] = get_args(ToolKind)
TRADITIONS: tuple[str, ...] = get_args(Tradition)


class Tool(Record):
    """An existing resource that helps with national implementation."""

    title: Line = Field(description="Title as its publisher gives it.")
    language: TitleLanguage = ENGLISH
    called: ProseLine | None = Field(
        None,
        description="What our text calls it, to be translated: for an office or a form. "
        "Left out for a publication, which has its title in every language.",
    )
    publisher: ProseLine = Field(description="Who published it or offers it.")
    year: Year | None = Field(description="Year of publication; null if it has none.")
    kind: ToolKind = Field(description="What sort of help it is.")
    legal_tradition: Tradition = Field(
        description="The legal tradition that it is written for; any if it names none."
    )
    audience: ProseLine = Field(description="For whom it was made.")
    languages: list[LanguageCode] = Field(description="Two-letter codes; only those that a source names.")
    url: Link | None = Field(
        description="Its address, only on a host that data/hosts.yaml accepts; null if there is none."
    )
    checked: Day = Field(description="Day on which the address was last found to work or was read.")
    what_it_helps_with: ProseText = Field(description="What it helps with, in our own words.")
    covers: list[Slug] = Field(description="Ids of obligations.")
    covers_basis: Literal["read", "described"] = Field(
        description="read: from its text or contents. described: from its publisher's description."
    )
    sources: SourceIds
    note: ProseText | None = Field(description="What a reader should know besides; null if nothing.")


class Tools(Record):
    """The file data/tools.yaml."""

    tools: dict[Slug, Tool] = Field(description="Tools, by an id of your choice.")
