"""Rules on the papers that go with a draft law."""

from collections.abc import Iterator

from ...faults.fault import Fault, place
from ...faults.kinds import Code
from ..clausemarks import MarkError, parse
from ..clausetext import Reference, each
from ..loading import Facts
from .references import known


def fields_of_papers_are_readable(facts: Facts) -> Iterator[Fault]:
    """The marks of a paper's text are opened and closed, and it names a clause only beside the text."""
    for slug, paper in facts.billkit.items():
        for at, paragraph in enumerate(paper.text):
            key = ("papers", slug, "text", at, "text")
            try:
                references = each(parse(paragraph.text), Reference)
            except MarkError as error:
                yield facts.fault("billkit", key, f"{place(key)} {error}", Code.CLAUSE_MARK, error.value)
                continue
            for reference in references:
                message = (
                    f"{place(key)} names the clause {{{reference.clause}}}. Delete it, and write below the text "
                    f"clause: {reference.clause}"
                )
                yield facts.fault("billkit", key, message, Code.CLAUSE_MARK, reference.clause)


def papers_follow_clauses_that_are_there(facts: Facts) -> Iterator[Fault]:
    """The clause on which a paragraph depends exists."""
    for slug, paper in facts.billkit.items():
        for at, paragraph in enumerate(paper.text):
            name, key = paragraph.clause, ("papers", slug, "text", at, "clause")
            yield from known(facts, "billkit", key, [name] if name else [], facts.clauses.clauses, "clause")


RULES = {
    fields_of_papers_are_readable: ("billkit",),
    papers_follow_clauses_that_are_there: ("billkit", "clauses"),
}
