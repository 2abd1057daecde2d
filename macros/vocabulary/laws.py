"""Macros that show enacted laws, and the obligations that they cover."""

from markupsafe import Markup

from ..tables import provisions
from ..views import clauses, downloads, interpretations, laws, obligations, tools
from ..views.templates.oflaws import (
    LawLibraryView,
    LawMatrixView,
    LawPageView,
    ObligationPageView,
    ObligationTableView,
)
from .core import Page, block, known


@block
def obligation_page(page: Page, slug: str) -> Markup:
    """One obligation: its clauses, who covers it and how, its tools."""
    facts = page.facts
    known("obligation", slug, facts.obligations.obligations)
    row = laws.row(page.edition, slug)
    return page.show(
        ObligationPageView(
            element=next(element for element in obligations.elements(facts) if element.slug == slug),
            clauses=clauses.with_obligation(facts, slug),
            reason=facts.clauses.without_clause.get(slug),
            row=row,
            traditions=laws.by_tradition(row),
            issue=facts.interpretations.issues.get(slug),
            contacts=tools.contacts(facts),
        )
    )


@block
def obligation_table(page: Page) -> Markup:
    """Every obligation with its clauses, how many laws cover it, and its tools."""
    facts = page.facts
    return page.show(
        ObligationTableView(
            sections=obligations.by_group(facts),
            groups=facts.obligations.groups,
            clauses={slug: clauses.with_obligation(facts, slug) for slug in facts.obligations.obligations},
            rows={row.slug: row for row in laws.rows(page.edition)},
        )
    )


@block
def law_page(page: Page, slug: str) -> Markup:
    """One enacted law: what it is and what it covers."""
    facts = page.facts
    law = next(law for law in laws.law_views(page.edition) if law.slug == known("law", slug, facts.laws))
    answers = list(provisions.of_law(facts, slug))
    sections = [
        (group.title, [(s, a) for s, a in answers if a.provision and a.obligation.group == name])
        for name, group in facts.obligations.groups.items()
    ]
    return page.show(
        LawPageView(
            law=law,
            sections=[(title, rows) for title, rows in sections if rows],
            counts=laws.counts(law.record, facts),
            columns=provisions.PAGE_COLUMNS,
            unknown=[(s, a.obligation) for s, a in answers if not a.provision],
            clauses=laws.followed_by(facts, slug),
            issues=interpretations.of_state(facts, law.record.state),
        )
    )


@block
def law_library(page: Page) -> Markup:
    """The enacted laws that were compared."""
    counted = [(law, laws.counts(law.record, page.facts)) for law in laws.law_views(page.edition)]
    return page.show(LawLibraryView(laws=counted))


@block
def law_matrix(page: Page) -> Markup:
    """Obligations against laws, each with answer, section and sentence."""
    rows, columns, groups = laws.rows(page.edition), laws.law_views(page.edition), page.facts.obligations.groups
    sections = [(group.title, [r for r in rows if r.obligation.group == name]) for name, group in groups.items()]
    return page.show(
        LawMatrixView(
            script=downloads.MATRIX_SCRIPT,
            obligation=provisions.PAGE_COLUMNS[0],
            columns=columns,
            width=len(columns) + 1,
            sections=[(title, rows) for title, rows in sections if rows],
        )
    )
