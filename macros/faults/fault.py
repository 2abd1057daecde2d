"""What an editor reads when something in data/ or docs/ is wrong: file, line, what, what is allowed."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import ClassVar

from .kinds import Code

UNPUBLISHED = "Nothing was published; the last good site is unchanged."
TAKE_BACK = "Take it back from an older state of the project."
SIMPLE = re.compile(r"[\w.-]{1,80}", re.ASCII)
SLIP = 0.8  # how much alike a word is to the same with a slip in it
LONGEST = 60  # characters of a value that a message shows

Key = tuple[str | int, ...]  # the path of a key: ("article9", "laws", 0, "year")


@dataclass(frozen=True)
class Named:
    """A key that a sentence names: its path, or if `short` its last part; in a workbook the head of its column."""

    key: Key
    short: bool = False

    def __str__(self) -> str:
        return place(self.key[-1:] if self.short else self.key)


@dataclass(frozen=True)
class Choice:
    """One of the words that a key may hold: a file has it as it is, a workbook as its cells say it."""

    key: Key
    word: str

    def __str__(self) -> str:
        return self.word


class Phrase(StrEnum):
    """What is done otherwise in a file than in a workbook."""

    NULL = "write null"
    NO_ADDRESS = "write url: null"
    ACCESS = "online needs a url; copy and document have none (url: null)"
    UNCLEAR = "write status: unclear, laws: [] and null"
    NO_POSITION = "write position: none_found and note: null"
    NO_REQUEST = "write requested: null"
    UNDER_SOURCES = "under sources"
    OF_FILE = "of this file"


Piece = str | Named | Choice
Words = str | tuple[Piece, ...]  # a sentence, as it is or in pieces


@dataclass(frozen=True)
class Finding:
    """What is wrong, wherever it is. `value` are the wrong words as they stand, `advice` follows `suggestion`."""

    words: Words
    code: Code
    value: str = ""
    suggestion: str = ""
    advice: str = ""


@dataclass(frozen=True)
class Fault:
    """One thing wrong at one place. `path` is relative to the project; lines and columns count from 1.

    Column 0: it is about the file, and no line of it. Length 0: up to the end of the line. `key` is the path of
    the key that it is about, () for none; `value` are the wrong words as they stand; `suggestion` is what was
    probably meant, and `advice` what is said after that. A place that is no line of a text says for itself where
    it is and what it holds (macros/workbook/cells.py).
    """

    in_text: ClassVar[bool] = True

    path: str
    line: int
    words: Words
    code: Code = field(compare=False)
    column: int = field(default=0, compare=False)
    length: int = field(default=0, compare=False)
    key: Key = field(default=(), compare=False)
    value: str = field(default="", compare=False)
    suggestion: str = ""
    advice: str = ""

    def __str__(self) -> str:
        return f"{printable(self.path)}:{self.line}: {self.said}"

    @property
    def sentence(self) -> str:
        """What is wrong and what is allowed, without the suggestion."""
        return "".join(map(str, self.words))

    @property
    def message(self) -> str:
        """All that is said of it."""
        return self.told(str)

    def told(self, name: Callable[[Piece], str]) -> str:
        """All that is said of it; `name` gives the words for each piece of the sentence."""
        pieces = (self.words,) if isinstance(self.words, str) else self.words
        meant = f" Did you mean {self.suggestion}?" if self.suggestion else ""
        return f"{''.join(map(name, pieces))}{meant}{' ' if self.advice else ''}{self.advice}"

    @property
    def said(self) -> str:
        """The message as people are shown it: nothing in it acts on a terminal or hides."""
        return printable(self.message)

    def __lt__(self, other: "Fault") -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[object, ...]:
        """By what faults are sorted: those of cells first, then the file."""
        return self.in_text, self.path, self.line, self.message

    @property
    def where(self) -> str:
        """Where it is in its file."""
        return f"Line {self.line}"

    @property
    def number(self) -> str:
        """What stands before its line in a terminal."""
        return str(self.line)

    def content(self, lines: list[str]) -> str:
        """What stands at its place, by the lines of its file; "" if nothing does."""
        return lines[self.line - 1] if 1 <= self.line <= len(lines) else ""


def linked(path: str) -> Fault:
    """The fault of a link that lies where a file belongs: nothing is read by way of it."""
    return Fault(path, 1, "is a link to another place. Put the file itself here.", Code.LINK)


class Faults(Exception):
    """All the faults found in one run. Raised once, after every file was read."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__(report(self.faults))

    def __reduce__(self) -> tuple[type["Faults"], tuple[list[Fault]]]:
        return Faults, (self.faults,)  # so that it can come back from another process


class CommandError(Exception):
    """A command cannot be carried out, for no fault of a file. The message says what to do."""


def report(faults: list[Fault]) -> str:
    """One line a fault and a last line that counts them and says what was not done."""
    return "\n".join([*map(str, faults), summary(faults)])


def summary(faults: list[Fault], closing: str = UNPUBLISHED) -> str:
    """How many faults there are, and what was not done because of them, which `closing` says."""
    files = len({fault.path for fault in faults})
    count = f"{len(faults)} fault{'s' * (len(faults) != 1)} in {files} file{'s' * (files != 1)}."
    return f"{count} {closing}"


def cut(value: object) -> str:
    """A value as far as a message shows it."""
    text = str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 3]


def shown(value: object) -> str:
    """A value as a message shows it: in quotes, cut at 60 characters, hidden characters spelt out."""
    text = str(value)
    return f'"{printable(cut(text))}{"…" if len(text) > LONGEST else ""}"'


def printable(text: str) -> str:
    """The text with hidden characters and line ends spelt out: <U+202E>."""
    return "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in text)


def choices(key: Key, words: Iterable[str], last: str = ", ") -> list[Piece]:
    """Words that a key may hold, as a sentence lists them; `last` stands before the last of several."""
    named, pieces = [Choice(key, word) for word in words], list[Piece]()
    for at, one in enumerate(named, 1):
        before = "" if at == 1 else last if at == len(named) else ", "
        pieces += [before, one]
    return pieces


def place(key: Key) -> str:
    """A key's path as a message shows it: article9.laws.1.year, items of a list counted from 1."""
    return ".".join(
        str(part + 1) if isinstance(part, int) else part if SIMPLE.fullmatch(part) else shown(part) for part in key
    )


def closest(value: object, allowed: Iterable[str], likeness: float = 0.6) -> str:
    """The allowed word most like what was given, or "" if none is like it, from 0 for any to 1 for the same."""
    by_key = {_key(word): word for word in allowed}
    close = get_close_matches(_key(str(value)[:100]), by_key, n=1, cutoff=likeness)
    return by_key[close[0]] if close else ""


def suggest(value: object, allowed: Iterable[str]) -> str:
    """' Did you mean X?' for the allowed word most like what was given, else ''."""
    close = closest(value, allowed)
    return f" Did you mean {close}?" if close else ""


def _key(word: str) -> str:
    return word.strip().lower().replace(" ", "-").replace("_", "-")
