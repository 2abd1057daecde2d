"""The drafting template, and a draft law that was put together from it, on paper."""

from functools import partial
from pathlib import Path

from ..drafting import draft
from ..paths import ROOT
from ..records.choices import Choices
from ..register.edition import Edition
from ..views import chooser, draftfile, draftwords
from ..views.citations import CitationsView
from ..views.composedlaw import composed
from ..views.draftfile import CutView, DraftView
from ..views.templates.ofprint import DraftPageView
from .documents import laid_out, page_html
from .kept import kept
from .means import sign

TEMPLATE = DraftPageView.template
STYLES = ["print.css", "print_template.css"]


def template_pdf(edition: Edition, cut: CutView, root: Path = ROOT) -> bytes:
    """One edition of the template on A4; if it shows what it showed before, as it was made then. Raises Faults."""
    language = edition.language
    reading = None if cut.notes else draftwords.reading(language, edition.facts.clauses.tongue)
    html = _html(edition, draftfile.draft(edition, cut), language.label(cut.title), root, reading)
    return _kept(edition, html, cut.file(language.code, edition.facts.law_in(language.code)), root)


def answer_pdf(edition: Edition, slug: str, choices: Choices, root: Path = ROOT) -> bytes:
    """The draft law that fits an answer of the chooser on A4; as it was made before, if it shows the same.

    Raises Faults.
    """
    return _kept(
        edition, answer_html(edition, slug, choices, root), f"draft-law-{slug}-{edition.language.code}", root
    )


def answer_html(edition: Edition, slug: str, choices: Choices, root: Path = ROOT) -> str:
    """The draft law that fits an answer, before it is laid out."""
    law = composed(edition.facts, draft(choices, edition.facts), CutView(slug, (choices.tradition,), notes=False))
    return _html(edition, law, chooser.in_words(edition, slug), root)


def _kept(edition: Edition, html: str, name: str, root: Path) -> bytes:
    shown = sign(root, (TEMPLATE, *STYLES), ("documents", "drafts"), html)
    make = partial(laid_out, edition, html, TEMPLATE, STYLES, root)
    return kept(root / ".cache" / "drafts", name, shown, make)


def _html(edition: Edition, law: DraftView, name: str, root: Path, reading: str | None = None) -> str:
    language, facts = edition.language, edition.facts
    citations, tongue = CitationsView(facts.sources), facts.clauses.tongue
    view = DraftPageView(
        draft=law,
        name=name,
        first_line=draftwords.english_text(edition),
        reading=reading,
        lead=draftwords.LEAD,
        texts=draftwords.about(tongue),
        had_from=draftwords.HAD_FROM,
        signs=draftwords.signs(language, tongue),
        law=tongue,
        file=draftwords.about_file(language, facts.site),
        first=draftwords.of_text(language, facts.site),
        cite=lambda ids: citations.note(list(ids)),
        cited=citations.listed,
    )
    return page_html(edition, view, root)
