"""Rules that hold together what is told of investment in producers, in three files."""

from collections.abc import Iterator

from ...faults.fault import Fault, Named, place
from ...faults.kinds import Code
from ...records import FINANCING_KINDS
from ...records.interpretations import INVESTMENT
from ..loading import Facts

# The words of data/interpretations.yaml that go with each position in a State's file.
AGREEING = {
    "law": ("prohibited", "conditional", "other"),
    "view_prohibited": ("prohibited", "conditional"),
    "view_not_prohibited": ("permitted", "conditional"),
    "none_found": ("other",),
}


def views_on_investment_agree(facts: Facts) -> Iterator[Fault]:
    """What is told of a State's view on investment says the same as the position in its own file."""
    for i, entry in enumerate(facts.interpretations.positions):
        state = facts.states.get(entry.state)
        if entry.issue != INVESTMENT or not state:
            continue
        agreeing = AGREEING[state.investment.position]
        if entry.position not in agreeing:
            where = ("positions", i, "position")
            message = (
                f"{place(where)} is {entry.position}, but investment.position in data/states/{entry.state}.yaml "
                f"is {state.investment.position}, which goes with {' or '.join(agreeing)}. Correct one of them."
            )
            yield facts.fault("interpretations", where, message, Code.CONTRADICTION)


def laws_on_investment_are_counted(facts: Facts) -> Iterator[Fault]:
    """A State whose law was compared and covers investment is counted among those that prohibit it by law."""
    for slug, law in facts.laws.items():
        state, answer = facts.states.get(law.state), law.answer(INVESTMENT)
        if state and answer in ("covered", "partly") and state.investment.position != "law":
            message = (
                f"provisions.{INVESTMENT}.covered is {answer}, but investment.position in data/states/"
                f"{law.state}.yaml is {state.investment.position}. Write law there, or correct covered."
            )
            yield facts.fault(f"laws/{slug}", ("provisions", INVESTMENT, "covered"), message, Code.CONTRADICTION)


def financing_is_that_of_the_answer(facts: Facts) -> Iterator[Fault]:
    """What a rule on investment holds is told of a law that is said to have one, with what it is about."""
    for slug, law in facts.laws.items():
        if not law.financing:
            continue
        kinds = [kind for kind in FINANCING_KINDS if kind in law.financing]
        if law.answer(INVESTMENT) not in ("covered", "partly"):
            message = (
                f"financing says what the rule on investment holds, but provisions.{INVESTMENT} does not say that "
                "the law has one. Correct one of them."
            )
            yield facts.fault(f"laws/{slug}", ("financing",), message, Code.CONTRADICTION)
        elif not kinds:
            message = (
                f"financing says how the rule is built, not what it is about. Add {' or '.join(FINANCING_KINDS)}."
            )
            yield facts.fault(f"laws/{slug}", ("financing",), message, Code.MISSING_ENTRY)


def who_acted_is_told(facts: Facts) -> Iterator[Fault]:
    """Where a State's file names who acted on investment, its note says what they did."""
    for slug, state in facts.states.items():
        if state.investment.acted and not state.investment.note:
            words = (
                Named(("investment", "acted")),
                " names who acted, but ",
                Named(("investment", "note")),
                " is empty. Say there what they did, or delete ",
                Named(("investment", "acted"), short=True),
                ".",
            )
            yield facts.fault(f"states/{slug}", ("investment", "acted"), words, Code.MISSING_ENTRY)


RULES = {
    views_on_investment_agree: ("interpretations", "states"),
    laws_on_investment_are_counted: ("laws", "states"),
    financing_is_that_of_the_answer: (),
    who_acted_is_told: (),
}
