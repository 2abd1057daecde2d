"""The language in which words of a law are, and what a law of each tradition calls its parts in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

Pair = tuple[str, str]  # as a law says it in the common-law tradition, in the civil-law tradition
TRADITION_AT = {"common": 0, "civil": 1}
NUMBER = "{n}"  # where the number stands within a word: 第{n}条
BESIDE = re.compile(r" (?=\{n\})|(?<=\{n\}) ")
UNBROKEN = "\u00a0"  # a space that no line breaks at
# Signs of Latin, Arabic and Chinese script; the spaces that French has before some of them.
SIGNS = ".,;:\u060c\u061b\uff0c\uff1b\uff1a\u3002\u3001"
SPACES = "\u00a0\u202f"
DIVIDES = ";\u061b\uff1b"  # between the items of a list
ENDS = f"{DIVIDES},.\u060c\uff0c\u3002"  # of an item
NEVER = r"[^\s\S]"  # what no text has
# The letters of items in the order in which documents count, where they are not a, b, c: by language.
ABJAD = ("أ", "ب", "ج", "د", "هـ", *"وزحطيكلمنسعفصقرشتثخذضظغ")
LETTERS = {"ar": ABJAD}


@dataclass(frozen=True)
class ItemEnds:
    """How items of a list end: the sign after each, the one after the last, words for "or" and "and"."""

    sign: str = ";"
    stop: str = "."
    words: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> str:
        """The end of an item, as Python and JavaScript read it; the sign before an "or" or "and" is its group."""
        joined = f" ?(?:{'|'.join(map(re.escape, self.words))})" if self.words else NEVER
        return f"(?:[{SPACES}]?[{ENDS}]|([{SPACES}]?[{DIVIDES}]){joined})$"


@dataclass(frozen=True)
class Tongue:
    """The code of a language; what a clause is called within the law; options that the tradition answers.

    `lent`: English words that stand where those of another language are missing.
    """

    code: str
    section: Pair
    settled: tuple[Pair, ...] = ()  # besides
    items: ItemEnds = field(default_factory=ItemEnds)
    lent: bool = False
    direction: str = "ltr"  # or "rtl"

    @property
    def is_english(self) -> bool:
        """Whether the words are those of data/clauses.yaml."""
        return self.code == "en"

    @property
    def rtl(self) -> bool:
        """Whether it is written from right to left."""
        return self.direction == "rtl"

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Every pair of words of which the legal tradition takes one."""
        return (self.section, *self.settled)

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of items, where they are not a, b, c."""
        return LETTERS.get(self.code, ())

    def shown(self, label: str, level: int) -> str:
        """The label of a paragraph or an item as a law of the language has it: a, أ."""
        return lettered(label, level, self.letters)

    @property
    def gap(self) -> str:
        """What stands between the word for a clause and its number; nothing where the number is within it."""
        return "" if NUMBER in self.section[0] else UNBROKEN

    def before(self, tradition: str | None) -> tuple[str, ...]:
        """What stands before the number of a clause that another names; several where no tradition is settled."""
        return self._part(tradition, 0)

    def after(self, tradition: str | None) -> tuple[str, ...]:
        """What stands after that number."""
        return self._part(tradition, 2)

    def _part(self, tradition: str | None, part: int) -> tuple[str, ...]:
        words = (self.section[TRADITION_AT[tradition]],) if tradition else self.section
        return tuple(dict.fromkeys(BESIDE.sub(UNBROKEN, word).partition(NUMBER)[part] for word in words))


def lettered(label: str, level: int, letters: Sequence[str]) -> str:
    """The label of an item by the letters that stand for a, b, c, if any do; of another level as it is."""
    return letters[ord(label) - ord("a")] if level == 1 and letters else label


def stroked(words: tuple[str, ...]) -> str:
    """The one word; several as a choice: [section / article]."""
    return words[0] if len(words) == 1 else f"[{' / '.join(words)}]"


IN_ENGLISH = Tongue(
    "en", ("section", "article"), (("Act", "Law"), ("Schedule", "Annex")), ItemEnds(words=("or", "and"))
)
LENT = replace(IN_ENGLISH, lent=True)
