"""What an editor reads when something in data/ or docs/ is wrong: file, line, what, what is allowed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import ClassVar

UNPUBLISHED = "Nothing was published; the last good site is unchanged."
SIMPLE = re.compile(r"[\w.-]{1,80}", re.ASCII)


@dataclass(frozen=True)
class Fault:
    """One thing wrong at one place. `path` is relative to the project; lines and columns count from 1.

    Column 0 is not known: macros/faults/report.py then finds the place by the words of the message. A place
    that is no line of a text says for itself where it is and what it holds (macros/workbook/cells.py).
    """

    in_text: ClassVar[bool] = True

    path: str
    line: int
    message: str
    column: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return f"{printable(self.path)}:{self.line}: {self.said}"

    @property
    def said(self) -> str:
        """The message as people are shown it: nothing in it acts on a terminal or hides."""
        return printable(self.message)

    def __lt__(self, other: "Fault") -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple:
        """By what faults are sorted: the file first."""
        return self.path, self.line, self.message

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


class Faults(Exception):
    """All the faults found in one run. Raised once, after every file was read."""

    def __init__(self, faults: Iterable[Fault]):
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


def shown(value: object) -> str:
    """A value as a message shows it: in quotes, cut at 60 characters, hidden characters spelt out."""
    text = str(value)
    text = text if len(text) <= 60 else text[:57] + "…"
    return f'"{printable(text)}"'


def printable(text: str) -> str:
    """The text with hidden characters and line ends spelt out: <U+202E>."""
    return "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in text)


def place(key: tuple[str | int, ...]) -> str:
    """A key's path as a message shows it: article9.laws.1.year, items of a list counted from 1."""
    return ".".join(
        str(part + 1) if isinstance(part, int) else part if SIMPLE.fullmatch(part) else shown(part) for part in key
    )


def closest(given: object, allowed: Iterable[str]) -> str | None:
    """The allowed word most like what was given, or None if none is like it."""
    by_key = {_key(word): word for word in allowed}
    close = get_close_matches(_key(str(given)[:100]), by_key, n=1, cutoff=0.6)
    return by_key[close[0]] if close else None


def suggest(given: object, allowed: Iterable[str]) -> str:
    """' Did you mean X?' for the allowed word most like what was given, else ''."""
    close = closest(given, allowed)
    return f" Did you mean {close}?" if close else ""


def _key(word: str) -> str:
    return word.strip().lower().replace(" ", "-").replace("_", "-")
