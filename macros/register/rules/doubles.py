"""The rules that nothing is named twice: by a list a source, a tool, a State, a sentence; by a State a law."""

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


def laws_are_named_once(facts: Facts) -> Iterator[Fault]:
    """A State names each of its laws once: by its title it is known."""
    for slug, state in facts.states.items():
        first: dict[str, int] = {}
        for i, law in enumerate(state.article9.laws):
            if first.setdefault(law.title, i) != i:
                key = ("article9", "laws", i, "title")
                words = (
                    Named(key),
                    f" is that of law {first[law.title] + 1} too. Delete one, or tell them apart.",
                )
                yield facts.fault(f"states/{slug}", key, words, Code.TWICE, law.title)


RULES = {nothing_is_named_twice: (), laws_are_named_once: ()}
