"""The pages of model legislation that are made from data, with their titles."""

from collections.abc import Callable, Iterator

from ..register.edition import Edition
from ..register.loading import Facts
from ..templating.addresses import target
from . import chooser, clauses, interpretations, laws

UNSEARCHED = ("chooser_page",)  # says only what other pages say

# The title and the description of a page, by the macro that makes it.
HEADS: dict[str, Callable[[Edition, str], tuple[str, str]]] = {
    "clause_page": clauses.head,
    "obligation_page": laws.obligation_head,
    "law_page": laws.head,
    "issue_page": interpretations.head,
    "chooser_page": chooser.head,
}


def generated(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """(address, macro, its value) of every page."""
    for slug in facts.clauses.clauses:
        yield target("clause", slug), "clause_page", slug
    for slug in facts.obligations.obligations:
        yield target("obligation", slug), "obligation_page", slug
    for slug in facts.slugs("laws"):
        yield target("law", slug), "law_page", slug
    for slug in facts.interpretations.issues:
        yield interpretations.address(slug), "issue_page", slug
    for slug in chooser.pages():
        yield chooser.address(slug), "chooser_page", slug
