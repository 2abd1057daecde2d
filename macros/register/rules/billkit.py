"""Rules on the papers that go with a draft law."""

from collections.abc import Iterator

from ...faults.fault import Fault
from ..loading import Facts
from .instruments import marks_of_a_form
from .references import known


def fields_of_papers_are_readable(facts: Facts) -> Iterator[Fault]:
    """The marks of a paper's text are opened and closed, and it names a clause only beside the text."""
    advice = ". Delete it, and write below the text clause: {}"
    for slug, paper in facts.billkit.items():
        for at, paragraph in enumerate(paper.text):
            key = ("papers", slug, "text", at, "text")
            yield from marks_of_a_form(facts, "billkit", key, paragraph.text, advice)


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
