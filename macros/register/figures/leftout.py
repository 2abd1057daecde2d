"""What enacted laws most often leave out: counted from the answers of those that are not repealed."""

from dataclasses import dataclass

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
    rows = [_of(facts, obligation) for obligation in facts.obligations.obligations]
    return sorted((row for row in rows if row.without), key=lambda row: -row.without)


def _of(facts: Facts, obligation: str) -> LeftOut:
    provisions = (law.provisions.get(obligation) for law in laws_compared(facts).values())
    answers: list[str] = [provision.covered for provision in provisions if provision]
    return LeftOut(obligation, answers.count("not_covered"), len(answers) - answers.count("unknown"))
