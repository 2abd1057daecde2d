"""The drafting template on paper."""

from functools import partial
from pathlib import Path

from ..paths import ROOT
from ..register.edition import Edition
from ..views import draftfile, draftwords
from ..views.citations import CitationsView
from ..views.draftfile import CutView
from ..views.templates.ofprint import DraftPageView
from .documents import laid_out, page_html
from .kept import kept
from .means import sign

TEMPLATE = DraftPageView.template
STYLES = ["print.css", "print_template.css"]


def template_pdf(edition: Edition, cut: CutView, root: Path = ROOT) -> bytes:
    """One edition of the template on A4; if it shows what it showed before, as it was made then. Raises Faults."""
    html = _html(edition, cut, root)
    shown = sign(root, (TEMPLATE, *STYLES), ("documents", "drafts"), html)
    code = edition.language.code
    make = partial(laid_out, edition, html, TEMPLATE, STYLES, root)
    return kept(root / ".cache" / "drafts", cut.file(code, edition.facts.law_in(code)), shown, make)


def _html(edition: Edition, cut: CutView, root: Path) -> str:
    language, facts = edition.language, edition.facts
    citations, tongue = CitationsView(facts.sources), facts.clauses.tongue
    view = DraftPageView(
        draft=draftfile.draft(edition, cut),
        first_line=draftwords.english_text(edition),
        lead=draftwords.LEAD,
        texts=draftwords.about(tongue),
        had_from=draftwords.HAD_FROM,
        signs=draftwords.signs(language, tongue),
        law=tongue,
        file=draftwords.about_file(language, facts.site),
        cite=lambda ids: citations.note(list(ids)),
        cited=citations.listed,
    )
    return page_html(edition, view, root)
