"""Rules on the laws that hold a clause: one that is divided is whole, and no order makes an act punishable."""

from collections.abc import Iterator

from ...faults.fault import Fault, Key, place, shown
from ...faults.kinds import Code
from ...records import DRAFT_TRADITIONS, Clause
from ..clausetext import plain
from ..loading import Facts
from .clausetexts import EDITION, own_text
from .offences import PROHIBITS, PUNISHES

NO_LAW = "administrative_act"


def divided_clauses_are_whole(facts: Facts) -> Iterator[Fault]:
    """A clause that is divided among laws has each of its paragraphs in one of them."""
    for slug, clause in facts.clauses.clauses.items():
        if clause.held_by and clause.divided:
            message = (
                f"clauses.{slug} has both held_by and divided. Write held_by for laws that may hold all of it, or "
                "divided."
            )
            yield facts.fault("clauses", ("clauses", slug), message, Code.CONTRADICTION)
        held = sorted(number for numbers in clause.divided.values() for number in numbers)
        for tradition in DRAFT_TRADITIONS if held else ():
            own = own_text(clause, tradition)
            has = [int(p.label) for p in own.paragraphs if p.label and not p.level] if own else held
            if held != has:
                message = (
                    f"clauses.{slug}.divided has {_listed(held)}, the text of the {EDITION[tradition]} edition "
                    f"{_listed(has) or 'no numbers'}. Name each paragraph once."
                )
                yield facts.fault("clauses", ("clauses", slug, "divided"), message, Code.CLAUSE_REFERENCE)
                break


def acts_are_made_punishable_by_law(facts: Facts) -> Iterator[Fault]:
    """No paragraph that prohibits an act or makes it punishable is given to an administrative act."""
    for slug, clause in facts.clauses.clauses.items():
        if NO_LAW in clause.laws:
            key = ("clauses", slug, "divided" if NO_LAW in clause.divided else "held_by")
            yield from _punishing(facts, key, clause)


def _punishing(facts: Facts, key: Key, clause: Clause) -> Iterator[Fault]:
    numbers = clause.paragraphs_in(NO_LAW)
    for tradition in DRAFT_TRADITIONS:
        own, number = own_text(clause, tradition), 0
        for p in own.paragraphs if own else ():
            number = number if p.level else int(p.label or 0)
            words = plain([p]).replace("[", "").replace("]", "")
            says = PUNISHES.search(words) or PROHIBITS.search(words)
            if says and (not numbers or number in numbers):
                message = (
                    f"{place(key)} gives {NO_LAW} a paragraph that says {shown(says[0])} in the "
                    f"{EDITION[tradition]} edition. Only a law can: name one for it under divided."
                )
                yield facts.fault("clauses", key, message, Code.NO_PENALTY)
                return


def _listed(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers))


RULES = {
    divided_clauses_are_whole: ("clauses",),
    acts_are_made_punishable_by_law: ("clauses",),
}
