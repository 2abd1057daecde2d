"""The data of one YAML file with the place of each value: whoever finds a fault in them says where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from ..faults.fault import Fault, Finding, Key, Words
from ..faults.kinds import Code
from ..faults.marks import Rows, Span, beside, words_span

HYPHENS = re.compile(r"[\s-]*-\s+")  # before an item that begins on the line of its hyphen
Mark = Literal["value", "key", "line", "nothing"]  # what of a key is marked


@dataclass(frozen=True)
class Document:
    """A file's data, the line (from 1) on which each of its values stands, and the lines of its text.

    `blocks` has the line on which the words of a text after | begin; `cut` the place (line, column) of a
    comment beside each value that stands without quotes, and `unquoted` the words that programs do not read as a
    text, and as what they do; `spans` where on its line each key with its colon
    stands, or each item of a list begins.
    """

    rows: Rows
    data: Any
    lines: dict[Key, int] = field(repr=False)
    blocks: dict[Key, int] = field(default_factory=dict, repr=False)
    cut: dict[Key, tuple[int, int]] = field(default_factory=dict, repr=False)
    unquoted: dict[Key, tuple[str, str]] = field(default_factory=dict, repr=False)
    spans: dict[Key, Span] = field(default_factory=dict, repr=False)

    @property
    def path(self) -> str:
        """The file of which faults are told."""
        return self.rows.path

    @property
    def first(self) -> str:
        """The first line of the text."""
        return self.rows.rows[0].rstrip() if self.rows.rows else ""

    def values(self) -> Iterator[tuple[Key, Any]]:
        """(key, value) of everything in it that is neither a block nor a list, in its order."""
        return _values(self.data, ())

    def line(self, *key: str | int) -> int:
        """Line of the value at `key`, or of the nearest value above it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def fault(
        self,
        key: Key,
        words: Words,
        code: Code,
        value: str = "",
        suggestion: str = "",
        *,
        at: Key | None = None,
        below: int | None = None,
        mark: Mark = "value",
    ) -> Fault:
        """A fault about `key`, marked at the words `value` if they stand there, else at its value.

        Where no value stands beside a key, it is marked itself. `at` is the key at whose place the fault is told,
        if that is another; `below` counts the lines of a text after | down to it.
        """
        at = key if at is None else at
        finding = Finding(words, code, value, suggestion)
        if below is not None and at in self.blocks:
            return self.rows.fault(self.blocks[at] + below, finding, key=key)
        if code is Code.HIDDEN_CHARACTER and (further := self._further_on(at, value)):
            return self.rows.fault(further[0], finding, further[1], key)
        span = self._span(at, mark)
        fault = self.rows.fault(self.line(*at), finding, span, key)
        nowhere = mark == "nothing" or (code is Code.MISSING_KEY and span is None)
        return replace(fault, column=0, length=0) if nowhere else fault

    def _span(self, key: Key, mark: Mark) -> Span | None:
        """What is marked for a fault at a key: None for its whole line."""
        while key and key not in self.spans:
            key = key[:-1]
        if not key or mark == "line":
            return None
        row, (start, end) = self.rows.row(self.lines[key]), self.spans[key]
        if isinstance(key[-1], int):
            return beside(row, start) if HYPHENS.fullmatch(row, 0, start) else None  # None: within brackets
        value = beside(row, end)
        return (start, end) if mark == "key" or value[0] == value[1] else value

    def _further_on(self, at: Key, value: str) -> tuple[int, Span] | None:
        """(line, place) of a sign below the first line of the value at `at`; None if it is on that, or nowhere."""
        first = self.line(*at)
        if not value or value in self.rows.row(first):
            return None
        last = min((line for line in self.lines.values() if line > first), default=len(self.rows.rows))
        places = ((line, words_span(self.rows.row(line), value)) for line in range(first + 1, last + 1))
        return next(((line, place) for line, place in places if place), None)


def _values(value: Any, key: Key) -> Iterator[tuple[Key, Any]]:
    if isinstance(value, dict | list):
        for part, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _values(inner, (*key, part))
    else:
        yield key, value
