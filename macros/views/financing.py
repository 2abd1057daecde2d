"""Investment in producers: laws and what their rules hold, views, clauses that settle it, what funds did."""

from dataclasses import dataclass

from ..records import ACTORS, FINANCING, FINANCING_KINDS, POSITIONS, Provision
from ..records.interpretations import INVESTMENT
from ..register import figures
from ..register.edition import Edition
from .clauses import ClauseView
from .interpretations import PositionGroupView, issue
from .laws import LawView
from .states import EntryView, entries


@dataclass(frozen=True)
class LawfulView:
    """A State Party that prohibits it by law, and those of its laws that were compared, with what each says."""

    entry: EntryView
    laws: list[tuple[LawView, Provision]]


@dataclass(frozen=True)
class ElementView:
    """What a rule can hold, and the laws that have it, with where their rule stands and a line on each."""

    name: str
    laws: list[tuple[LawView, str | None, str]]


@dataclass(frozen=True)
class ActorView:
    """A kind of actor, and the States of which a note says what such actors did."""

    name: str
    states: list[EntryView]


@dataclass(frozen=True)
class InvestmentView:
    """How many States Parties take each position; laws, kinds and elements of rules; views; clause; who acted."""

    numbers: dict[str, int]
    lawful: list[LawfulView]
    kinds: list[ElementView]
    elements: list[ElementView]
    views: list[PositionGroupView]
    clause: ClauseView
    actors: list[ActorView]


def investment_view(edition: Edition) -> InvestmentView:
    """The view of all that is known of investment in producers."""
    question, here = issue(edition, INVESTMENT), entries(edition)
    covering = question.row.covering
    parties = figures.by_investment(edition.facts)
    return InvestmentView(
        numbers={position: len(parties[position]) for position in POSITIONS},
        lawful=[
            LawfulView(entry, [(law, cell) for law, cell in covering if law.record.state == entry.slug])
            for entry in here
            if entry.slug in parties["law"]
        ],
        kinds=[_element(name, covering) for name in FINANCING_KINDS],
        elements=[_element(name, covering) for name in FINANCING if name not in FINANCING_KINDS],
        views=[group for group in question.groups if group.key != "law"],
        clause=question.clause,
        actors=[ActorView(name, [e for e in here if name in e.state.investment.acted]) for name in ACTORS],
    )


def _element(name: str, covering: list[tuple[LawView, Provision]]) -> ElementView:
    """The laws, by name of State, whose rule on investment holds something."""
    return ElementView(
        name,
        [
            (law, cell.section, line)
            for law, cell in covering
            for element, line in law.record.financing.items()
            if element == name
        ],
    )
