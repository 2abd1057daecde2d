"""Rules on characters: what stands in data/ can be printed."""

from collections.abc import Iterator

from ...faults.fault import Fault, Key
from ...language import fonts
from ...paths import ROOT
from ...records.fieldtype import at
from ...yamltext.document import Document
from ..datafolder import record_of
from ..loading import Facts

UNPRINTED = {"url", "to_confirm"}  # addresses are written in ASCII; notes for the coordinator are not published


def every_sign_can_be_printed(facts: Facts) -> Iterator[Fault]:
    """The fonts of the PDF files have every sign; words in another script are pointed to instead.

    The law is printed in the languages of the site that are no drafts, in the fonts of each.
    """
    printed = facts.site.in_full if facts.read("site") else []
    unprinted = {f"lawtexts/{code}" for code in facts.lawtexts if code not in printed}
    for name, document in facts.documents.items():
        for key, text in texts(document) if name not in unprinted else ():
            problem = None if text.isascii() else fonts.signs(text, ROOT, _language(name, key))
            if problem and holds_words(name, key):
                yield facts.fault(name, key, problem.words, problem.code, problem.value)


def _language(name: str, key: Key) -> str:
    """Of a text that is there in each language, the code of its own; else nothing."""
    return name.removeprefix("lawtexts/") if name.startswith("lawtexts/") else str(key[-1])


def holds_words(name: str, key: Key) -> bool:
    """Whether words stand under a key of a file: of what should be an id or a list, something else is told."""
    field = at(record_of(name), key)
    return field is not None and field.kind == "text"


def texts(document: Document) -> Iterator[tuple[Key, str]]:
    """(key, text) of every text of a file, but for addresses and what is not published."""
    for key, value in document.values():
        if isinstance(value, str) and UNPRINTED.isdisjoint(key):
            yield key, value


RULES = {every_sign_can_be_printed: ()}
