"""One YAML file to plain Python with the line of every value; every doubtful construct is refused.

PyYAML's own loaders read Norway's `NO` as false, drop the first of two equal keys and follow
aliases without end. Here libyaml's events are read one by one: plain words are YAML 1.2 core (null,
true, false, numbers, else text), a key may stand once, and anchors, aliases and tags are faults.
"""

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml.cyaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamStartEvent,
)

from ..faults.fault import Fault, Faults, shown
from .scalars import kind_without_quotes, scalar
from .yamlwords import in_words, signs

LARGEST = 400_000  # bytes; the longest real file has a tenth of this
DEEPEST = 12  # levels; the deepest real file has six
COMMENT = re.compile(r"[ \t]+#")
ROW = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # where YAML ends a line

Key = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A file's data, the line (from 1) on which each of its values stands, and its first line.

    `blocks` has the line on which the words of a text after | begin; `cut` the place (line, column) of a
    comment beside each value that stands without quotes, and `unquoted` the words that programs
    do not read as a text, and as what they do.
    """

    path: str
    data: Any
    lines: dict[Key, int] = field(repr=False)
    first: str = ""
    blocks: dict[Key, int] = field(default_factory=dict, repr=False)
    cut: dict[Key, tuple[int, int]] = field(default_factory=dict, repr=False)
    unquoted: dict[Key, tuple[str, str]] = field(default_factory=dict, repr=False)

    def line(self, *key: str | int) -> int:
        """Line of the value at `key`, or of the nearest value above it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


def read_yaml(path: Path, name: str) -> Document:
    """Read one file. `name` is its path in messages. Raises Faults."""
    if path.is_symlink():
        raise Faults([Fault(name, 1, "is a link to another file. Put the file itself here.")])
    return parse(contents(path, name, LARGEST), name)


def contents(path: Path, name: str, most: int | None = None) -> str:
    """The text of a file, without a byte-order mark.

    Raises Faults if it may not be read, has more bytes than `most`, is no file or not UTF-8.
    """
    try:
        mode, size = path.stat().st_mode, path.stat().st_size
        if not stat.S_ISREG(mode):  # to read a pipe would wait for ever
            raise Faults([Fault(name, 1, "is not a file that can be read. Put the file itself here.")])
        if most and size > most:
            message = f"has {size:,} bytes; at most {most:,} fit. Split or shorten it."
            raise Faults([Fault(name, 1, message)])
        raw = path.read_bytes()
    except OSError as error:
        message = f"cannot be read ({error.strerror}). Check its permissions, and that it is on this disk."
        raise Faults([Fault(name, 1, message)]) from None
    return utf8(raw, name)


def utf8(raw: bytes, name: str) -> str:
    """The bytes of a file as text, without a byte-order mark. Raises Faults if they are not UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = "holds a character that is not UTF-8. Save the file with the encoding UTF-8."
        raise Faults([Fault(name, line, message)]) from None


def parse(text: str, name: str, before: int = 0) -> Document:
    """Read YAML that begins after `before` lines of the file `name`. Raises Faults."""
    return _Reader(name, before).document(text)


class _Stop(Exception):  # noqa: N818 (control flow, not an error)
    """The rest of the file cannot be read; the fault is noted."""


class _Reader:
    """Turns the events of one file into data, collecting faults on the way."""

    def __init__(self, name: str, before: int):
        self.name = name
        self.before = before
        self.faults: list[Fault] = []
        self.lines: dict[Key, int] = {}
        self.blocks: dict[Key, int] = {}
        self.cut: dict[Key, tuple[int, int]] = {}
        self.unquoted: dict[Key, tuple[str, str]] = {}
        self.rows: list[str] = []
        self.quoted: ScalarEvent | None = None  # the last text in quotes that runs over several lines

    def document(self, text: str) -> Document:
        for line, column, message in signs(text):
            self.fault(line, message, column)
        if self.faults:
            raise Faults(self.faults)
        data, self.rows = None, ROW.split(text)
        try:
            data = self.stream(self.events(text))
        except _Stop:
            pass
        except yaml.MarkedYAMLError as error:
            line, column, hint = in_words(error, text.splitlines(), self.quoted)
            if line + self.before not in {fault.line for fault in self.faults}:
                self.fault(line, f"cannot be read here: {hint}", column)
        except (yaml.YAMLError, UnicodeError) as error:
            at = getattr(error, "position", getattr(error, "start", 0)) or 0
            line = text[:at].count("\n") + 1
            self.fault(line, "holds a control character or half a character. Delete it.")
        if self.faults:
            raise Faults(self.faults)
        first = text.partition("\n")[0].rstrip()
        return Document(self.name, data, self.lines, first, self.blocks, self.cut, self.unquoted)

    def fault(self, line: int, message: str, column: int = 0) -> None:
        self.faults.append(Fault(self.name, line + self.before, message, column))

    def events(self, text: str) -> Iterator[Event]:
        """libyaml's events, without the first."""
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
            if isinstance(event, ScalarEvent) and event.style in ("'", '"'):
                self.quoted = event if event.start_mark.line < event.end_mark.line else self.quoted
            if not isinstance(event, StreamStartEvent):
                yield event

    def stream(self, events: Iterator[Event]) -> Any:
        """The data of the one document in the file."""
        if not isinstance(next(events), DocumentStartEvent):
            self.fault(1, "is empty. Fill it in, or delete the file.")
            raise _Stop
        data = self.value(next(events), events, (), 0)
        event = next(events)
        while not isinstance(event, DocumentEndEvent):
            event = next(events)
        after = next(events)
        if isinstance(after, DocumentStartEvent):
            line = after.start_mark.line + 1
            self.fault(line, "begins a second document with ---. Delete that line, or the part after it.")
        return data

    def value(self, event: Event, events: Iterator[Event], key: Key, depth: int) -> Any:
        """The value that begins with `event`."""
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        self.lines.setdefault(key, line + self.before)
        if depth > DEEPEST:
            self.fault(line, f"is nested more than {DEEPEST} levels deep. Check the indentation.")
            raise _Stop
        if isinstance(event, AliasEvent) or event.anchor:
            self.fault(
                line, "uses & or * to repeat a value. Write it out; a text that begins so needs quotes.", column
            )
        if isinstance(event, AliasEvent):
            return None
        if event.tag:
            message = f"has the tag {shown(event.tag)}. Delete it; a text that begins with ! needs quotes."
            self.fault(line, message, column)
        if isinstance(event, MappingStartEvent):
            return self.mapping(events, key, depth)
        if isinstance(event, SequenceStartEvent):
            return self.sequence(events, key, depth)
        if event.style == "|":
            self.blocks[key] = line + 1 + self.before
        found = scalar(event)
        if not event.style:
            self.comment(event, key)
            kind = kind_without_quotes(event.value) if isinstance(found, str) else None
            self.unquoted |= {key: (event.value, kind)} if kind else {}
        return found

    def comment(self, event: ScalarEvent, key: Key) -> None:
        """Note the comment beside a value without quotes: in a text it may have been meant."""
        end = event.end_mark
        row = self.rows[end.line] if end.line < len(self.rows) else ""
        found = COMMENT.match(row, end.column)
        if found:
            self.cut[key] = end.line + 1 + self.before, found.end()

    def sequence(self, events: Iterator[Event], key: Key, depth: int) -> list[Any]:
        items: list[Any] = []
        for event in iter(lambda: next(events), None):
            if isinstance(event, SequenceEndEvent):
                break
            items.append(self.value(event, events, (*key, len(items)), depth + 1))
        return items

    def mapping(self, events: Iterator[Event], key: Key, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for event in iter(lambda: next(events), None):
            if isinstance(event, MappingEndEvent):
                break
            line = event.start_mark.line + 1
            if not isinstance(event, ScalarEvent):
                self.fault(line, "has a list or a block where a key belongs. A key is one word and a colon.")
                raise _Stop
            if event.anchor or event.tag:
                self.fault(line, f"has &, * or ! before the key {shown(event.value)}. Delete it.")
            name = event.value
            where: Key = (*key, name)
            if name in data:
                self.fault(line, f"has the key {shown(name)} twice (first on line {self.lines[where]}). Keep one.")
                self.value(next(events), events, (*where, "again"), depth + 1)
                continue
            self.lines[where] = line + self.before
            data[name] = self.value(next(events), events, where, depth + 1)
        return data
