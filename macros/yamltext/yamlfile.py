"""One YAML file to plain Python with the line of every value; every doubtful construct is refused.

PyYAML's own loaders read Norway's `NO` as false, drop the first of two equal keys and follow
aliases without end. Here libyaml's events are read one by one: plain words are YAML 1.2 core (null,
true, false, numbers, else text), a key may stand once, and anchors, aliases and tags are faults.
"""

import codecs
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not export it
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

from ..faults.fault import Fault, Faults, Finding, Key, shown
from ..faults.kinds import Code
from ..faults.marks import Rows, Span, token
from ..faults.place import YAML_LINE
from .document import Document
from .scalars import begin, end, kind_without_quotes, scalar
from .yamlwords import RUN_ON, in_words, run_on, signs

LARGEST = 400_000  # bytes; the longest real file has a tenth of this
DEEPEST = 12  # levels; the deepest real file has six
COMMENT = re.compile(r"[ \t]+#")
COLON = re.compile(r"""["']?\s*:""")
REPEATED = Finding(
    "uses & or * to repeat a value. Write it out; a text that begins so needs quotes.", Code.NOT_PLAIN
)
UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")  # and what stands for bytes that are not UTF-8


def read_yaml(path: Path, name: str) -> Document:
    """Read one file. `name` is its path in messages. Raises Faults."""
    if path.is_symlink():
        raise Faults([Fault(name, 1, "is a link to another file. Put the file itself here.", Code.LINK)])
    return parse(contents(path, name, LARGEST), name)


def contents(path: Path, name: str, most: int | None = None) -> str:
    """The text of a file, without a byte-order mark.

    Raises Faults if it may not be read, has more bytes than `most`, is no file or not UTF-8.
    """
    try:
        mode, size = path.stat().st_mode, path.stat().st_size
        if not stat.S_ISREG(mode):  # to read a pipe would wait for ever
            message = "is not a file that can be read. Put the file itself here."
            raise Faults([Fault(name, 1, message, Code.NO_FILE)])
        if most and size > most:
            message = f"has {size:,} bytes; at most {most:,} fit. Split or shorten it."
            raise Faults([Fault(name, 1, message, Code.TOO_LARGE)])
        raw = path.read_bytes()
    except FileNotFoundError:
        message = "is not there. Check its name, and the folder in which it lies."
        raise Faults([Fault(name, 1, message, Code.UNREADABLE_FILE)]) from None
    except OSError as error:
        message = f"cannot be read ({error.strerror}). Check its permissions, and that it is on this disk."
        raise Faults([Fault(name, 1, message, Code.UNREADABLE_FILE)]) from None
    return utf8(raw, name)


def utf8(raw: bytes, name: str) -> str:
    """The bytes of a file as text, without a byte-order mark. Raises Faults if they are not UTF-8."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        message = "is saved as UTF-16, which Notepad calls Unicode. Save the file with the encoding UTF-8."
        raise Faults([Fault(name, 1, message, Code.NOT_UTF8)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, row = raw[: error.start].count(b"\n") + 1, raw[: error.start].rpartition(b"\n")[2]
        message = "holds a character that is not UTF-8. Save the file with the encoding UTF-8."
        column = len(row.decode("utf-8-sig")) + 1
        raise Faults([Fault(name, line, message, Code.NOT_UTF8, column, 1)]) from None


def parse(text: str, name: str, before: int = 0) -> Document:
    """Read YAML that begins after `before` lines of the file `name`. Raises Faults."""
    return _Reader(name, before).document(text)


class _Stop(Exception):  # noqa: N818 (control flow, not an error)
    """The rest of the file cannot be read; the fault is noted."""


class _Reader:
    """Turns the events of one file into data, collecting faults on the way."""

    def __init__(self, name: str, before: int) -> None:
        self.before = before
        self.faults: list[Fault] = []
        self.lines: dict[Key, int] = {}
        self.blocks: dict[Key, int] = {}
        self.cut: dict[Key, tuple[int, int]] = {}
        self.unquoted: dict[Key, tuple[str, str]] = {}
        self.spans: dict[Key, Span] = {}
        self.rows = Rows(name, ())
        self.quoted: ScalarEvent | None = None  # the last text in quotes that runs over several lines

    def document(self, text: str) -> Document:
        self.rows = Rows(self.rows.path, YAML_LINE.split(text), self.before + 1)
        for line, column, finding in signs(text):
            self.fault(line, finding, column)
        if self.faults:
            raise Faults(self.faults)
        data = None
        try:
            data = self.stream(self.events(text))
        except _Stop:
            pass
        except yaml.MarkedYAMLError as error:
            line, column, hint = in_words(error, text.splitlines(), self.quoted)
            if line + self.before not in {fault.line for fault in self.faults}:
                self.fault(line, Finding(f"cannot be read here: {hint}", Code.YAML), column)
        except (yaml.YAMLError, UnicodeError) as error:
            at = getattr(error, "position", getattr(error, "start", 0)) or 0
            line = text[:at].count("\n") + 1
            sign = UNREADABLE.search(self.rows.row(line + self.before))
            finding = Finding("holds a control character or half a character. Delete it.", Code.HIDDEN_CHARACTER)
            self.faults.append(self.rows.fault(line + self.before, finding, sign.span() if sign else None))
        if self.faults:
            raise Faults(self.faults)
        return Document(self.rows, data, self.lines, self.blocks, self.cut, self.unquoted, self.spans)

    def fault(self, line: int, finding: Finding, column: int = 0) -> None:
        line += self.before
        span = token(self.rows.row(line), column - 1) if column else None
        self.faults.append(self.rows.fault(line, finding, span))

    def events(self, text: str) -> Iterator[Event]:
        """libyaml's events, without the first."""
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
            if isinstance(event, ScalarEvent) and event.style in ("'", '"'):
                self.quoted = event if begin(event).line < end(event).line else self.quoted
            if not isinstance(event, StreamStartEvent):
                yield event

    def stream(self, events: Iterator[Event]) -> Any:
        """The data of the one document in the file."""
        if not isinstance(next(events), DocumentStartEvent):
            self.fault(1, Finding("is empty. Fill it in, or delete the file.", Code.EMPTY_FILE))
            raise _Stop
        data = self.value(next(events), events, (), 0)
        event = next(events)
        while not isinstance(event, DocumentEndEvent):
            event = next(events)
        after = next(events)
        if isinstance(after, DocumentStartEvent):
            line = begin(after).line + 1
            message = "begins a second document with ---. Delete that line, or the part after it."
            self.fault(line, Finding(message, Code.NOT_PLAIN))
        return data

    def value(self, event: Event, events: Iterator[Event], key: Key, depth: int) -> Any:
        """The value that begins with `event`."""
        line, column = begin(event).line + 1, begin(event).column + 1
        self.lines.setdefault(key, line + self.before)
        if key:
            self.spans.setdefault(key, (column - 1, column - 1))
        if depth > DEEPEST:
            message = f"is nested more than {DEEPEST} levels deep. Check the indentation."
            self.fault(line, Finding(message, Code.TOO_LARGE))
            raise _Stop
        if isinstance(event, AliasEvent):
            self.fault(line, REPEATED, column)
            return None
        assert isinstance(event, MappingStartEvent | SequenceStartEvent | ScalarEvent), "a value begins so"
        if event.anchor:
            self.fault(line, REPEATED, column)
        if event.tag:
            message = f"has the tag {shown(event.tag)}. Delete it; a text that begins with ! needs quotes."
            self.fault(line, Finding(message, Code.NOT_PLAIN, event.tag), column)
        if isinstance(event, MappingStartEvent):
            return self.mapping(events, key, depth)
        if isinstance(event, SequenceStartEvent):
            return self.sequence(events, key, depth)
        if event.style == "|":
            self.blocks[key] = line + 1 + self.before
        value = scalar(event)
        if not event.style:
            self.comment(event, key)
            for number in run_on(self.rows.rows[line : end(event).line + 1], line + 1):
                self.fault(number, RUN_ON, 1)
            kind = kind_without_quotes(event.value) if isinstance(value, str) else None
            self.unquoted |= {key: (event.value, kind)} if kind else {}
        return value

    def key_span(self, event: ScalarEvent) -> Span:
        """Where a key stands on its line, with its colon."""
        first, after = begin(event).column, end(event).column
        colon = COLON.match(self.rows.row(begin(event).line + 1 + self.before), after)
        return first, colon.end() if colon else after

    def comment(self, event: ScalarEvent, key: Key) -> None:
        """Note the comment beside a value without quotes: in a text it may have been meant."""
        line = end(event).line + 1 + self.before
        comment = COMMENT.match(self.rows.row(line), end(event).column)
        if comment:
            self.cut[key] = line, comment.end()

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
            line = begin(event).line + 1
            if not isinstance(event, ScalarEvent):
                message = "has a list or a block where a key belongs. A key is one word and a colon."
                self.fault(line, Finding(message, Code.NOT_PLAIN))
                raise _Stop
            name = event.value
            if event.anchor or event.tag:
                message = f"has &, * or ! before the key {shown(name)}. Delete it."
                self.fault(line, Finding(message, Code.NOT_PLAIN, name))
            where: Key = (*key, name)
            if name in data:
                message = f"has the key {shown(name)} twice (first on line {self.lines[where]}). Keep one."
                self.fault(line, Finding(message, Code.DUPLICATE_KEY, name))
                self.value(next(events), events, (*where, "again"), depth + 1)
                continue
            self.lines[where] = line + self.before
            self.spans[where] = self.key_span(event)
            data[name] = self.value(next(events), events, where, depth + 1)
        return data
