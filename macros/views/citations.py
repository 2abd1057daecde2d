"""The numbered source notes of one page."""

from dataclasses import dataclass, field

from ..records import Source


@dataclass
class CitationsView:
    """Numbers sources in the order in which a page first names them."""

    known: dict[str, Source]
    cited: list[str] = field(default_factory=list)

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

    def listed(self) -> list[tuple[int, str, Source]]:
        """(number, id, source) of all that were cited so far."""
        return [(i, name, self.known[name]) for i, name in enumerate(self.cited, 1)]
