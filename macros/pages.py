"""Pages made from data: one a State. They are Markdown like any other page, with one macro call."""

import json
from collections.abc import Iterator

from .edition import Edition
from .loading import Facts
from .views.state import description


def generated(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """(address, macro, its value) of every page made from data."""
    for slug in facts.states:
        yield f"states/{slug}/", "state_page", slug


def markdown(edition: Edition) -> Iterator[tuple[str, str]]:
    """(path below docs/<language>, Markdown) of every page made from data."""
    for address, macro, slug in generated(edition.facts):
        head = {
            "title": edition.language.state(edition.facts.states[slug]),
            "description": description(edition, slug),
        }
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
        text = "\n".join(["---", *lines, "---", "", f'{{{{ {macro}("{slug}") }}}}', ""])
        yield address.rstrip("/") + ".md", text
