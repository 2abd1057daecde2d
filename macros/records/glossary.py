"""The terms of the field in the languages of the site (data/glossary.yaml)."""

from typing import Annotated

from pydantic import Field

from .common import LanguageCode, Line, Record, Slug


class GlossaryTerm(Record):
    """A term in several languages."""

    words: dict[LanguageCode, Line] = Field(
        description="The term by language, in English always; a language that lacks it is left out."
    )
    read_in: dict[LanguageCode, Slug] = Field(
        {},
        description="By language the id in data/sources.yaml of a text in which the term was read. Without one it "
        "is our own, and unofficial.",
    )
    stems: dict[LanguageCode, Annotated[list[Line], Field(min_length=1)]] = Field(
        {},
        description="By language beginnings of words. A text whose English has one of the English ones is to have "
        "one of its language in its translation. Left out where a term may be said in other words.",
    )
    page: Line | None = Field(
        None, description="Address of the page that is about it, below that of a language: the search finds it so."
    )
    sought: dict[LanguageCode, list[Line]] = Field(
        {}, description="By language other words by which readers look for `page`; no page shows them."
    )


class Glossary(Record):
    """The file data/glossary.yaml."""

    terms: dict[Slug, GlossaryTerm] = Field(description="Terms by an id of your choice, in the order of the page.")
