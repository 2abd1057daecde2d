"""Where on its line a fault is: the words that are wrong, else the value, the key or the whole line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .fault import Fault, Finding, Key, cut

Span = tuple[int, int]  # where a part of a line begins and ends, counted from 0
VALUE = re.compile(r"""\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:(?!\s\#).)*)""")  # without the comment behind it
TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|["'].*|\{\{.*?\}\}|\S+""")
REACH = 400  # characters that one mark spans at most, lest each fault of a line without end be sought to its end


@dataclass(frozen=True)
class Rows:
    """The lines of a text, the first of which is line `first` of the file `path`: makes the faults in them."""

    path: str
    rows: Sequence[str]
    first: int = 1

    @classmethod
    def of(cls, text: str, path: str, first: int = 1) -> "Rows":
        """The lines of a page or a catalogue."""
        return cls(path, text.split("\n"), first)

    def row(self, line: int) -> str:
        """One line, "" if there is none."""
        return self.rows[line - self.first] if self.first <= line < self.first + len(self.rows) else ""

    def fault(self, line: int, wrong: Finding, span: Span | None = None, key: Key = ()) -> Fault:
        """A fault on a line: at the wrong words if they stand there, else at `span`, else on the whole line.

        What is said of the first line without either is about the whole file.
        """
        row = self.row(line)
        start, end = span or stripped(row, 0, len(row))
        words = words_span(row, wrong.value, start, end)
        start, end = words or (start, end)
        column, length = (start + 1, end - start) if span or words or line > 1 else (0, 0)
        return Fault(
            self.path,
            line,
            wrong.words,
            wrong.code,
            column,
            length,
            key,
            wrong.value,
            wrong.suggestion,
            wrong.advice,
        )


def token(row: str, start: int) -> Span:
    """The word, the text in quotes or the macro call that begins there."""
    start = min(start, len(row))
    match = TOKEN.match(row, start, start + REACH)
    return start, match.end() if match else start + 1


def beside(row: str, start: int) -> Span:
    """The value that stands on the line from there on, without the comment behind it."""
    match = VALUE.match(row, start)
    return stripped(row, start, match.end() if match else len(row))


def stripped(row: str, start: int, end: int) -> Span:
    """The part of a line between two places without white space at its ends."""
    inner = row[start:end]
    first = start + len(inner) - len(inner.lstrip())
    return first, max(first, start + len(inner.rstrip()))


def words_span(row: str, value: str, start: int = 0, end: int | None = None) -> Span | None:
    """Where words stand between two places of a line, as whole words if they do; None if they are not there.

    Looked for is what a message shows of them, up to a quote, which a file may write with a backslash.
    """
    words, end = cut(value).partition('"')[0], len(row) if end is None else end
    if not words.strip(": "):
        return None
    whole = re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])").search(row, start, end)
    at = whole.start() if whole else row.find(words, start, end)
    return (at, at + len(words)) if at >= 0 else None
