"""Rules on the enacted laws."""

from collections.abc import Iterator

from ...faults.fault import Fault, closest
from ...faults.kinds import Code
from ..loading import Facts
from .dates import after
from .references import known


def laws_are_of_states(facts: Facts) -> Iterator[Fault]:
    """A law belongs to a State of the register."""
    states = facts.slugs("states")
    for slug, law in facts.laws.items():
        yield from known(facts, f"laws/{slug}", ("state",), [law.state], states, "State")


def provisions_are_on_obligations(facts: Facts) -> Iterator[Fault]:
    """The provisions of a law belong to obligations."""
    for slug, law in facts.laws.items():
        answered, obligations = list(law.provisions), facts.obligations.obligations
        yield from known(facts, f"laws/{slug}", ("provisions",), answered, obligations, "obligation", by_key=True)


def texts_of_laws_have_links(facts: Facts) -> Iterator[Fault]:
    """The text of a law is one of its sources, one with a link."""
    for slug, law in facts.laws.items():
        linked = [name for name in law.sources if name in facts.sources and facts.sources[name].url]
        if law.text and law.text not in linked:
            message = (
                f"text is {law.text}, which is not one of the sources of the law that have a link. Correct it."
            )
            yield facts.fault(
                f"laws/{slug}", ("text",), message, Code.UNKNOWN_NAME, suggestion=closest(law.text, linked)
            )


def dates_of_laws_are_in_order(facts: Facts) -> Iterator[Fault]:
    """A law is enacted in its year, and in force no earlier."""
    for slug, law in facts.laws.items():
        name = f"laws/{slug}"
        if after(law.enacted, law.in_force):
            message = f"in_force ({law.in_force}) is before enacted ({law.enacted}). Check both dates."
            yield facts.fault(name, ("in_force",), message, Code.DATE_ORDER)
        if law.enacted and int(law.enacted[:4]) != law.year:
            message = f"year is {law.year}, but enacted is {law.enacted}. Correct one of them."
            yield facts.fault(name, ("year",), message, Code.CONTRADICTION)


def laws_are_no_news_of_the_future(facts: Facts) -> Iterator[Fault]:
    """A law that is enacted was adopted by the day of the data."""
    today = facts.site.data_as_of
    for slug, law in facts.laws.items():
        if law.year > today.year:
            message = (
                f"year is {law.year}, which is later than the day of the data ({today} in data/site.yaml). "
                "Correct one of them, or wait until the law is adopted."
            )
            yield facts.fault(f"laws/{slug}", ("year",), message, Code.AFTER_THE_DATA)


def silence_was_read(facts: Facts) -> Iterator[Fault]:
    """That a law has no provision can be said only of a law whose text was read in full, or mostly."""
    for slug, law in facts.laws.items():
        for obligation, provision in law.provisions.items():
            if provision.covered == "not_covered" and law.read == "part":
                message = (
                    f"provisions.{obligation}.covered is not_covered, but read is part. Write unknown, or read "
                    "the text and correct read."
                )
                yield facts.fault(
                    f"laws/{slug}", ("provisions", obligation, "covered"), message, Code.CONTRADICTION
                )
            if provision.covered == "not_covered" and provision.section:
                message = (
                    f"provisions.{obligation} names a section, but covered is not_covered. Correct one of them."
                )
                yield facts.fault(
                    f"laws/{slug}", ("provisions", obligation, "section"), message, Code.CONTRADICTION, mark="line"
                )


RULES = {
    laws_are_of_states: ("states",),
    provisions_are_on_obligations: ("obligations",),
    texts_of_laws_have_links: ("sources",),
    dates_of_laws_are_in_order: (),
    laws_are_no_news_of_the_future: ("site",),
    silence_was_read: (),
}
