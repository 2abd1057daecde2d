"""Macros that show the chooser, its answers, and the composer that begins with them."""

from markupsafe import Markup

from ..views.answerdrafts import answer_files
from ..views.billkit import kit_kinds
from ..views.chooser import QUESTIONS, answer, answers_of, in_words, pages, query, questions, situations
from ..views.composer import (
    FILES,
    ScriptsView,
    first_tradition,
    parts,
    prison_terms,
    ready_drafts,
    situation_names,
    traditions,
)
from ..views.templates.ofmodel import ChooserPageView, ChooserView, ComposerView
from .core import Page, block, known


@block
def chooser(page: Page) -> Markup:
    """The chooser: its questions, every answer's own page, and all that an answer can hold."""
    return page.show(
        ChooserView(
            questions=questions(),
            traditions=QUESTIONS["tradition"],
            answer=answer(page.edition),
            pages=situations(),
        )
    )


@block
def chooser_page(page: Page, slug: str) -> Markup:
    """One answer of the chooser."""
    settled, files = pages(), page.edition.language.files
    known("answer of the chooser", slug, settled)
    return page.show(
        ChooserPageView(
            answers=answers_of(slug),
            title=in_words(page.edition, slug),
            query=query(slug),
            answer=answer(page.edition, settled[slug]),
            files=answer_files(slug, files, page.facts.law_in(files)),
        )
    )


@block
def composer(page: Page) -> Markup:
    """The composer: a law of one's own, clause by clause, and the drafts that are ready."""
    files = page.edition.language.files
    first = first_tradition(page.edition.language.code)
    return page.show(
        ComposerView(
            parts=parts(page.facts, first),
            first=first,
            has=situation_names(),
            files=list(FILES),
            kit=kit_kinds(page.facts),
            prison=prison_terms(page.edition),
            traditions=traditions(),
            ready=ready_drafts(files, page.facts.law_in(files)),
            scripts=ScriptsView(),
            law=page.facts.clauses.tongue,
        )
    )
