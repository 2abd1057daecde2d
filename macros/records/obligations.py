"""What the Convention asks of a national measure (data/obligations.yaml)."""

from typing import Literal, get_args

from pydantic import Field

from .common import Article, Line, ProseLine, ProseText, Record, Slug, SourceIds

Kind = Literal["legal", "administrative", "other"]
Applies = Literal["all", "if_stockpiles", "if_contaminated", "if_victims", "if_retention", "if_joint_operations"]
NeedsLaw = Literal["usual", "sometimes", "rarely"]
KINDS: tuple[str, ...] = get_args(Kind)


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
    needs_law: NeedsLaw = Field(
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
