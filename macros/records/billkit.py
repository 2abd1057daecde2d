"""Papers that go with a draft law, as texts with fields (data/billkit.yaml)."""

from typing import Literal

from pydantic import Field

from .common import ProseLine, ProseText, Record, Slug, SourceIds
from .instruments import FormText


class KitParagraph(Record):
    """A paragraph of a paper, which may depend on a clause of the draft or on its legal tradition."""

    text: FormText = Field(
        description="In our own words: <blanks> are filled in, of [a / b] one is chosen, [words] may stand or not."
    )
    clause: Slug | None = Field(
        None,
        description="Id of a clause: the paragraph stands only if the draft has it, and tells its number.",
    )
    tradition: Literal["common", "civil"] | None = Field(
        None, description="The paragraph stands only beside a draft of this legal tradition."
    )
    kind: Literal["text", "heading", "item"] = Field("text", description="A text, a heading or an item of a list.")


class KitPaper(Record):
    """A paper that a ministry needs beside a draft law."""

    title: ProseLine = Field(description="What it is called, also at the head of the file.")
    use: ProseText = Field(description="Who needs it, and for what, in our own words.")
    text: list[KitParagraph] = Field(min_length=1, description="Its paragraphs, in order.")
    clause_by_clause: bool = Field(
        False, description="Whether each clause of the draft follows, with its purpose and obligations."
    )
    sources: SourceIds


class BillKit(Record):
    """The file data/billkit.yaml."""

    papers: dict[Slug, KitPaper] = Field(
        description="Papers by an id of your choice, which names their files, in the order of the page."
    )
