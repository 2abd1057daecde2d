"""Names of States in the six official languages, and others where a list needs them (data/names.yaml)."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from .common import Form, LanguageCode, Line, Record, Slug
from .state import Iso3

M49Region = Literal["africa", "americas", "asia", "europe", "oceania"]
M49_REGIONS: tuple[str, ...] = get_args(M49Region)
Iso2 = Annotated[str, Form("[A-Z]{2}", "two capital letters, like FJ")]


class ShortName(Record):
    """A State's name in the six official languages of the United Nations, and what else it is looked for by."""

    iso2: Iso2 | None = Field(None, description="ISO 3166-1 alpha-2 code, by which the search finds the State.")
    en: Line = Field(description="In English.")
    ar: Line = Field(description="In Arabic.")
    es: Line = Field(description="In Spanish.")
    fr: Line = Field(description="In French.")
    ru: Line = Field(description="In Russian.")
    zh: Line = Field(description="In Chinese.")
    pt: Line | None = Field(
        None,
        description="In Portuguese, after CLDR; only of a State that is to have no file in data/states/.",
    )
    in_sentence: Line | None = Field(
        None, description="In English within a sentence, where the UN's list adds an article: the United Kingdom."
    )
    m49_region: M49Region = Field(
        description="Geographical region of the United Nations' standard M49; it is no regional group of States."
    )
    also: list[Line] = Field(
        [], description="Other names, whole, short or former, in any language: the search finds the State by them."
    )
    adjective: dict[LanguageCode, Line] = Field(
        {}, description="By language what a law of the State is called: the search finds its laws by it."
    )
    because: Line | None = Field(None, description="Why a name is not the UN short name; null where it is.")


class Names(Record):
    """The file data/names.yaml: what a catalogue that has no name for a State yet begins with."""

    sources: list[Slug] = Field(min_length=1, description="Ids in data/sources.yaml.")
    names: dict[Iso3, ShortName] = Field(
        description="UN short names by ISO 3166-1 alpha-3 code, without the article that the UN's list adds."
    )
