"""The words of a law itself, and why they may be quoted."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .common import Day, LanguageCode, Line, ProseLine, ProseText, Record, Slug, SourceIds, Text
from .texts import in_words

Unplaced = Literal["reported", "undivided"]
Unquoted = Literal["no_rule", "not_at_hand"]
MOST = 120  # words
LONGEST = 1200  # characters, for languages that part no words


class Quotable(Record):
    """Why the words of a law may be quoted by anyone."""

    ground: ProseLine = Field(description="The rule that leaves official texts free, with its section.")
    sources: SourceIds


class Verbatim(Record):
    """The words of a law on one obligation, as its text has them."""

    text: Annotated[Text, Field(max_length=LONGEST), AfterValidator(in_words(MOST))] = Field(
        description=f"The words that do it, unchanged, {MOST} at most; … stands for what is left out."
    )
    section: Line = Field(description="Where exactly these words stand in the law.")
    language: LanguageCode = Field(description="Language of these words, like en or fr.")
    translation: ProseText | None = Field(
        None,
        description="The same in English, marked as an unofficial translation; left out if the words are English.",
    )
    source: Slug = Field(description="Id of the source of the law in which they were read.")
    read: Day = Field(description="Day on which they were copied from that text.")
