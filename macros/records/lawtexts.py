"""The words of the law in another language (data/lawtexts/<code>.yaml), and clauses whose words they are."""

from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field

from .clauses import Clause, Clauses, LegalText
from .common import Form, LanguageCode, Line, Record, Slug
from .texts import in_one_line, readable
from .tongue import ENDS, LENT, SPACES, ItemEnds, Tongue
from .translated import Sign

BARE = r"[^{}<>/\[\]]*"  # a text without the marks of a clause

SectionWord = Annotated[
    str,
    Form(
        rf"{BARE}(\{{n\}})?{BARE}",
        "a word of the law without brackets and strokes, with {n} where the number stands within it: section, "
        "第{n}条",
    ),
    Field(min_length=1),
    AfterValidator(readable),
    AfterValidator(in_one_line),
]


CalledWord = Annotated[
    str,
    Form(BARE, "a word of the law without brackets and strokes, like Act"),
    Field(min_length=1),
    AfterValidator(readable),
    AfterValidator(in_one_line),
]


class Called(Record):
    """A word of the law that depends on the legal tradition."""

    common: CalledWord = Field(description="In a law of the common-law tradition.")
    civil: CalledWord = Field(description="In a law of the civil-law tradition.")


class Sections(Record):
    """What a clause is called where another names it."""

    common: SectionWord = Field(description="In a law of the common-law tradition.")
    civil: SectionWord = Field(description="In a law of the civil-law tradition.")


class ListEnds(Record):
    """How the items of a list end, which are put anew where some of them are taken out."""

    words: list[Line] = Field(description="What may stand before the last item: or, and.")
    sign: Annotated[str, Form(f"[{SPACES}]?[{ENDS}]", "one sign of punctuation, like ;")] = Field(
        ";", description="After each item but the last."
    )
    stop: Annotated[str, Form(f"[{SPACES}]?[{ENDS}]", "one sign of punctuation, like .")] = Field(
        ".", description="After the last item."
    )


class Terms(Record):
    """What a law calls its parts. Where both traditions say the same, no text has an option for it."""

    section: Sections = Field(
        description="What a clause is called where another names it, before its number: section, article. "
        "{n} stands for a number within the word: 第{n}条."
    )
    items: ListEnds | None = Field(None, description="How the items of a list end.")
    options: list[Called] = Field(
        [], description="Other options that the legal tradition answers, without their brackets: Act, Law."
    )


class TranslatedVariants(Record):
    """The clause in each tradition, as far as it is translated."""

    common: LegalText | None = Field(None, description="Words for a State in the common-law tradition.")
    civil: LegalText | None = Field(None, description="Words for a State in the civil-law tradition.")


class TranslatedWording(Record):
    """The words of an alternative for one tradition."""

    text: LegalText = Field(description="Words for the law.")


class TranslatedWordings(Record):
    """The words of an alternative in each tradition, as far as they are translated."""

    common: TranslatedWording | None = Field(None, description="For a State in the common-law tradition.")
    civil: TranslatedWording | None = Field(None, description="For a State in the civil-law tradition.")


class TranslatedAlternative(Record):
    """The words of an alternative, under the keys of data/clauses.yaml."""

    text: LegalText | None = Field(None, description="Words for the law.")
    variants: TranslatedWordings | None = Field(None, description="Words for each tradition.")


class TranslatedClause(Record):
    """The words of a clause, under the keys of data/clauses.yaml."""

    follows: Sign = Field(description="Sign of the English words that these follow, as `make check` names it.")
    text: LegalText | None = Field(None, description="The clause, where one text serves both traditions.")
    variants: TranslatedVariants | None = Field(None, description="The clause in each tradition.")
    alternatives: dict[Slug, TranslatedAlternative] = Field({}, description="By id of the alternative.")


class LawTexts(Record):
    """A file data/lawtexts/<code>.yaml: the words of the drafting template in a language."""

    language: LanguageCode = Field(description="Code of the language, like the name of the file.")
    terms: Terms = Field(description="What a law of each tradition calls its parts.")
    annex: LegalText | None = Field(None, description="What stands on the page of the annex.")
    clauses: dict[Slug, TranslatedClause] = Field(description="By id of the clause in data/clauses.yaml.")

    @cached_property
    def tongue(self) -> Tongue:
        """The language with its words for the parts of a law."""
        section, items = self.terms.section, self.terms.items
        pairs = tuple((one.common, one.civil) for one in self.terms.options)
        ends = ItemEnds(items.sign, items.stop, tuple(items.words)) if items else ItemEnds()
        return Tongue(self.language, (section.common, section.civil), pairs, ends)


class SpokenClause(Clause):
    """A clause with its words in another language in those traditions that `tongues` has.

    `english` is the clause as data/clauses.yaml has it, `follows` the sign of its words.
    """

    english: Clause
    tongues: dict[str, Tongue]
    follows: str

    def tongue(self, tradition: str) -> Tongue:
        """The language of its words in an edition for one tradition."""
        return self.tongues.get(tradition, LENT)

    @property
    def source(self) -> Clause:
        """The clause in English."""
        return self.english


class SpokenClauses(Clauses):
    """The drafting template with its words in another language, as far as they are translated.

    `english` is it as data/clauses.yaml has it.
    """

    english: Clauses
    spoken: Tongue
    spoken_annex: Tongue

    @property
    def tongue(self) -> Tongue:
        """The language of the law."""
        return self.spoken

    @property
    def annexed_in(self) -> Tongue:
        """The language of what stands on the page of the annex."""
        return self.spoken_annex

    @property
    def source(self) -> Clauses:
        """The drafting template in English."""
        return self.english
