"""Macros that show the chooser and its answers."""

from markupsafe import Markup

from ..views import clauses
from ..views.chooser import QUESTIONS, answer, given, in_words, pages, query, questions, situations
from .core import Page, block, known


@block
def chooser(page: Page) -> Markup:
    """The chooser: its questions, every answer's own page, and all that an answer can hold."""
    return page.render(
        "chooser.html",
        questions=questions(),
        traditions=QUESTIONS["tradition"],
        answer=answer(page.edition),
        clauses=clauses.clause_views(page.facts),
        pages=situations(),
    )


@block
def chooser_page(page: Page, slug: str) -> Markup:
    """One answer of the chooser."""
    settled = pages()
    known("answer of the chooser", slug, settled)
    return page.render(
        "chooser_page.html",
        given=given(slug),
        title=in_words(page.edition, slug),
        query=query(slug),
        answer=answer(page.edition, settled[slug]),
        clauses=clauses.clause_views(page.facts),
    )
