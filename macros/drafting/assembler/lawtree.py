"""Paragraphs of the law, each with what is below it and the id that it has in a file."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..lawdraft import DraftParagraph
from .filling import Filler


@dataclass
class Provision:
    """A paragraph with those below it."""

    paragraph: DraftParagraph
    id: str
    below: list["Provision"] = field(default_factory=list)


def law_tree(paragraphs: Iterable[DraftParagraph], above: str, filler: Filler) -> list[Provision]:
    """The uppermost paragraphs of a clause, whose id is `above`. What follows an unlabelled one is below it."""
    top: list[Provision] = []
    open_ones: list[Provision] = []
    for p in paragraphs:
        while open_ones and len(open_ones[-1].paragraph.path) >= len(p.path):
            open_ones.pop()
        upper = open_ones[-1].id if open_ones else above
        own = filler.fill(f"id_{p.level}", above=upper, label=p.path[-1]) if p.path else upper
        provision = Provision(p, own)
        (open_ones[-1].below if open_ones else top).append(provision)
        open_ones.append(provision)
    return top


def ids(within: Iterable[Provision]) -> dict[str, str]:
    """By place, like (1)(a), the id of each labelled paragraph."""
    by_place: dict[str, str] = {}
    for one in within:
        if one.paragraph.path:
            by_place[one.paragraph.place] = one.id
        by_place.update(ids(one.below))
    return by_place
