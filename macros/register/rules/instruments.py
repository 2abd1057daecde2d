"""Rules on the instruments of joining."""

from collections.abc import Iterator

from ...faults.fault import Fault, place
from ...faults.kinds import Code
from ..clausemarks import MarkError, parse
from ..clausetext import Reference, each
from ..loading import Facts


def fields_are_readable(facts: Facts) -> Iterator[Fault]:
    """The marks of an instrument's text are opened and closed, and it names no clause of the template."""
    for slug, instrument in facts.instruments.items():
        for at, text in enumerate(instrument.text):
            key = ("instruments", slug, "text", at)
            try:
                references = each(parse(text), Reference)
            except MarkError as error:
                yield facts.fault("instruments", key, f"{place(key)} {error}", Code.CLAUSE_MARK, error.value)
                continue
            for reference in references:
                message = f"{place(key)} names the clause {{{reference.clause}}}, but it is no law. Delete it."
                yield facts.fault("instruments", key, message, Code.CLAUSE_MARK, reference.clause)


RULES = {fields_are_readable: ("instruments",)}
