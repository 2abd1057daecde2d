"""What is carried into meetings as PDF: the workshop's slides and kit, the brief for a joint meeting."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from ..paths import ROOT
from ..register.edition import Edition
from ..templating.view import View
from ..views.briefing import brief
from ..views.deck import deck
from ..views.deckparts import GROUND, HEIGHT, NAMES, WIDTH
from ..views.templates.ofprint import BriefPageView, KitPageView, SlidesPageView
from ..views.workshop import kit
from .conformance import conforming
from .documents import page_html
from .kept import kept
from .layout import lay_out, to_pdf
from .means import sign

KIT, SLIDES = ["print.css", "print_workshop.css"], ["print.css", "print_slides.css"]
BRIEF = ["print.css", "print_brief.css"]


def meeting_pdfs(edition: Edition, root: Path = ROOT) -> dict[str, Callable[[], bytes]]:
    """File name -> what makes its bytes (raises Faults); as they were made before if they show what they did."""
    code = edition.language.code
    return {
        f"workshop-{code}.pdf": partial(_kept, edition, KitPageView(kit(edition)), KIT, root),
        f"workshop-slides-{code}.pdf": partial(
            _kept, edition, SlidesPageView(deck(edition), (WIDTH, HEIGHT, GROUND, NAMES)), SLIDES, root
        ),
        f"joint-meeting-{code}.pdf": partial(_kept, edition, BriefPageView(brief(edition)), BRIEF, root),
    }


def _kept(edition: Edition, view: View, styles: list[str], root: Path) -> bytes:
    html = page_html(edition, view, root)
    shown = sign(root, [view.template, *styles], ("meetingfiles",), html)
    name = f"{view.template.removesuffix('.html').replace('_', '-')}-{edition.language.code}"
    return kept(
        root / ".cache" / "documents", name, shown, partial(_made, edition, html, view.template, styles, root)
    )


def _made(edition: Edition, html: str, template: str, styles: list[str], root: Path) -> bytes:
    data = to_pdf(lay_out(html, template, styles, root), template, [], edition.when)
    return conforming(data, template, edition.language.code, edition.when, root)
