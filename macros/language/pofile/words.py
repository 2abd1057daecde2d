"""What a catalogue answers: the translation of a text, the form for a number."""

import re
from collections.abc import Callable, Mapping
from gettext import c2py

from babel.messages.plurals import get_plural
from polib import POEntry, POFile

PLURALS = re.compile(r"\s*nplurals\s*=\s*([0-9]+)\s*;\s*plural\s*=\s*(.+?)\s*;?\s*")


def plural_rule(head: Mapping[str, str], code: str) -> Callable[[int], int]:
    """Which form a number takes, by the head of a catalogue, else as Unicode CLDR has it for the language.

    Raises ValueError if the head has a rule with other than the forms of CLDR.
    """
    usual = get_plural(code)
    match = PLURALS.fullmatch(head.get("Plural-Forms", "") or usual.plural_forms)
    if match is None or match[1] != str(usual.num_plurals):
        raise ValueError("another number of forms")
    try:
        rule = c2py(match[2])
        forms = {rule(number) for number in range(200)}
    except (ZeroDivisionError, OverflowError, RecursionError) as error:
        raise ValueError("not a rule") from error
    if not forms <= set(range(usual.num_plurals)):
        raise ValueError("a form that there is not")
    return rule


def forms(entry: POEntry) -> list[str]:
    """The translation, in every form if the text has a plural."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def translated(entry: POEntry) -> bool:
    """Whether a reader sees the translation: it is written, in every form, and up to date."""
    written = forms(entry)
    return bool(written) and all(written) and not entry.fuzzy


def is_label(entry: POEntry) -> bool:
    """Whether a text comes from a template or from Python: a page without it would be in English."""
    return entry.msgctxt is None and any(not place.startswith("data/") for place, _ in entry.occurrences)


class Words:
    """The translations of a catalogue by their English texts; fuzzy and empty ones are left out."""

    def __init__(self, catalogue: POFile, code: str) -> None:
        self._plural = plural_rule(catalogue.metadata, code)  # the forms stand in the order of the file's own rule
        # polib's stubs call every context a str; it is None of an entry without one.
        self._words: dict[tuple[str | None, str], POEntry] = {
            (entry.msgctxt, entry.msgid): entry for entry in catalogue if translated(entry)
        }

    def get(self, text: str, context: str | None = None) -> str | None:
        """The translation of a text, or None."""
        entry = self._words.get((context, text))
        return entry.msgstr or None if entry else None

    def plural(self, one: str, number: int) -> str | None:
        """The form for a number of the text whose English singular is `one`, or None."""
        entry = self._words.get((None, one))
        return entry.msgstr_plural.get(self._plural(number)) if entry else None
