"""Macros that show the questions on which States' views differ, and all on one of them: investment."""

from markupsafe import Markup

from ..records import FINANCING_KINDS
from ..views import clauses, counted, interpretations
from ..views.financing import investment_view
from ..views.templates.oflaws import InvestmentPartView, IssuePageView, IssuesView
from .core import Page, block, known

INVESTMENT_PARTS = ("numbers", "laws", "kinds", "elements", "clause", "views", "practice")


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


@block
def investment(page: Page, part: str) -> Markup:
    """One part of what is known of investment in producers."""
    known("part of the page on investment", part, INVESTMENT_PARTS)
    return page.show(
        InvestmentPartView(
            part=part,
            view=investment_view(page.edition),
            clauses=clauses.clause_views(page.facts),
            kinds=FINANCING_KINDS,
            addresses=counted.ADDRESSES,
            law=page.facts.clauses.tongue,
        )
    )
