"""What the Convention asks of a national measure, and the resources that help to write one."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from .common import Day, LanguageCode, Line, Link, ProseLine, ProseText, Record, Slug, Year, matching

Kind = Literal["legal", "administrative", "other"]
Applies = Literal["all", "if_stockpiles", "if_contaminated", "if_victims", "if_retention", "if_joint_operations"]
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
ToolKind = Literal["model_law", "guide", "kit", "database", "template", "report", "contact"]
Tradition = Literal["common", "civil", "any"]

KINDS: tuple[str, ...] = get_args(Kind)
TOOL_KINDS: tuple[str, ...] = get_args(ToolKind)
TRADITIONS: tuple[str, ...] = get_args(Tradition)

SourceIds = Annotated[list[Slug], Field(min_length=1, description="Ids in data/sources.yaml.")]
Article = matching(
    r"[0-9]{1,2}(\([0-9]{1,2}\))?(\([a-z]\))?([-;, ]|\([0-9]{1,2}\)|\([a-z]\)|[0-9])*",
    'an article of the Convention, like "1(1)(c)" or "3(2)-(5)"',
)


class Group(Record):
    """A heading under which obligations are listed."""

    title: ProseLine = Field(description="The heading.")
    articles: Article = Field(description="Articles of the Convention that it covers.")


class Obligation(Record):
    """One element that a complete national measure covers, or one question that it settles."""

    title: ProseLine = Field(description="The obligation in a few words.")
    brief: ProseLine = Field(description="What to do, in one line of at most 400 characters.")
    article: Article = Field(description="Where the Convention says so.")
    group: Slug = Field(description="Id of one of the groups above.")
    kind: Kind = Field(description="The sort of measure that usually carries it out (Article 9).")
    duty: ProseText = Field(description="What the Convention asks, in our own words.")
    entails: list[ProseLine] = Field(min_length=1, description="Concrete steps, one a line.")
    quote: Line | None = Field(description="A short phrase of the treaty, word for word.")
    needs_law: Literal["usual", "sometimes", "rarely"] = Field(
        description="Whether States as a rule need a statute for it: a drafting judgement."
    )
    applies: Applies = Field(description="To which States it matters.")
    interpretation: Literal["settled", "views_differ"] = Field(
        description="views_differ: States' published views are not the same; the note says how."
    )
    handout: bool = Field(description="Whether the two-page handout lists it.")
    sources: SourceIds
    note: ProseText | None = Field(description="What a reader should know besides; null if nothing.")


class Obligations(Record):
    """The file data/obligations.yaml."""

    groups: dict[Slug, Group] = Field(description="Headings, by an id of your choice, in the order of the page.")
    obligations: dict[Slug, Obligation] = Field(
        description="Obligations, by an id of your choice, in the order of the page."
    )


class Tool(Record):
    """An existing resource that helps with national implementation."""

    title: Line = Field(description="Title as its publisher gives it.")
    publisher: Line = Field(description="Who published it or offers it.")
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
