"""One State: its place in the Convention and what is known of its Article 9 measures."""

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from .common import (
    ENGLISH,
    Day,
    Form,
    LanguageCode,
    Line,
    Link,
    ProseLine,
    ProseText,
    Record,
    Reminder,
    Slug,
    Source,
    Text,
    TitleLanguage,
    When,
    Year,
)
from .texts import in_latin, in_words

Membership = Literal["state_party", "signatory", "withdrawn"]
Status = Literal["specific_law", "existing_law", "in_progress", "unclear"]
Region = Literal[
    "african",
    "asia_pacific",
    "eastern_european",
    "latin_american_and_caribbean",
    "western_european_and_others",
    "none",
]
Position = Literal["law", "view_prohibited", "view_not_prohibited", "none_found"]
MEMBERSHIPS: tuple[str, ...] = get_args(Membership)
STATUSES: tuple[str, ...] = get_args(Status)
REGIONS: tuple[str, ...] = get_args(Region)
POSITIONS: tuple[str, ...] = get_args(Position)
Consent = Literal["ratification", "accession", "acceptance", "approval"]
Actor = Literal["pension_fund", "supervisor", "police"]
ACTORS: tuple[str, ...] = get_args(Actor)
Iso3 = Annotated[str, Form("[A-Z]{3}", "three capital letters, like FJI")]
SourceIds = Annotated[
    list[Slug], Field(description="Ids of the sources below that say so; each is used at least once.")
]


class Convention(Record):
    """Signature, consent to be bound and entry into force (Articles 15 to 18 and 20)."""

    membership: Membership = Field(
        description="state_party (bound, or to be bound from the day in in_force), signatory (signed, not yet "
        "bound) or withdrawn (Article 20). A withdrawal that takes effect later leaves a State Party until then."
    )
    signed: Day | None = Field(description="Day of signature; null for a State that acceded.")
    consent: Consent | None = Field(
        description="How the State consented to be bound; null if it has not, or if no source says how."
    )
    consent_date: Day | None = Field(description="Day on which the instrument was deposited.")
    in_force: Day | None = Field(description="Day of entry into force for this State; it may be still to come.")
    withdrawal_effective: Day | None = Field(
        None, description="Day on which a withdrawal takes effect (Article 20); one still to come is announced."
    )
    dates_because: ProseLine | None = Field(
        None, description="Why the dates do not follow Article 17(2), where they do not."
    )
    sources: SourceIds


class Law(Record):
    """A national law, code or regulation that the State or a source names as its measure."""

    title: Line = Field(description="Title, in the State's language or the English of the source.")
    language: TitleLanguage = ENGLISH
    year: Year | None = Field(description="Year of adoption.")
    citation: ProseLine | None = Field(None, description="Number, gazette or section.")
    url: Link | None = Field(None, description="Official text, on an accepted host.")
    ended: When | None = Field(None, description="When it ceased to be in force, if it did.")
    ended_source: Slug | None = Field(
        None, description="Id of the source, among those of article9, that says when it ended."
    )
    replaced_by: Line | None = Field(
        None,
        description="What replaced a law that ended: its file name in data/laws/, without .yaml, or its title; "
        "nothing_known if nothing is known to have.",
    )


# The facts of Article 9 on which a compared law answers too, and the obligation under which it does.
ANSWERED_BY_LAW = {"penal_sanctions": "penal-sanctions", "extraterritorial": "extraterritorial-jurisdiction"}


class Article9(Record):
    """National implementation measures (Article 9)."""

    status: Status = Field(
        description="specific_law: law made for the Convention. existing_law: considers existing law "
        "sufficient. in_progress: planning, drafting, reviewing or adopting. unclear: no or "
        "insufficient information."
    )
    as_of: Year = Field(description="Year of the text on which the status rests.")
    laws: list[Law] = Field(description="Laws named by the State or a source; [] if none.")
    penal_sanctions: bool | None = Field(description="Whether a penal sanction is known; null if no source says.")
    extraterritorial: bool | None = Field(
        description="Whether the law reaches conduct abroad; null if no source says."
    )
    summary: ProseText = Field(description="Two or three neutral sentences in our own words.")
    stands_because: ProseLine | None = Field(
        None, description="Why the status stands although no law named is in force any more."
    )
    judgement: bool | None = Field(
        None,
        description="Whether the status is a judgement of the register, which the notes explain, as no source "
        "says it in these words; leave it out if not.",
    )
    sources: SourceIds

    @property
    def rests_on_repealed(self) -> bool:
        """Whether the status is one of law, and every law named has ended."""
        by_law = self.status in ("specific_law", "existing_law")
        return by_law and bool(self.laws) and all(law.ended for law in self.laws)


class Investment(Record):
    """Position on investment in producers (Lausanne Action Plan, Action 47)."""

    position: Position = Field(
        description="law: a law prohibits it. view_prohibited: no law, but a stated view that it is prohibited, "
        "wholly or within limits. view_not_prohibited: a stated view that it is not. none_found: the sources "
        "read name no law and no such view."
    )
    year: Year | None = Field(description="Year of the law or view; null with none_found.")
    note: ProseText | None = Field(description="Its scope, in our own words.")
    acted: list[Actor] = Field(
        [], description="Of whom the note says what they did; leave it out if it speaks of none of these."
    )
    sources: SourceIds


class Transparency(Record):
    """Transparency reports (Article 7)."""

    initial_report: When | None = Field(description="When the initial report was submitted.")
    latest_report: When | None = Field(description="Newest report that a source names.")
    undated: bool | None = Field(
        None,
        description="true if a source says that the initial report was submitted, but not when; "
        "leave it out if not.",
    )
    sources: SourceIds

    @property
    def initial_known(self) -> bool:
        """Whether a source says that the initial report was submitted, be its date known or not."""
        return bool(self.initial_report or self.undated)


class Assistance(Record):
    """Whether the State has asked for help with legislation (Action 48)."""

    requested: bool | None = Field(description="true if a source says so; null if none does.")
    sources: SourceIds


class Notes(Record):
    """What a reader should know about the sources: judgements made, dates that differ."""

    text: ProseText = Field(description="What a reader should know.")
    sources: SourceIds


class Reply(Record):
    """What a State says of its entry, in its own words; they are not translated."""

    date: Day = Field(description="Day of the State's letter, note or statement.")
    language: LanguageCode = Field(description="Language of its words, like en or fr.")
    text: Annotated[Text, AfterValidator(in_words(150))] = Field(
        description="Its words, unchanged, 150 at most; what is longer stands in the source."
    )
    sources: SourceIds


class State(Record):
    """A State Party, a signatory or a State that has withdrawn. The file name is its address."""

    name: Annotated[Line, AfterValidator(in_latin)] = Field(description="UN short name in English.")
    iso3: Iso3 = Field(description="ISO 3166-1 alpha-3 code.")
    region: Region = Field(description="UN regional group; none for a State in no group.")
    convention: Convention = Field(description="Signature, consent to be bound and entry into force.")
    article9: Article9 = Field(description="National implementation measures.")
    investment: Investment = Field(description="Position on investment in producers.")
    transparency: Transparency = Field(description="Article 7 reports.")
    assistance: Assistance = Field(description="Whether help with legislation was asked for.")
    notes: Notes | None = Field(None, description="What a reader should know about the sources.")
    reply: Reply | None = Field(None, description="What the State says of this entry; leave it out if nothing.")
    to_confirm: list[Reminder] = Field(
        [], description="For the coordinator only, not published: what to ask the State or look up."
    )
    sources: dict[Slug, Source] = Field(description="Sources of this file, by an id of your choice.")

    @property
    def is_state_party(self) -> bool:
        """Whether the Convention binds it, or will from a day that is known."""
        return self.convention.membership == "state_party"

    @property
    def is_signatory(self) -> bool:
        """Whether it signed and is not yet bound."""
        return self.convention.membership == "signatory"

    @property
    def has_withdrawn(self) -> bool:
        """Whether its withdrawal has taken effect; one that is announced has not (`on`)."""
        return self.convention.membership == "withdrawn"

    def on(self, day: date) -> "State":
        """The State as it stands on a day: until its withdrawal takes effect, it is a State Party (Article 20)."""
        left = self.convention.withdrawal_effective
        if not self.has_withdrawn or left is None or left <= day:
            return self
        bound = self.convention.model_copy(update={"membership": "state_party"})
        return self.model_copy(update={"convention": bound})
