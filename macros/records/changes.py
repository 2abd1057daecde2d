"""The dated log of what changed in the register: one entry a change, never rewritten."""

from typing import Annotated, Literal

from pydantic import Field

from .common import Day, ProseLine, ProseText, Record, Slug


class Change(Record):
    """What changed, for which States, and which source says so. Its id is its address in the feeds."""

    date: Day = Field(description="Day on which this site made the change, not the day of the event.")
    states: list[Slug] = Field(
        description="File names of the States whose facts changed; [] if the register as a whole changed."
    )
    held: list[Slug] = Field(
        [],
        description="With states: [], the States that the register held then, where it has grown since: the entry "
        "stands on their pages only.",
    )
    about: Literal["register", "other"] = Field(
        "register",
        description="register: facts of States. other: published figures, tools, work plan or timeline; such an "
        "entry stands on no State's page.",
    )
    what: ProseText = Field(description="What changed, in one or two neutral sentences.")
    before: ProseLine | None = Field(
        None, description="What the register said before, in words; null for something new."
    )
    after: ProseLine | None = Field(None, description="What the register says now, in words.")
    sources: Annotated[
        list[Slug],
        Field(description="Ids of sources in the States' files or in data/sources.yaml that support the change."),
    ]

    def concerns(self, slug: str) -> bool:
        """Whether the entry tells of one State: by its name, or of the register in which the State then was."""
        if self.states or self.held:
            return slug in self.states or slug in self.held
        return self.about == "register"


class Changes(Record):
    """The file data/changes.yaml. The id of a change stays as it is: readers of the feeds know it by it."""

    changes: dict[Slug, Change] = Field(description="Changes, newest first, by an id that never changes.")
