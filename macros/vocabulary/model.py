"""Macros that show the drafting template, enacted laws, questions on which views differ and the chooser."""

from markupsafe import Markup

from ..views import chooser as choosing
from ..views import counted, downloads, draft, laws, questions
from ..views import law as elements
from ..views import template as drafting
from .core import Page, block, known


@block
def template(page: Page) -> Markup:
    """The whole drafting template."""
    found = drafting.clauses(page.facts)
    return page.render(
        "template.html",
        parts=drafting.by_part(page.facts),
        clauses=found,
        files=downloads.template_files(page.edition.language.code),
        annexed=drafting.annex(page.facts),
        had_from=draft.HAD_FROM,
        language_name=page.edition.language.language_name,
    )


@block
def clause_page(page: Page, slug: str) -> Markup:
    """One clause of the template."""
    found = drafting.clauses(page.facts)
    view = found[known("clause", slug, found)]
    before, after = drafting.beside(page.facts, slug)
    return page.render(
        "clause_page.html",
        view=view,
        clauses=found,
        part=page.facts.clauses.parts[view.record.part].title,
        enacted=drafting.enacted(page.edition, view),
        issues=page.facts.interpretations.issues,
        before=before,
        after=after,
        sources=page.citations.listed,
    )


@block
def obligation_page(page: Page, slug: str) -> Markup:
    """One obligation: its clauses, who covers it and how, its tools."""
    facts = page.facts
    known("obligation", slug, facts.obligations.obligations)
    row = laws.row(page.edition, slug)
    return page.render(
        "obligation_page.html",
        element=next(element for element in elements.elements(facts) if element.slug == slug),
        clauses=drafting.with_obligation(facts, slug),
        reason=facts.clauses.without_clause.get(slug),
        row=row,
        traditions=laws.by_tradition(row),
        issue=facts.interpretations.issues.get(slug),
        contacts=elements.contacts(facts),
        sources=page.citations.listed,
    )


@block
def obligation_table(page: Page) -> Markup:
    """Every obligation with its clauses, how many laws cover it, and its tools."""
    facts = page.facts
    return page.render(
        "obligation_table.html",
        sections=elements.by_group(facts),
        groups=facts.obligations.groups,
        clauses={slug: drafting.with_obligation(facts, slug) for slug in facts.obligations.obligations},
        rows={row.slug: row for row in laws.rows(page.edition)},
    )


@block
def law_page(page: Page, slug: str) -> Markup:
    """One enacted law: what it is and what it covers."""
    facts = page.facts
    law = next(law for law in laws.laws(page.edition) if law.slug == known("law", slug, facts.laws))
    said = law.record.provisions
    obligations = facts.obligations.obligations
    sections = [
        (group.title, [(s, o, said[s]) for s, o in obligations.items() if s in said and o.group == name])
        for name, group in facts.obligations.groups.items()
    ]
    return page.render(
        "law_page.html",
        law=law,
        sections=[(title, found) for title, found in sections if found],
        counts=laws.counts(law.record, facts),
        unknown=[(s, o) for s, o in obligations.items() if s not in said],
        clauses=laws.followed_by(facts, slug),
        issues=questions.of_state(facts, law.record.state),
        sources=page.citations.listed,
    )


@block
def law_library(page: Page) -> Markup:
    """The enacted laws that were compared."""
    found = [(law, laws.counts(law.record, page.facts)) for law in laws.laws(page.edition)]
    return page.render("law_library.html", found=found)


@block
def law_matrix(page: Page) -> Markup:
    """Obligations against laws, each with answer, section and sentence."""
    rows, columns, groups = laws.rows(page.edition), laws.laws(page.edition), page.facts.obligations.groups
    sections = [(group.title, [r for r in rows if r.obligation.group == name]) for name, group in groups.items()]
    return page.render(
        "law_matrix.html",
        columns=columns,
        width=len(columns) + 1,
        sections=[(title, found) for title, found in sections if found],
    )


@block
def issues(page: Page) -> Markup:
    """The questions on which States' views differ."""
    return page.render("issues.html", found=questions.issues(page.edition))


@block
def issue_page(page: Page, slug: str) -> Markup:
    """One question: the Convention's words, both readings, clauses, what States said or enacted."""
    known("question", slug, page.facts.interpretations.issues)
    return page.render(
        "issue_page.html",
        view=questions.issue(page.edition, slug),
        clauses=drafting.clauses(page.facts),
        addresses=counted.ADDRESSES,
        sources=page.citations.listed,
    )


@block
def self_check(page: Page) -> Markup:
    """The questions for a State that considers its existing law sufficient."""
    return page.render(
        "self_check.html",
        questions=questions.self_check(page.edition),
        obligations=page.facts.obligations.obligations,
        file=downloads.self_check(page.edition.language.code),
    )


@block
def chooser(page: Page) -> Markup:
    """The chooser: its questions, every answer's own page, and all that an answer can hold."""
    return page.render(
        "chooser.html",
        questions=choosing.questions(),
        traditions=choosing.QUESTIONS["tradition"],
        answer=choosing.answer(page.edition),
        clauses=drafting.clauses(page.facts),
        pages=choosing.situations(),
    )


@block
def chooser_page(page: Page, slug: str) -> Markup:
    """One answer of the chooser."""
    pages = choosing.pages()
    known("answer of the chooser", slug, pages)
    return page.render(
        "chooser_page.html",
        given=choosing.given(slug),
        title=choosing.in_words(page.edition, slug),
        query=choosing.query(slug),
        answer=choosing.answer(page.edition, pages[slug]),
        clauses=drafting.clauses(page.facts),
    )
