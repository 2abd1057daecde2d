"""Obligations and enacted laws as one picture: a row of dots an obligation, a dot a law."""

from dataclasses import dataclass

from ..records import COVERED, Obligation
from ..records.law import UNKNOWN
from ..register import figures
from ..register.edition import Edition
from ..register.figures.leftout import LeftOut
from ..templating.addresses import target
from .laws import LawView, law_views

SIDE, RADIUS = 24, 7  # of the square of a dot, which a finger can hit; of the dot
WIDEST = 40  # laws that stand beside each other at that size; of more the dots are smaller
MOST = 5  # obligations that are named as left out, and those that are left out as often


@dataclass(frozen=True)
class CellView:
    """The square of a dot: where it begins, and the address of the words that it stands for."""

    x: int
    address: str


@dataclass(frozen=True)
class DotRowView:
    """One obligation: the shapes of its dots by answer, its squares, and its row in the comparison."""

    slug: str
    obligation: Obligation
    shapes: dict[str, str]
    cells: list[CellView]

    @property
    def address(self) -> str:
        """Address of the obligation's row in the comparison."""
        return target("obligation_beside", self.slug)


@dataclass(frozen=True)
class LawDotsView:
    """The whole picture: laws not repealed, by name of State; groups of rows; what is most often left out."""

    laws: list[LawView]
    groups: list[tuple[str, list[DotRowView]]]
    left_out: list[tuple[Obligation, LeftOut]]

    @property
    def width(self) -> int:
        """Width of a row of dots, in the units of its viewBox."""
        return SIDE * len(self.laws)

    @property
    def side(self) -> int:
        """Side of the square of a dot, in the same units."""
        return SIDE

    @property
    def wide(self) -> bool:
        """Whether all dots can stand beside each other in full size."""
        return len(self.laws) <= WIDEST


def law_dots(edition: Edition) -> LawDotsView:
    """The picture of all obligations and of the laws that are not known to be repealed."""
    facts = edition.facts
    obligations = facts.obligations.obligations
    laws = [law for law in law_views(edition) if not law.ending]
    rows = {slug: _row(slug, obligation, laws) for slug, obligation in obligations.items()}
    groups = [
        (group.title, [row for row in rows.values() if row.obligation.group == name])
        for name, group in facts.obligations.groups.items()
    ]
    every = figures.left_out(facts)
    least = every[MOST - 1].without if len(every) >= MOST else 0
    return LawDotsView(
        laws=laws,
        groups=[(title, rows) for title, rows in groups if rows],
        left_out=[(obligations[one.obligation], one) for one in every if one.without >= least],
    )


def _row(slug: str, obligation: Obligation, laws: list[LawView]) -> DotRowView:
    answers = [law.record.answer(slug) for law in laws]
    shapes = {
        answer: "".join(_dot(answer, place) for place, said in enumerate(answers) if said == answer)
        for answer in COVERED
    }
    cells = [CellView(place * SIDE, target("cell", f"{law.slug}.{slug}")) for place, law in enumerate(laws)]
    return DotRowView(slug, obligation, {answer: path for answer, path in shapes.items() if path}, cells)


def _dot(answer: str, place: int) -> str:
    """The shape of an answer: a circle, one with a filled half, or for what is unknown a short line."""
    left, middle = place * SIDE + SIDE // 2 - RADIUS, SIDE // 2
    if answer == UNKNOWN:
        return f"M{left + 4} {middle}h{2 * RADIUS - 8}"
    arc = f"a{RADIUS} {RADIUS} 0 0 1"
    whole = f"M{left} {middle}{arc} {2 * RADIUS} 0{arc}-{2 * RADIUS} 0z"
    if answer != "partly":
        return whole
    # The other half is cut out by a second way round: the shapes are filled by the rule "evenodd".
    return f"{whole}M{left + RADIUS} {middle - RADIUS + 1}a{RADIUS - 1} {RADIUS - 1} 0 0 1 0 {2 * RADIUS - 2}z"
