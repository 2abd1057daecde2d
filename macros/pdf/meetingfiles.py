"""What is carried into meetings as PDF: the workshop's slides and kit, the brief for a joint meeting."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from ..paths import ROOT
from ..register.edition import Edition
from ..templating.view import View
from ..views.deck import deck
from ..views.deckparts import GROUND, HEIGHT, NAMES, WIDTH
from ..views.templates.ofprint import KitPageView, SlidesPageView
from ..views.workshop import kit
from .briefpdf import kept_brief
from .documents import kept_pages, page_html

KIT, SLIDES = ["print.css", "print_workshop.css"], ["print.css", "print_slides.css"]


def meeting_pdfs(edition: Edition, root: Path = ROOT) -> dict[str, Callable[[], bytes]]:
    """File name -> what makes its bytes (raises Faults); as they were made before if they show what they did."""
    code = edition.language.code
    return {
        f"workshop-{code}.pdf": partial(_kept, edition, KitPageView(kit(edition)), KIT, root),
        f"workshop-slides-{code}.pdf": partial(
            _kept, edition, SlidesPageView(deck(edition), (WIDTH, HEIGHT, GROUND, NAMES)), SLIDES, root
        ),
        f"joint-meeting-{code}.pdf": partial(kept_brief, edition, root),
    }


def _kept(edition: Edition, view: View, styles: list[str], root: Path) -> bytes:
    name = f"{view.template.removesuffix('.html').replace('_', '-')}-{edition.language.code}"
    return kept_pages(edition, page_html(edition, view, root), view.template, styles, name, root)
