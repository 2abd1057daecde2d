"""A working paper on A4."""

from pathlib import Path

from ..paths import ROOT
from ..register.edition import Edition
from ..views import papertext
from ..views.papertext import PaperView
from ..views.templates.ofpapers import PaperPageView
from .documents import kept_pages, laid_out, page_html

TEMPLATE = PaperPageView.template
STYLES = ["print.css", "print_paper.css"]


def paper_pdf(edition: Edition, paper: PaperView, root: Path = ROOT) -> bytes:
    """The file. Raises Faults."""
    return laid_out(edition, _html(edition, paper, root), TEMPLATE, STYLES, root)


def kept_paper(edition: Edition, paper: PaperView, name: str, root: Path) -> bytes:
    """The file; if it shows what it showed before under this name, as it was made then. Raises Faults."""
    return kept_pages(edition, _html(edition, paper, root), TEMPLATE, STYLES, name, root)


def _html(edition: Edition, paper: PaperView, root: Path) -> str:
    before, _, after = edition.language.label(papertext.AGENDA).partition("%(number)s")
    view = PaperPageView(
        paper=paper,
        draft=papertext.DRAFT,
        notice=papertext.NOTICE,
        distribution=papertext.DISTRIBUTION,
        day=papertext.DAY,
        agenda=(before, after),
        number=papertext.NUMBER,
        item=papertext.TITLE_OF_ITEM,
        place=papertext.PLACE,
        table=papertext.TABLE,
    )
    return page_html(edition, view, root)
