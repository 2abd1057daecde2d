"""The numbered source notes of one page, and where on the page each source is cited."""

from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from ..records import Source


@dataclass(frozen=True)
class NoteView:
    """A superscript: `place` is its id on the page; `runs` are (first, last) of numbers that follow each other."""

    place: str
    numbers: list[tuple[int, str]]
    runs: list[tuple[int, int]]


class CitedView(NamedTuple):
    """A source in the list at the foot; `place` is where the page first cites it, empty if no superscript does."""

    number: int
    id: str
    source: Source
    place: str


@dataclass
class CitationsView:
    """Numbers sources in the order in which a page first names them."""

    known: dict[str, Source]
    cited: list[str] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)  # source id -> where it was first cited
    notes: int = 0

    def number(self, source_id: str) -> int:
        """The number of a source on this page, from 1. Raises KeyError for an unknown id."""
        if source_id not in self.known:
            raise KeyError(source_id)
        if source_id not in self.cited:
            self.cited.append(source_id)
        return self.cited.index(source_id) + 1

    def numbers(self, source_ids: list[str]) -> list[tuple[int, str]]:
        """(number, id) of each source, in rising order."""
        return sorted((self.number(source_id), source_id) for source_id in source_ids)

    def note(self, source_ids: list[str]) -> NoteView:
        """The superscript of one place that cites these sources. Raises KeyError for an unknown id."""
        self.notes += 1
        numbers, place = self.numbers(source_ids), f"cited-{self.notes}"
        for _, source_id in numbers:
            self.places.setdefault(source_id, place)
        return NoteView(place, numbers, runs([number for number, _ in numbers]))

    def listed(self) -> list[CitedView]:
        """All that were cited so far, by number."""
        places = self.places
        return [CitedView(i, name, self.known[name], places.get(name, "")) for i, name in enumerate(self.cited, 1)]


def runs(numbers: list[int]) -> list[tuple[int, int]]:
    """(first, last) of the parts of a rising list: three or more in a row are one part."""
    parts: list[tuple[int, int]] = []
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        row = [number for _, number in run]
        parts += [(row[0], row[-1])] if len(row) > 2 else [(number, number) for number in row]
    return parts
