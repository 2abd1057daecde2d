"""Rules on the instruments of joining."""

from collections.abc import Iterator

from ...faults.fault import Fault, Key, place
from ...faults.kinds import Code
from ..clausemarks import MarkError, parse
from ..clausetext import Reference, each
from ..loading import Facts


def fields_are_readable(facts: Facts) -> Iterator[Fault]:
    """The marks of an instrument's text are opened and closed, and it names no clause of the template."""
    for slug, instrument in facts.instruments.items():
        for at, text in enumerate(instrument.text):
            key = ("instruments", slug, "text", at)
            yield from marks_of_a_form(facts, "instruments", key, text, ", but it is no law. Delete it.")


def marks_of_a_form(facts: Facts, name: str, key: Key, text: str, advice: str) -> Iterator[Fault]:
    """Marks in the text of a form that are not right, and clauses that it names; `advice` has a place for each."""
    try:
        references = each(parse(text), Reference)
    except MarkError as error:
        yield facts.fault(name, key, f"{place(key)} {error}", Code.CLAUSE_MARK, error.value)
        return
    for clause in (node.clause for node in references):
        message = f"{place(key)} names the clause {{{clause}}}{advice.format(clause)}"
        yield facts.fault(name, key, message, Code.CLAUSE_MARK, clause)


RULES = {fields_are_readable: ("instruments",)}
