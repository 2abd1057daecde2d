"""What must hold of an update beyond what holds of any page: its day, its kinds, its sources, its translations."""

import re
from collections.abc import Iterator

from ...faults.fault import Fault, Finding, shown
from ...faults.kinds import Code
from ...faults.marks import Rows
from ...folders.docs import is_update
from ...records import UpdateHead
from ...register.rules.dates import still_to_come
from ...yamltext.document import Document

CITED = re.compile(r"\{\{\s*source\(|\]\(\s*<?https?://|<https?://")


def of_head(document: Document, head: UpdateHead) -> Iterator[Fault]:
    """What is wrong with the head of an update whose values are each of their form."""
    yield from still_to_come(document, ("date",), head.date, "Write the day on which you publish.")
    for i, kind in enumerate(head.categories):
        if kind in head.categories[:i]:
            message = f"categories names {shown(kind)} twice. Delete one."
            yield document.fault(("categories", i), message, Code.TWICE, kind)


def differing(document: Document, head: UpdateHead, original: UpdateHead, other: str) -> Iterator[Fault]:
    """A fault if a translation has another day or other kinds than its original, the page `other`."""
    for key in ("date", "categories"):
        ours, theirs = _written(head, key), _written(original, key)
        if ours != theirs:
            message = f"{key} is {ours}, but {other} has {theirs}. Write the same in both."
            yield document.fault((key,), message, Code.CONTRADICTION)


def _written(head: UpdateHead, key: str) -> str:
    return str(head.date) if key == "date" else f"[{', '.join(head.categories)}]"


def of_text(path: str, first_line: int, text: str) -> Iterator[Fault]:
    """A fault for an update that names no source."""
    if is_update(path) and not CITED.search(text):
        message = 'names no source. Write {{ source("…") }} behind what it tells, or link to where you read it.'
        yield Rows.of(text, path, first_line).fault(first_line, Finding(message, Code.MISSING_SOURCE))


def beside(path: str) -> list[Fault]:
    """A fault for a page that lies beside the updates, whose head would be read as that of any page."""
    among = path.split("/", 2)[2].startswith("updates/")
    if is_update(path) or not among or path.endswith("/updates/index.md"):
        return []
    message = "lies beside the updates. Put it into updates/posts, with date: and categories: in its head."
    return [Fault(path, 1, message, Code.UNKNOWN_FILE)]
