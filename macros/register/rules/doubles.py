"""The rule that a list names nothing twice: a source, a tool, an obligation, a State, a language, a sentence."""

from collections.abc import Iterator

from ...faults.fault import Fault, Key, Named, shown
from ...faults.kinds import Code
from ..loading import Facts


def nothing_is_named_twice(facts: Facts) -> Iterator[Fault]:
    """Each list of words or numbers, wherever it stands in data/, has each of them once."""
    for name, document in facts.documents.items():
        before: set[tuple[Key, str | int]] = set()
        for key, value in document.values():
            if key and isinstance(key[-1], int) and isinstance(value, str | int):
                if (key[:-1], value) in before:
                    words = (Named(key[:-1]), f" names {shown(value)} twice. Delete one.")
                    yield facts.fault(name, key, words, Code.TWICE, str(value))
                before.add((key[:-1], value))


RULES = {nothing_is_named_twice: ()}
