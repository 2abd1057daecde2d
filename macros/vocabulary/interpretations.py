"""Macros that show the questions on which States' views differ."""

from markupsafe import Markup

from ..views import clauses, counted, interpretations
from ..views.templates.oflaws import IssuePageView, IssuesView
from .core import Page, block, known


@block
def issues(page: Page) -> Markup:
    """The questions on which States' views differ."""
    return page.show(IssuesView(issues=interpretations.issue_views(page.edition)))


@block
def issue_page(page: Page, slug: str) -> Markup:
    """One question: the Convention's words, both readings, clauses, what States said or enacted."""
    known("question", slug, page.facts.interpretations.issues)
    return page.show(
        IssuePageView(
            view=interpretations.issue(page.edition, slug),
            clauses=clauses.clause_views(page.facts),
            addresses=counted.ADDRESSES,
        )
    )
