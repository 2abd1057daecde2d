"""What a drafter chooses for a draft of their own: the answers from which one law is put together."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .clauses import Where
from .common import Record, Slug, Year
from .refused import RefusedError
from .texts import in_one_line, readable

# What a State has on which a clause may depend, and the `applies` of obligations (data/obligations.yaml).
SITUATIONS = {
    "stocks": "if_stockpiles",
    "contamination": "if_contaminated",
    "victims": "if_victims",
    "retention": "if_retention",
    "joint-operations": "if_joint_operations",
}
LONGEST = 120  # characters of what is filled in
MARKS = re.compile(r"[\[\]<>{}]")


def filled_in(text: str) -> str:
    """Return words for a blank; ValueError if they hold a mark of the drafting template or of HTML."""
    mark = MARKS.search(text)
    if mark:
        raise RefusedError(f'has "{mark[0]}", a mark of the drafting template; write words only', "foreign-mark")
    return in_one_line(readable(text))


Filling = Annotated[str, Field(min_length=1, max_length=LONGEST), AfterValidator(filled_in)]


class ClauseChoice(Record):
    """What is chosen for one clause."""

    stands: bool | None = Field(None, description="Whether the law has the clause; null: as its situation says.")
    alternatives: list[Slug] = Field([], max_length=12, description="Ids of the alternatives that are taken.")
    options: dict[str, bool | int] = Field(
        {}, max_length=60, description="By id of the brackets: true or false, or which of several, from 1."
    )
    fill: dict[str, Filling] = Field({}, max_length=60, description="By id of the blank: the words for it.")


class Choices(Record):
    """A file of choices: everything that is not chosen stays open in the draft, and is listed."""

    tradition: Literal["common", "civil"] = Field(description="Legal tradition, which settles section or article.")
    situation: list[Literal["stocks", "contamination", "victims", "retention", "joint-operations"]] = Field(
        [], max_length=5, description="What the State has: clauses that only such States need stand."
    )
    state: Filling | None = Field(None, description="Name of the State, wherever the law names it.")
    short_title: Filling | None = Field(None, description="Short title of the law, with its year.")
    ministry: Filling | None = Field(None, description="Ministry that is responsible for the law.")
    year: Year | None = Field(None, description="Year of the law.")
    clauses: dict[Slug, ClauseChoice] = Field({}, max_length=100, description="By id of the clause.")
    notes: bool = Field(False, description="Whether the drafting notes follow in an appendix.")
    where: list[Where] = Field(
        [], max_length=2, description="For which kinds of States the notes of that appendix say more."
    )

    def of(self, clause: str) -> ClauseChoice:
        """What is chosen for a clause; nothing if it is not named."""
        return self.clauses.get(clause) or ClauseChoice(stands=None)

    @property
    def named(self) -> dict[str, str]:
        """What is filled in wherever a blank of that name stands."""
        words = {
            "State": self.state,
            "Ministry": self.ministry,
            "short title": self.short_title,
            "year": str(self.year) if self.year else None,
        }
        return {name: text for name, text in words.items() if text}
