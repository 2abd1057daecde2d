"""Rules on characters: what stands in data/ can be printed."""

from collections.abc import Iterator
from typing import Any

from ...faults.fault import Fault
from ...language import fonts
from ...paths import ROOT
from ..loading import Facts

UNPRINTED = {"url", "to_confirm"}  # addresses are written in ASCII; notes for the coordinator are not published


def every_sign_can_be_printed(facts: Facts) -> Iterator[Fault]:
    """The fonts of the PDF files have every sign; words in another script are pointed to instead.

    The law is printed in the languages of the site that are no drafts, in the fonts of each.
    """
    printed = facts.site.in_full if facts.read("site") else []
    unprinted = {f"lawtexts/{code}" for code in facts.lawtexts if code not in printed}
    for name, document in facts.documents.items():
        for key, text in texts({} if name in unprinted else document.data):
            problem = None if text.isascii() else fonts.signs(text, ROOT, _language(name, key))
            if problem:
                yield facts.fault(name, key, problem.words, problem.code, problem.value)


def _language(name: str, key: tuple[str | int, ...]) -> str:
    """Of a text that is there in each language, the code of its own; else nothing."""
    return name.removeprefix("lawtexts/") if name.startswith("lawtexts/") else str(key[-1])


def texts(value: Any, key: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """(key, text) of every text below a value, but for addresses and what is not published."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for part, inner in parts:
            if part not in UNPRINTED:
                yield from texts(inner, (*key, part))


RULES = {every_sign_can_be_printed: ()}
