"""Headings that something else is built on: print takes the words below them, and pages lead to them."""

from collections.abc import Collection, Iterator

from ..faults import Fault

# Page below docs/<language>/ -> id of a heading -> what is built on it. tests/test_needed.py finds each use.
NEEDED: dict[str, dict[str, str]] = {
    "index.md": {
        "steps": "factsheet and handout print what stands below it",
        "assistance": "factsheet and handout print what stands below it",
        "investment": "the factsheet prints what stands below it",
    },
    "about.md": {
        "published": "the chart of progress leads to it",
        "corrections": "the page of each State leads to it",
    },
    "states/index.md": {
        "register": "lists of States lead to it",
        "by-region": "the page of each region leads to it",
    },
    "changes.md": {"dates": "the calendar leads to it"},
}


def missing(path: str, line: int, headings: Collection[str], ids: Collection[str]) -> Iterator[Fault]:
    """A fault for each heading that a page lacks. `headings`: ids of the second level, which alone is printed."""
    page = path.split("/", 2)[2]
    for name, use in NEEDED.get(page, {}).items():
        if name not in (headings if "print" in use else ids):
            message = f"lacks a heading ## with {{ #{name} }}: {use}. Write it back, in any words."
            yield Fault(path, line, message)
