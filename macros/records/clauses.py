"""The drafting template, clause by clause (data/clauses.yaml)."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from .common import LanguageCode, Line, ProseLine, ProseText, Record, Slug, SourceIds
from .texts import with_blanks
from .tongue import IN_ENGLISH, Tongue

DRAFT_TRADITIONS = ("common", "civil")  # each has an edition of the template
AUTHENTIC = ("ar", "zh", "en", "fr", "ru", "es")  # languages in which the Convention is authentic (Article 23)
Necessity = Literal["core", "recommended", "if_applicable", "optional"]
NECESSITIES: tuple[str, ...] = get_args(Necessity)
# Words of a law: never translated by the catalogues, since a court reads them. Their marks
# ([options], <blanks>, {references}) are read by macros/register/clausemarks.py.
LegalText = Annotated[str, Field(min_length=1, max_length=6000), AfterValidator(with_blanks)]


class Variants(Record):
    """The clause as a drafter in each tradition would word it; both, or none."""

    common: LegalText = Field(description="Words for a State in the common-law tradition.")
    civil: LegalText = Field(description="Words for a State in the civil-law tradition.")


class Wording(Record):
    """An alternative as it is worded for one legal tradition."""

    do: ProseLine | None = Field(None, description="What to do with the clause, like: Replace (2) with:")
    text: LegalText | None = Field(None, description="Words for the law.")
    explanation: ProseLine | None = Field(None, description="Which view or aim it follows, if not said for both.")


class Wordings(Record):
    """An alternative in each tradition, where the clause's own text differs; both, or none."""

    common: Wording = Field(description="For a State in the common-law tradition.")
    civil: Wording = Field(description="For a State in the civil-law tradition.")


class Alternative(Record):
    """Another way to settle what the clause settles. No alternative is presented as the right one."""

    title: ProseLine = Field(description="What the alternative is, in a few words.")
    do: ProseLine | None = Field(None, description="What to do with the clause, like: Replace (2) with:")
    text: LegalText | None = Field(None, description="Words for the law.")
    explanation: ProseLine | None = Field(None, description="Which view or aim it follows.")
    variants: Wordings | None = Field(
        None, description="What to do and what to write in each tradition, instead of do and text."
    )

    def wording(self, tradition: str) -> Wording:
        """What holds in an edition for one tradition ("common" or "civil")."""
        own = getattr(self.variants, tradition) if self.variants else Wording()
        return Wording.model_construct(  # of texts that were checked when they were read
            do=own.do or self.do,
            text=own.text or self.text,
            explanation=own.explanation or self.explanation,
        )


class Notes(Record):
    """The drafting note for each tradition, where the clause's own text differs; both, or none."""

    common: ProseText = Field(description="For a State in the common-law tradition.")
    civil: ProseText = Field(description="For a State in the civil-law tradition.")


class Example(Record):
    """What an enacted law does on the matter of a clause: a fact, in our own words."""

    law: Slug = Field(description="File name in data/laws/, without .yaml.")
    section: Line | None = Field(description="Where in the law; null if no source says.")
    fact: ProseLine = Field(description="What the law does, in one sentence.")
    sources: SourceIds


HeldBy = Literal[
    "criminal_code",
    "arms_law",
    "export_control",
    "criminal_procedure",
    "financial_law",
    "armed_forces_law",
    "mine_action_law",
    "administrative_act",
]


Where = Literal["federal", "direct"]


class Clause(Record):
    """One clause of the drafting template, in our own words."""

    title: ProseLine = Field(description="Heading of the clause.")
    part: Slug = Field(description="Id of one of the parts above.")
    purpose: ProseLine = Field(description="What the clause is for, in one sentence.")
    obligations: list[Slug] = Field(min_length=1, description="Ids of the obligations that it carries out.")
    necessity: Necessity = Field(
        description="core: a law on the treaty needs it. if_applicable: only for the States that its "
        "obligations name. optional: a policy choice."
    )
    held_by: list[HeldBy] = Field(
        [],
        description="Which laws usually hold such a rule where a State amends what it has, the likeliest first, "
        "by our own reading; empty: the amending law itself.",
    )
    divided: dict[HeldBy, list[int]] = Field(
        {},
        description="Instead of held_by, where the paragraphs belong into several laws: the numbers of those that "
        "each holds. An administrative act makes no act punishable.",
    )
    text: LegalText | None = Field(None, description="The clause, where one text serves both traditions.")
    variants: Variants | None = Field(None, description="The clause in each tradition, instead of text.")
    alternatives: dict[Slug, Alternative] = Field({}, description="Other ways to settle the matter.")
    creates_offence: bool = Field(
        False, description="Whether it makes an act punishable, so that a clause on penalties has to name it."
    )
    sets_penalties: bool = Field(False, description="Whether it sets the penalties for other clauses.")
    note: ProseText | None = Field(description="Drafting note; null if there is none, or one for each tradition.")
    notes: Notes | None = Field(None, description="The note for each tradition, instead of note.")
    where: dict[Where, ProseText] = Field(
        {},
        description="Notes for States of a certain kind, in our own words. federal: what changes in a federal "
        "State, such as who legislates. direct: what the clause is needed for where treaties apply directly.",
    )
    see_also: list[Slug] = Field([], description="Ids of clauses that go with this one.")
    examples: list[Example] = Field([], description="Enacted laws that do so.")

    def words(self, tradition: str) -> str:
        """The clause in an edition for one tradition; empty if it has none (a fault)."""
        return self.text or (getattr(self.variants, tradition) if self.variants else "")

    def noted(self, tradition: str) -> str | None:
        """The drafting note in an edition for one tradition."""
        return self.note or (getattr(self.notes, tradition) if self.notes else None)

    def tongue(self, tradition: str) -> Tongue:
        """The language of its words in an edition for one tradition."""
        return IN_ENGLISH

    def paragraphs_in(self, law: str) -> tuple[int, ...]:
        """The numbers of the paragraphs that a law holds; () where it holds all, or none."""
        return next((tuple(numbers) for name, numbers in self.divided.items() if name == law), ())

    @property
    def laws(self) -> list[HeldBy]:
        """The laws that hold it, whole or in part."""
        return [*self.held_by, *self.divided]

    @property
    def source(self) -> "Clause":
        """The clause in English."""
        return self


class Annex(Record):
    """What the law says is annexed to it: the text of the Convention, and where it is had."""

    title: ProseLine = Field(description="Heading of the annex.")
    text: LegalText = Field(description="What stands on its page: the place for the text.")
    texts: dict[LanguageCode, Slug] = Field(
        description="By code of the language, the id in data/sources.yaml of where the authentic text is had."
    )


class Part(Record):
    """A heading of the template."""

    title: ProseLine = Field(description="Heading of the part.")


class Beginnings(Record):
    """Clauses to begin with."""

    arms_law: list[Slug] = Field([], description="Where there is a law that could be amended.")
    direct: list[Slug] = Field([], description="Where treaties apply directly.")
    not_direct: list[Slug] = Field([], description="Where treaties need a law to have effect.")


class Clauses(Record):
    """The file data/clauses.yaml."""

    parts: dict[Slug, Part] = Field(description="In the order of the template.")
    clauses: dict[Slug, Clause] = Field(description="In the order of the template.")
    chooser: Beginnings = Field(
        Beginnings(), description="Clauses that the chooser names to begin with, by what a State answers."
    )
    annex: Annex | None = Field(None, description="What the law says is annexed to it.")
    without_clause: dict[Slug, ProseLine] = Field(
        {}, description="Obligations for which the template has no clause, and why."
    )

    @property
    def tongue(self) -> Tongue:
        """The language of the law."""
        return IN_ENGLISH

    @property
    def annexed_in(self) -> Tongue:
        """The language of what stands on the page of the annex."""
        return IN_ENGLISH

    @property
    def source(self) -> "Clauses":
        """The drafting template in English."""
        return self
