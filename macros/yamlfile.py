"""One YAML file to plain Python with the line of every value; every doubtful construct is refused.

PyYAML's own loaders read Norway's `NO` as false, drop the first of two equal keys and follow
aliases without end. Here plain words are YAML 1.2 core (null, true, false, numbers, else text), a
key may stand once, and anchors, aliases and tags are faults.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml.cyaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from .faults import Fault, Faults

LARGEST = 400_000  # bytes; the longest real file is a quarter of this
DEEPEST = 12  # levels; the deepest real file has six
INT = re.compile(r"[-+]?\d{1,9}")
FLOAT = re.compile(r"[-+]?\d{1,9}\.\d{1,9}")
WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
DEFAULT_TAGS = {ScalarNode: "scalar", SequenceNode: "sequence", MappingNode: "mapping"}

Key = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A file's data and the line (from 1) on which each of its values stands."""

    path: str
    data: Any
    lines: dict[Key, int] = field(repr=False)

    def line(self, *key: str | int) -> int:
        """Line of the value at `key`, or of the nearest value above it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


class _Composer(CParser):
    """libyaml's parser without PyYAML's YAML 1.1 guesses about plain words."""

    def resolve(self, kind: type[Node], value: Any, implicit: Any) -> str:
        return DEFAULT_TAGS[kind]

    def descend_resolver(self, *_: Any) -> None: ...

    def ascend_resolver(self) -> None: ...


def read(path: Path, shown: str) -> Document:
    """Read one file. `shown` is its path in messages. Raises Faults."""
    if path.is_symlink():
        raise Faults([Fault(shown, 1, "is a link to another file. Put the file itself here.")])
    raw = path.read_bytes()
    if len(raw) > LARGEST:
        message = f"has {len(raw):,} bytes; a data file has at most {LARGEST:,}. Split or shorten it."
        raise Faults([Fault(shown, 1, message)])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = "holds a character that is not UTF-8. Save the file with the encoding UTF-8."
        raise Faults([Fault(shown, line, message)]) from None
    return _Reader(shown).document(text)


class _Reader:
    """Turns the nodes of one file into data, collecting faults on the way."""

    def __init__(self, shown: str):
        self.shown = shown
        self.faults: list[Fault] = []
        self.lines: dict[Key, int] = {}
        self.seen: set[int] = set()

    def document(self, text: str) -> Document:
        try:
            composer = _Composer(text)
            node = composer.get_single_node()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.fault(mark.line + 1 if mark else 1, f"is not YAML here: {_plain(error)}")
            node = None
        except yaml.YAMLError as error:
            at = getattr(error, "position", 0) or 0
            self.fault(text[:at].count("\n") + 1, "holds a character that YAML does not allow. Delete it.")
            node = None
        if node is None and not self.faults:
            self.fault(1, "is empty. Fill it in, or delete the file.")
        data = self.value(node, (), 0) if node else None
        if self.faults:
            raise Faults(self.faults)
        return Document(self.shown, data, self.lines)

    def fault(self, line: int, message: str) -> None:
        self.faults.append(Fault(self.shown, line, message))

    def value(self, node: Node, key: Key, depth: int) -> Any:
        line = node.start_mark.line + 1
        self.lines.setdefault(key, line)
        if depth > DEEPEST:
            self.fault(line, f"is nested more than {DEEPEST} levels deep. Check the indentation.")
            return None
        if id(node) in self.seen:
            self.fault(line, "repeats a value with & and *. Write the value out in both places.")
            return None
        self.seen.add(id(node))
        if node.tag != DEFAULT_TAGS[type(node)]:
            self.fault(line, f"has the tag {node.tag}; tags (words that begin with !) are not used here.")
            return None
        if isinstance(node, MappingNode):
            return self.mapping(node, key, depth)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*key, i), depth + 1) for i, item in enumerate(node.value)]
        return _scalar(node)

    def mapping(self, node: MappingNode, key: Key, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, ScalarNode):
                self.fault(line, "has a list or a block as a key. A key is one word, followed by a colon.")
                continue
            name = key_node.value
            if name in data:
                first = self.lines[(*key, name)]
                self.fault(line, f'has the key "{name}" twice (first on line {first}). Keep one of them.')
                continue
            self.lines[(*key, name)] = line
            data[name] = self.value(value_node, (*key, name), depth + 1)
        return data


def _scalar(node: ScalarNode) -> Any:
    text = node.value
    if node.style:  # quoted or a block: always a text
        return text
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    if INT.fullmatch(text):
        return int(text)
    return float(text) if FLOAT.fullmatch(text) else text


def _plain(error: yaml.MarkedYAMLError) -> str:
    """The parser's problem in words that an editor can act on."""
    problem = error.problem or ""
    hints = {
        "could not find expected ':'": 'a colon is missing, or a text with a colon needs "quotes".',
        "mapping values are not allowed": 'a text with ": " in it needs "quotes", or the indentation is wrong.',
        "did not find expected key": "a quote is not closed, or the indentation is wrong.",
        "found character that cannot start any token": "a text that begins with @, ` or % needs quotes; "
        "indent with spaces, not tabs.",
        "did not find expected '-' indicator": "the items of a list are not indented alike.",
        "found unexpected end of stream": "a quote is not closed.",
        "did not find expected ',' or ']'": "a list in square brackets is not closed, or a comma is missing.",
        "did not find expected ',' or '}'": "a block in braces is not closed, or a comma is missing.",
        "found undefined alias": "a text that begins with * needs quotes.",
        "found duplicate anchor": "a text that begins with & needs quotes.",
        "exceeded max depth": "it is nested far too deep. Check the brackets.",
    }
    for sign, hint in hints.items():
        if sign in problem:
            return hint
    return f"{problem or 'it cannot be read'}. Check quotes, colons and indentation."
