"""The rule that a list names nothing twice: a source, a tool, an obligation, a State, a language, a sentence."""

from collections.abc import Iterator
from typing import Any

from ...faults.fault import Fault, Key, Named, shown
from ...faults.kinds import Code
from ..loading import Facts


def nothing_is_named_twice(facts: Facts) -> Iterator[Fault]:
    """Each list of words or numbers, wherever it stands in data/, has each of them once."""
    for name, document in facts.documents.items():
        for key, value in _again(document.data, ()):
            words = (Named(key[:-1]), f" names {shown(value)} twice. Delete one.")
            yield facts.fault(name, key, words, Code.TWICE, str(value))


def _again(value: Any, key: Key) -> Iterator[tuple[Key, str | int]]:
    """(key, item) of each item that stood in its list before."""
    if isinstance(value, dict):
        for part, inner in value.items():
            yield from _again(inner, (*key, part))
    elif isinstance(value, list):
        before: set[str | int] = set()
        for part, inner in enumerate(value):
            if isinstance(inner, str | int):
                if inner in before:
                    yield (*key, part), inner
                before.add(inner)
            else:
                yield from _again(inner, (*key, part))


RULES = {nothing_is_named_twice: ()}
