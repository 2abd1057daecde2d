"""What pages must hold because something else is built on it: print takes it, or templates lead to it."""

import re
from collections.abc import Collection, Iterator

from ...faults.fault import Fault, Finding
from ...faults.kinds import Code
from ...faults.marks import Rows

# Page below docs/<language>/ -> id of a heading -> what is built on it. tests/test_needed.py finds each use.
NEEDED: dict[str, dict[str, str]] = {
    "index.md": {
        "steps": "factsheet and handout print what stands below it",
        "assistance": "factsheet and handout print what stands below it",
        "investment": "the factsheet prints what stands below it",
    },
    "about.md": {
        "published": "the chart of progress leads to it",
        "next-steps": "the page of each State leads to it",
        "corrections": "the page of each State leads to it",
    },
    "joining.md": {
        "dates": "the calendars of deposits lead to it",
        "instruments": "the Word files of the papers lead to it",
    },
    "states/index.md": {
        "register": "lists of States lead to it",
        "by-region": "the page of each region leads to it",
    },
    "model-legislation/by-law.md": {"direct": "the answers of the chooser lead to it"},
    "take-along.md": {
        "file": "the page of data and that for a wrong address lead to it",
        "keep": "the foot of each State's page leads to it",
    },
    "changes.md": {
        "dates": "the calendar leads to it",
        "events": "the pages of States and the list of each meeting lead to it",
        "subscribe": "the feeds and the page of data lead to it",
    },
}
# Page -> macro -> what leads to a place that the macro brings.
BROUGHT: dict[str, dict[str, str]] = {
    "states/index.md": {"register": "numbers and lists of States lead to its rows"},
    "updates/index.md": {"updates": "the home page and each list of updates lead to it"},
    "changes.md": {
        "changes": "the pages of States and the feeds lead to its entries",
        "dated_events": "the pages of States lead to its rows",
    },
    "what-it-entails.md": {"obligations": "the pages of States and obligations lead to its elements"},
    "model-legislation.md": {
        "needs": "the home page leads to its answers",
        "tools": "needs and factsheet lead to its tools",
    },
    "model-legislation/template.md": {"template": "needs and factsheet lead to its Word files"},
    "model-legislation/composer.md": {"composer": "home, chooser and links with choices lead to it"},
    "model-legislation/compare.md": {"law_matrix": "the page of each obligation leads to its rows"},
}
CALL = re.compile(r"\{\{\s*(\w+)\(")


def missing(path: str, line: int, text: str, headings: Collection[str], ids: Collection[str]) -> Iterator[Fault]:
    """A fault for each heading and each macro that a page lacks.

    `text` is its Markdown, `headings` the ids of the second level, which alone is printed, `ids` all ids.
    """
    page, rows = path.split("/", 2)[2], Rows.of(text, path, line)
    for name, use in NEEDED.get(page, {}).items():
        if name not in (headings if "print" in use else ids):
            message = f"lacks a heading ## with {{ #{name} }}: {use}. Write it back, in any words."
            yield rows.fault(line, Finding(message, Code.NEEDED_PART))
    for macro, use in BROUGHT.get(page, {}).items():
        if macro not in CALL.findall(text):
            message = f"lacks {{{{ {macro}() }}}}: {use}. Write it back."
            yield rows.fault(line, Finding(message, Code.NEEDED_PART))
