"""The language in which words of a law are, and what a law of each tradition calls its parts in it."""

from dataclasses import dataclass, replace

Pair = tuple[str, str]  # as a law says it in the common-law tradition, in the civil-law tradition
TRADITION_AT = {"common": 0, "civil": 1}


@dataclass(frozen=True)
class Tongue:
    """The code of a language; what a clause is called within the law; options that the tradition answers.

    `lent`: English words that stand where those of another language are missing.
    """

    code: str
    section: Pair
    settled: tuple[Pair, ...] = ()  # besides
    lent: bool = False
    direction: str = "ltr"  # or "rtl"

    @property
    def is_english(self) -> bool:
        """Whether the words are those of data/clauses.yaml."""
        return self.code == "en"

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Every pair of words of which the legal tradition takes one."""
        return (self.section, *self.settled)

    def called(self, tradition: str | None) -> str:
        """What a clause is called where another names it; a choice where no tradition is settled."""
        if tradition or len(set(self.section)) == 1:
            return self.section[TRADITION_AT[tradition or "common"]]
        return f"[{' / '.join(self.section)}]"


IN_ENGLISH = Tongue("en", ("section", "article"), (("Act", "Law"), ("Schedule", "Annex")))
LENT = replace(IN_ENGLISH, lent=True)
