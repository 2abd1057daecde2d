"""The rule that a State's file and its compared law answer alike on penal sanctions and conduct abroad."""

from collections.abc import Iterator

from ...faults.fault import Fault
from ...faults.kinds import Code
from ...records.state import ANSWERED_BY_LAW
from ..loading import Facts

# What the State's file may say beside an answer of a law in force. A fact may also rest on another law.
AGREEING = {"covered": (True,), "partly": (True, None), "not_covered": (True, False, None)}
WRITTEN = {True: "true", False: "false", None: "null"}


def answers_of_laws_agree(facts: Facts) -> Iterator[Fault]:
    """A State whose law is in force and covers a matter says so in its own file too."""
    for slug, law in facts.laws.items():
        state = facts.states.get(law.state)
        if not state or law.is_repealed:
            continue
        for fact, obligation in ANSWERED_BY_LAW.items():
            answer, value = law.answer(obligation), getattr(state.article9, fact)
            agreeing = AGREEING.get(answer, (value,))
            if value in agreeing:
                continue
            message = (
                f"provisions.{obligation}.covered is {answer}, but article9.{fact} in data/states/"
                f"{law.state}.yaml is {WRITTEN[value]}, which must be "
                f"{' or '.join(WRITTEN[other] for other in agreeing)}. Correct one of them."
            )
            yield facts.fault(f"laws/{slug}", ("provisions", obligation, "covered"), message, Code.CONTRADICTION)


RULES = {answers_of_laws_agree: ("laws", "states")}
