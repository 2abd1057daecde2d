"""A YAML file's text changed so that it holds other data: only what changed is written anew.

Comments, order, quotes, line ends and every line that says what it said before stay byte for byte.
ruamel.yaml was tried: it keeps the style of this project, but loses the comments that follow a key
when the key is deleted, and writes lists, long texts and line ends of another style anew.
"""

import json
import re
from difflib import SequenceMatcher
from typing import Any

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from .scalars import scalar
from .yamlfile import parse
from .yamlstyle import block, item

COMMENT = re.compile(r"[ \t]+#[^\n]*")


def edited(text: str, data: dict[str, Any], name: str) -> str:
    """`text` with as few changes as possible so that it holds `data`. Raises Faults if that fails."""
    start = "\ufeff" if text.startswith("\ufeff") else ""
    windows = "\r\n" in text and not re.search(r"(?<!\r)\n", text)
    plain = text.removeprefix(start).replace("\r\n", "\n") if windows else text.removeprefix(start)
    editor = _Editor(plain)
    root = yaml.compose(plain, Loader=yaml.SafeLoader)  # positions only; values are read by `scalar`
    if root is not None:
        editor.value(root, data, root.start_mark.index, 0, "")
    result = editor.applied()
    if not _same(parse(result, name).data, data):
        message = "cannot be changed by a program as it is written. Change it by hand."
        raise Faults([Fault(name, 1, message, Code.NOT_PLAIN)])
    return start + (result.replace("\n", "\r\n") if windows else result)


class _Editor:
    """Gathers replacements of parts of a text and carries them out together."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.edits: list[tuple[int, int, str]] = []

    def applied(self) -> str:
        parts, at = [], 0
        for start, end, new in sorted(self.edits, key=lambda edit: edit[:2]):
            parts += [self.text[at:start], new]
            at = end
        return "".join([*parts, self.text[at:]])

    def value(self, node: Node, new: Any, after: int, indent: int, key: str) -> None:
        """Make `node`, which stands after the position `after`, hold `new`; `indent` is where a block begins."""
        if _same(_held(node), new):
            return
        several = bool(new) and getattr(node, "value", None) and not getattr(node, "flow_style", True)
        if several and isinstance(node, MappingNode) and isinstance(new, dict) and _has_a_beginning(node, new):
            self.mapping(node, new)
        elif several and isinstance(node, SequenceNode) and isinstance(new, list):
            self.sequence(node, new, key)
        else:
            self.replace(node, new, after, indent, key)

    def replace(self, node: Node, new: Any, after: int, indent: int, key: str) -> None:
        quoted = isinstance(node, ScalarNode) and node.style in ("'", '"')
        head, _, body = block(new, indent, key, quoted).partition("\n")
        end = self.end(node)
        body = f"\n{body}" if body else ""
        if self.inblock(node):
            comment = COMMENT.search(self.text, after, self.line_end(after))
            self.edits.append((after, end, head + (comment[0] if comment else "") + body))
        else:  # a comment behind the value stays on the line
            self.edits.append((after, end, head))
            if body:
                self.edits.append((self.line_end(end), self.line_end(end), body))

    def mapping(self, node: MappingNode, new: dict[str, Any]) -> None:
        column = node.start_mark.column
        pairs = {key.value: (key, value) for key, value in node.value}
        for i, (key, value) in enumerate(node.value):
            if key.value in new:
                after = self.text.index(":", key.end_mark.index) + 1
                self.value(value, new[key.value], after, column + 2, key.value)
            elif self.text[self.line_start(key.start_mark.index) : key.start_mark.index].strip():
                follows = node.value[i + 1][0] if i + 1 < len(node.value) else None
                self.edits.append(
                    (key.start_mark.index, follows.start_mark.index if follows else self.end(value), "")
                )
            else:
                self.delete_lines(key.start_mark.index, self.end(value))
        before = None  # the last key that stays
        for name, value in new.items():
            if name in pairs:
                before = pairs[name][1]
                continue
            line = f"{name}:{block(value, column + 2, name)}"
            if before is None:
                at = node.start_mark.index
                self.edits.append((at, at, f"{line}\n{' ' * column}"))
            else:
                at = self.line_end(self.end(before))
                self.edits.append((at, at, f"\n{' ' * column}{line}"))

    def sequence(self, node: SequenceNode, new: list[Any], key: str) -> None:
        column, items = node.start_mark.column, node.value
        matcher = SequenceMatcher(
            a=[_sign(_held(item)) for item in items], b=[_sign(item) for item in new], autojunk=False
        )
        for _, i1, i2, j1, j2 in matcher.get_opcodes():
            both = min(i2 - i1, j2 - j1)
            for old, value in zip(items[i1 : i1 + both], new[j1 : j1 + both], strict=True):
                dash = self.text.rindex("-", 0, old.start_mark.index)
                self.value(old, value, dash + 1, column + 2, key)
            for old in items[i1 + both : i2]:
                self.delete_lines(old.start_mark.index, self.end(old))
            for value in new[j1 + both : j2]:
                line = f"{' ' * column}-{item(value, column + 2)}"
                last = i1 + both
                at = self.line_end(self.end(items[last - 1])) if last else self.line_start(node.start_mark.index)
                self.edits.append((at, at, f"\n{line}" if last else f"{line}\n"))

    def delete_lines(self, start: int, end: int) -> None:
        first = self.line_start(start)
        last = self.line_end(end)
        self.edits.append((first, min(last + 1, len(self.text)), ""))

    def end(self, node: Node) -> int:
        """Where the words of a value end; PyYAML's own mark is at whatever follows a block."""
        if self.inblock(node) and not isinstance(node, ScalarNode):
            last = node.value[-1]
            return self.end(last[1] if isinstance(last, tuple) else last)
        end = node.end_mark.index
        return len(self.text[:end].rstrip()) if self.inblock(node) else end

    @staticmethod
    def inblock(node: Node) -> bool:
        if isinstance(node, ScalarNode):
            return node.style in ("|", ">")
        return isinstance(node, CollectionNode) and not node.flow_style

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        at_end = self.text.find("\n", at)
        return len(self.text) if at_end < 0 else at_end


def _held(node: Node) -> Any:
    """The data that a node holds, by the rules of `yamlfile`."""
    if isinstance(node, MappingNode):
        return {key.value: _held(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_held(inner) for inner in node.value]
    assert isinstance(node, ScalarNode), "there are no other nodes"
    return scalar(node)


def _has_a_beginning(node: MappingNode, new: dict[str, Any]) -> bool:
    """Whether the first key stays, or the new first key is an old one."""
    old = [key.value for key, _ in node.value]
    return old[0] in new or next(iter(new)) in old


def _same(one: Any, other: Any) -> bool:
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _sign(value: Any) -> str:
    """By which an item of a list is known again when its other values change."""
    return json.dumps(value.get("title", value) if isinstance(value, dict) else value, sort_keys=True)
