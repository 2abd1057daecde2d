"""What enacted laws cover and most often leave out: counted from the answers of those that are not repealed."""

from dataclasses import dataclass

from ...records import COVERED
from ..loading import Facts
from .counts import laws_compared


@dataclass(frozen=True)
class LeftOut:
    """On one obligation: how many laws have no provision on it, of how many that were read on it."""

    obligation: str
    without: int
    read: int


def left_out(facts: Facts) -> list[LeftOut]:
    """Obligations on which some law has no provision, first those that most laws leave out.

    A law that was not read on an obligation is in neither number. Equal ones keep the order of the obligations.
    """
    rows = [
        LeftOut(obligation, counts["not_covered"], sum(counts.values()) - counts["unknown"])
        for obligation, counts in answers(facts).items()
    ]
    return sorted((row for row in rows if row.without), key=lambda row: -row.without)


def answers(facts: Facts) -> dict[str, dict[str, int]]:
    """For each obligation how many laws give each answer of COVERED; one that was not read on it is unknown."""
    laws = laws_compared(facts).values()
    counts: dict[str, dict[str, int]] = {}
    for obligation in facts.obligations.obligations:
        said = [str(law.answer(obligation)) for law in laws]
        counts[obligation] = {answer: said.count(answer) for answer in COVERED}
    return counts
