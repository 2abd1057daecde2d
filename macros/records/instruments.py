"""Instruments and notes by which a State joins the Convention, as texts with fields (data/instruments.yaml)."""

from typing import Annotated

from pydantic import AfterValidator, Field

from .common import ProseLine, ProseText, Record, Slug, SourceIds, Translated
from .texts import with_blanks

# Its marks are those of a clause: [options] and <blanks>. Unlike a clause it is translated, as our own text.
FormText = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(with_blanks), Translated()]


class Instrument(Record):
    """A paper that a State signs or sends when it joins."""

    title: ProseLine = Field(description="What it is called, also at the head of the file.")
    use: ProseText = Field(description="Who signs it, when it is needed, in our own words.")
    text: list[FormText] = Field(
        min_length=1,
        description="Its paragraphs in our own words: <blanks> are filled in, of [a / b] one is chosen, and "
        "[words] may stand or not. <State> is filled in once for the whole file.",
    )
    sources: SourceIds


class Instruments(Record):
    """The file data/instruments.yaml."""

    instruments: dict[Slug, Instrument] = Field(
        description="Instruments by an id of your choice, which names their files, in the order of the page."
    )
