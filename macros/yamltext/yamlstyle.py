"""Data as YAML in the style of this project: what stands after a key, or a whole file."""

import json
import re
from typing import Any

from ..faults.fault import Faults
from ..records.common import SLUG
from .scalars import DATE, NUMBER, YES_NO, kind_without_quotes
from .yamlfile import parse

WIDTH = 96  # characters of a line of a long text
FOLDED = {"summary", "note", "text"}  # keys whose texts are written after >- where they need several lines
QUOTED = {"url"}
NAMES = {"title", "citation", "publisher", "section", "name", "edition", "period"}  # never a date or a number
MISREAD = {"y", "n"}  # by other readers of YAML (1.1), as true or false
# The same for the forms in a browser (deploy/admin/style.js), which write as this module does. `id`: the
# form of the texts of which a list stands on one line; `yes_no` and `taken`: those of texts that would be
# taken for something else.
STYLE: dict[str, Any] = {
    "width": WIDTH,
    "folded": sorted(FOLDED),
    "quoted": sorted(QUOTED),
    "names": sorted(NAMES),
    "misread": sorted(MISREAD),
    "id": SLUG.pattern,
    "yes_no": YES_NO.pattern,
    "taken": [YES_NO.pattern, DATE.pattern, NUMBER.pattern],
}


def written(data: dict[str, Any]) -> str:
    """A new file's lines, in the style of this project."""
    return block(data, 0, "").removeprefix("\n") + "\n"


def block(value: Any, indent: int, key: str, quoted: bool = False) -> str:
    """What stands after "key:" for a value: on the same line, or below it from the column `indent` on."""
    if isinstance(value, dict) and value:
        margin = "" if not key else " " * indent
        inner = indent + 2 if key else 2
        return "".join(f"\n{margin}{name}:{block(inside, inner, name)}" for name, inside in value.items())
    if isinstance(value, list) and value and not all(isinstance(v, str) and SLUG.fullmatch(v) for v in value):
        return "".join(f"\n{' ' * indent}-{item(one, indent + 2)}" for one in value)
    if isinstance(value, list):
        return f" [{', '.join(_plain(one, False) for one in value)}]"
    if isinstance(value, str) and key in FOLDED:
        return _folded(value, indent, quoted)
    named = key in NAMES and isinstance(value, str) and kind_without_quotes(value)
    return f" {_plain(value, quoted or bool(named) or key in QUOTED)}" if value != {} else " {}"


def item(value: Any, indent: int) -> str:
    """What stands after the hyphen of an item of a list, its further lines from the column `indent` on."""
    if not isinstance(value, dict) or not value:
        return f" {_plain(value, False)}"
    lines = (f"{name}:{block(inside, indent + 2, name)}" for name, inside in value.items())
    return " " + f"\n{' ' * indent}".join(lines)


def _plain(value: Any, quoted: bool) -> str:
    """A value on one line: a text in quotes where it would be read as something else."""
    misread = isinstance(value, str) and (value.lower() in MISREAD or kind_without_quotes(value) == "yes or no")
    if isinstance(value, str) and not quoted and not misread and "\n" not in value:
        try:
            if parse(f"key: {value}\n", "").data == {"key": value}:
                return value
        except Faults:
            pass
    text = json.dumps(value, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08X}" for char in text)


def _folded(value: str, indent: int, quoted: bool) -> str:
    """A text after >-, each of its lines at most WIDTH long; one that fits stands on the line of its key."""
    if len(value) + indent + 6 <= WIDTH and "\n" not in value:
        line = _plain(value, quoted or bool(kind_without_quotes(value)))
        if quoted or not line.startswith('"'):
            return f" {line}"
    if re.search(r"(^|\n)[ \n]|  |[ \n]$", value) or not value.replace("\n", "").isprintable():
        return f" {_plain(value, True)}"
    lines = []
    for paragraph in value.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            if line and indent + len(line) + 1 + len(word) > WIDTH:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines += [line, ""]
    return " >-" + "".join(f"\n{' ' * indent}{line}" if line else "\n" for line in lines[:-1])
