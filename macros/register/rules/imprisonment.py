"""Rules on the terms of imprisonment of enacted laws."""

from collections.abc import Iterator

from ...faults.fault import Fault
from ...faults.kinds import Code
from ...records.law import months
from ..loading import Facts

PROVISION = "penal-sanctions"


def terms_have_a_length(facts: Facts) -> Iterator[Fault]:
    """A term of imprisonment has a shortest or a longest time, and the longest is not shorter."""
    for slug, law in facts.laws.items():
        for place, term in enumerate(law.imprisonment):
            key = ("imprisonment", place)
            if term.least is None and term.most is None:
                message = (
                    f"imprisonment.{place + 1} gives neither least nor most. Fill in one, or delete the entry."
                )
                yield facts.fault(f"laws/{slug}", key, message, Code.MISSING_ENTRY)
            elif term.least and term.most and months(term.most) < months(term.least):
                message = (
                    f"imprisonment.{place + 1}.most ({term.most}) is shorter than least ({term.least}). "
                    "Correct one of them."
                )
                yield facts.fault(f"laws/{slug}", (*key, "most"), message, Code.CONTRADICTION)


def terms_are_those_of_penal_sanctions(facts: Facts) -> Iterator[Fault]:
    """Terms are given for the acts that a law prohibits, once, and only where it is said to punish them."""
    for slug, law in facts.laws.items():
        if not law.imprisonment:
            continue
        basic = [term.acts for term in law.imprisonment].count("basic")
        if law.answer(PROVISION) not in ("covered", "partly"):
            message = (
                f"imprisonment gives terms, but provisions.{PROVISION} does not say that the law punishes the "
                "acts. Correct one of them."
            )
            yield facts.fault(f"laws/{slug}", ("imprisonment",), message, Code.CONTRADICTION)
        if basic != 1:
            message = f"imprisonment has {basic} entries with acts: basic. It must have one."
            yield facts.fault(f"laws/{slug}", ("imprisonment",), message, Code.CONTRADICTION)


RULES = {terms_have_a_length: (), terms_are_those_of_penal_sanctions: ()}
