"""Where on its line a fault is: found by its column, or by the words of its message."""

import re
from collections.abc import Iterator
from pathlib import Path

from .fault import Fault

LARGEST = 5_000_000  # bytes; nothing larger is read to show a line of it
YAML_LINE = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # where YAML ends a line
QUOTED = re.compile(r'"([^"]+)"|\b(?:leads|links) to ([^\s",]+)')
SENTENCE = re.compile(r"\. (?=[A-Z])")  # what follows the first says what is allowed
HIDDEN = re.compile(r"<U\+([0-9A-F]{4,6})>")
CHARACTER = re.compile(r"\(U\+([0-9A-F]{4,6})\)")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")  # and what stands for bytes that are not UTF-8
KEY = re.compile(r"[\w-]+(?:\.[\w-]+)*")
VALUE = re.compile(r"""\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:(?!\s\#).)*)""")  # without the comment behind it
TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|["'].*|\{\{.*?\}\}|\S+""")


def lines_of(root: Path, path: str) -> list[str]:
    """The lines of a file of the project; [] if there is none, or if what is there is not to be read."""
    file = root / path
    try:
        if not _readable(file, path):
            return []
        content = file.read_bytes().decode("utf-8-sig", errors="replace")
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return []
    return YAML_LINE.split(content) if file.suffix == ".yaml" else content.replace("\r\n", "\n").split("\n")


def _readable(file: Path, path: str) -> bool:
    """Whether a file is of the project itself, and not a link out of it, a pipe or far too large."""
    inside = [file, *file.parents][: len(Path(path).parts)]
    linked = ".." in Path(path).parts or any(part.is_symlink() for part in inside)
    return not linked and file.is_file() and file.stat().st_size <= LARGEST


def span(line: str, fault: Fault) -> tuple[int, int] | None:
    """Where the mark begins and ends on the line; None if the fault is not about this line but the file."""
    unreadable = CONTROL.search(line)
    if unreadable and fault.message.startswith("holds a c"):
        return unreadable.span()
    place = _token(line, fault.column) if fault.column else _value(line, fault.message) if fault.in_text else None
    start, end = place or _stripped(line, 0, len(line))
    for words in _named(fault.message):
        whole = re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])").search(line, start, end)
        at = whole.start() if whole else line.find(words, start, end)
        if at >= 0:
            return at, at + len(words)
    elsewhere = fault.line == 1 or " is missing." in fault.message
    return None if elsewhere and not place else (start, end)


def _token(line: str, column: int) -> tuple[int, int]:
    """The word, the text in quotes or the macro call that begins at a column."""
    start = min(column - 1, len(line))
    token = TOKEN.match(line, start)
    return start, token.end() if token else start + 1


def _value(line: str, message: str) -> tuple[int, int] | None:
    """Where the value of the key stands with which a message begins; the key, if no value is beside it.

    For a key that is missing: the key that it is missing under.
    """
    named = KEY.match(message)
    parts = named[0].split(".") if named else [""]
    key = parts[-1] if " is missing." not in message else parts[-2] if len(parts) > 1 else ""
    if key.isdigit():  # an item of a list
        item = re.match(r"\s*-\s+(?=\S)", line)
        return _stripped(line, item.end(), VALUE.match(line, item.end()).end()) if item else None
    found = re.search(rf"""(?<![\w-]){re.escape(key)}["']?\s*:(?=\s|$)""", line) if key else None
    if found is None:
        return None
    start, end = _stripped(line, found.end(), VALUE.match(line, found.end()).end())
    return (start, end) if start < end else (found.start(), found.end())


def _named(message: str) -> Iterator[str]:
    """The character or the words that a message names, as they stand in the file."""
    yield from (chr(int(sign, 16)) for sign in CHARACTER.findall(message))
    for match in QUOTED.finditer(SENTENCE.split(message)[0]):
        words = HIDDEN.sub(lambda sign: chr(int(sign[1], 16)), match[1] or match[2])
        words = words.removesuffix("…") if len(words) > 50 else words
        if len(words.strip(": ")) > 0:
            yield words


def _stripped(line: str, start: int, end: int) -> tuple[int, int]:
    """The part of a line between two places without white space at its ends."""
    inner = line[start:end]
    first = start + len(inner) - len(inner.lstrip())
    return (first, max(first, start + len(inner.rstrip())))
