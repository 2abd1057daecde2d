"""Macros that show the drafting template."""

from markupsafe import Markup

from ..records import DRAFT_TRADITIONS
from ..views import billkit, bylaw, clauses, downloads, draftwords, theirwords
from ..views.templates.ofmodel import BillKitView, ClausePageView, ClausesByLawView, TemplateView
from .core import Page, block, known


@block
def template(page: Page) -> Markup:
    """The whole drafting template."""
    views, files = clauses.clause_views(page.facts), page.edition.language.files
    return page.show(
        TemplateView(
            parts=clauses.by_part(page.facts),
            clauses=views,
            files=downloads.template_files(files, page.facts.law_in(files)),
            annexed=clauses.annex(page.facts),
            had_from=draftwords.HAD_FROM,
            law=page.facts.clauses.tongue,
        )
    )


@block
def bill_kit(page: Page) -> Markup:
    """The papers that go with a draft law, as Word files."""
    return page.show(BillKitView(papers=billkit.kit_papers(page.edition)))


@block
def clauses_by_law(page: Page) -> Markup:
    """The clauses of the template by the law that a State amends."""
    held, own = bylaw.by_law(page.facts)
    code = page.edition.language.files
    return page.show(
        ClausesByLawView(
            file=downloads.by_law_file(code, page.facts.law_in(code)),
            adapting=bylaw.SEVERAL_LAWS,
            adapted=bylaw.ADAPTED,
            laws=held,
            own=own,
        )
    )


@block
def clause_page(page: Page, slug: str) -> Markup:
    """One clause of the template."""
    views = clauses.clause_views(page.facts)
    view = views[known("clause", slug, views)]
    before, after = clauses.beside(page.facts, slug)
    code = page.edition.language.files
    return page.show(
        ClausePageView(
            view=view,
            clauses=views,
            part=page.facts.clauses.parts[view.record.part].title,
            enacted=clauses.enacted(page.edition, view),
            theirs=theirwords.beside(page.edition, view),
            issues=page.facts.interpretations.issues,
            before=before,
            after=after,
            law=page.facts.clauses.tongue,
            day=page.facts.site.data_as_of,
            drafts=downloads.clean_drafts(code, page.facts.law_in(code), DRAFT_TRADITIONS),
        )
    )
