"""The laws that States enacted: whether they are in force, and what they say on each obligation."""

import math
from typing import Annotated, Literal, get_args

from pydantic import Field

from . import common
from .common import ENGLISH, Line, ProseLine, Record, Slug, SourceIds, TitleLanguage, When, Year, year_of
from .verbatim import Quotable, Unplaced, Unquoted, Verbatim

LawTradition = Literal["common", "civil", "mixed"]
Form = Literal["own", "with_mines", "amendment", "approval", "general"]
Read = Literal["full", "most", "part"]
Covered = Literal["covered", "partly", "not_covered", "unknown"]
Standing = Literal["in_force", "repealed", "unknown"]
Acts = Literal["basic", "graver", "lesser"]
Financing = Literal[
    "direct",
    "indirect",
    "general",
    "public_funds",
    "binds",
    "definition",
    "components",
    "knowledge",
    "producers_list",
    "existing",
    "left_out",
    "supervision",
    "penalty",
]
LIFE = "life"
UNKNOWN: Covered = "unknown"  # the answer of a law that was not read on an obligation
Duration = Annotated[
    str, common.Form("[1-9][0-9]? (years?|months?)|life", 'a time like "10 years" or "6 months", or "life"')
]

LAW_TRADITIONS: tuple[str, ...] = get_args(LawTradition)
FORMS: tuple[str, ...] = get_args(Form)
READS: tuple[str, ...] = get_args(Read)
COVERED: tuple[str, ...] = get_args(Covered)
FINANCING: tuple[str, ...] = get_args(Financing)
FINANCING_KINDS = FINANCING[:4]  # what a rule on investment is about; the rest is how it is built
STANDINGS: tuple[str, ...] = get_args(Standing)


class Earlier(Record):
    """What a law said on an obligation before it was changed."""

    covered: Covered = Field(description="The answer of that time, in the words of the answer of today.")
    section: Line | None = Field(description="Where it stood; null if nowhere.")
    how: ProseLine = Field(description="One sentence in our own words.")
    until: When = Field(description="Last day on which it held, or its month or year.")


class Provision(Record):
    """What one law says on one obligation."""

    covered: Covered = Field(
        description="covered: an express provision. partly: part of it, or indirectly. not_covered: the text "
        "was read and has no provision on it. unknown: not enough was read to say."
    )
    section: Line | None = Field(description="Where in the law; null if nowhere.")
    how: ProseLine = Field(description="One sentence in our own words.")
    unplaced: Unplaced | None = Field(
        None,
        description="Why a covered or partly has no section. reported: known from a report that names none. "
        "undivided: the law has no sections.",
    )
    words: Verbatim | None = Field(
        None, description="The words of the law itself, if it is free to quote; else leave it out."
    )
    since: When | None = Field(
        None, description="Since when it says so, if the law was changed on the matter; else leave it out."
    )
    earlier: list[Earlier] = Field([], description="What it said before, newest first.")


def months(duration: str) -> float:
    """How long a term of imprisonment lasts, in months; infinity for life."""
    if duration == LIFE:
        return math.inf
    number, unit = duration.split()
    return int(number) * (12 if unit.startswith("year") else 1)


class Imprisonment(Record):
    """The term of imprisonment that a law sets for some acts, as the answer on penal sanctions gives it."""

    acts: Acts = Field(
        description="basic: an act that the law prohibits. graver: acts that it punishes more, such as "
        "repetition, gain or use in war. lesser: acts that it punishes less, such as negligence or help."
    )
    least: Duration | None = Field(
        description='Shortest term, like "1 month" or "5 years"; null if none is given.'
    )
    most: Duration | None = Field(description='Longest term, like "10 years", or "life"; null if none is given.')


class EnactedLaw(Record):
    """A law that a State enacted: what it covers, obligation by obligation. The file name is its address."""

    state: Slug = Field(description="File name in data/states/, without .yaml.")
    title: Line = Field(description="Title in the language of the law or of the source.")
    language: TitleLanguage = ENGLISH
    year: Year = Field(description="Year of adoption, or of the amendment that covers cluster munitions.")
    enacted: When | None = Field(description="Day of adoption or signature; null if no source says.")
    in_force: When | None = Field(description="Day on which it took effect; null if no source says.")
    standing: Standing = Field(
        description="in_force: a text of the date below shows it as in force. repealed: it is no longer in "
        "force. unknown: no source read says whether it still is."
    )
    standing_as_of: When | None = Field(
        None, description="Date of the text that says so; left out if the standing is unknown."
    )
    standing_source: Slug | None = Field(
        None, description="Id of the source below that says so; left out if the standing is unknown."
    )
    ended: When | None = Field(None, description="When a repealed law ceased to be in force.")
    replaced_by: Line | None = Field(
        None,
        description="What replaced a repealed law: its file name in data/laws/, without .yaml, or its title; "
        "nothing_known if nothing is known to have.",
    )
    tradition: LawTradition = Field(description="Legal tradition of the State.")
    form: Form = Field(
        description="own: a statute on cluster munitions. with_mines: one with anti-personnel mines. "
        "amendment: part of a code or weapons law. approval: the law that approved the Convention. general: "
        "articles of a code that do not name cluster munitions."
    )
    structure: ProseLine = Field(description="How the law is built, in one phrase.")
    read: Read = Field(description="How much of its text was read for the comparison.")
    sources: SourceIds
    text: Slug | None = Field(
        description="Id of the source above whose link leads to the text; null if none does."
    )
    quotable: Quotable | None = Field(
        None, description="Why its words may be quoted; left out if none are, or nothing says that they may be."
    )
    unquoted: Unquoted | None = Field(
        None,
        description="Why none of its words are quoted, if it was read in full or mostly. no_rule: nothing found "
        "says that they may be. not_at_hand: its text was not at hand again when words were copied.",
    )
    imprisonment: list[Imprisonment] = Field(
        [],
        description="Terms of imprisonment, from what the law is said to provide on penal-sanctions and nothing "
        "else; leave it out if it gives none, or none is known.",
    )
    financing: dict[Financing, ProseLine] = Field(
        {},
        description="What its rule on investment in producers holds, from what it is said to provide on "
        "investment and nothing else, in our own words. What it is about: direct (loans, credits, guarantees), "
        "indirect (shares, bonds, funds), general (financing as such), public_funds; one of them at least. How it "
        "is built: binds, definition, components, knowledge, producers_list, existing (what is already invested), "
        "left_out, supervision, penalty. Leave out what it does not say.",
    )
    provisions: dict[Slug, Provision] = Field(description="By id of obligation; one that is missing is unknown.")

    @property
    def years(self) -> set[int | None]:
        """The years by which others may call it: of its adoption, of that day, and of its taking effect."""
        return {self.year, year_of(self.enacted), year_of(self.in_force)}

    @property
    def basic_term(self) -> Imprisonment | None:
        """The term for the acts that it prohibits, which has an entry wherever any term is given."""
        return next((term for term in self.imprisonment if term.acts == "basic"), None)

    @property
    def is_repealed(self) -> bool:
        """Whether it is no longer in force; of one whose standing is unknown nobody says so."""
        return self.standing == "repealed"

    def answer(self, obligation: str) -> Covered:
        """What it says on an obligation; UNKNOWN too where it was not read on it."""
        provision = self.provisions.get(obligation)
        return provision.covered if provision else UNKNOWN

    def section(self, obligation: str) -> str | None:
        """Where in it an obligation is covered; None if nowhere, or where it was not read on it."""
        provision = self.provisions.get(obligation)
        return provision.section if provision else None
