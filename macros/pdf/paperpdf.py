"""A working paper on A4."""

from functools import partial
from pathlib import Path

from ..paths import ROOT
from ..register.edition import Edition
from ..views import papertext
from ..views.papertext import PaperView
from ..views.templates.ofpapers import PaperPageView
from .conformance import conforming
from .documents import page_html
from .kept import kept
from .layout import lay_out, to_pdf
from .means import sign

TEMPLATE = PaperPageView.template
STYLES = ["print.css", "print_paper.css"]


def paper_pdf(edition: Edition, paper: PaperView, root: Path = ROOT) -> bytes:
    """The file. Raises Faults."""
    return _made(edition, _html(edition, paper, root), root)


def kept_paper(edition: Edition, paper: PaperView, name: str, root: Path = ROOT) -> bytes:
    """The same; if it shows what it showed before under this name, as it was made then. Raises Faults."""
    html = _html(edition, paper, root)
    shown = sign(root, (TEMPLATE, *STYLES), ("paperpdf",), html)
    return kept(root / ".cache" / "documents", name, shown, partial(_made, edition, html, root))


def _made(edition: Edition, html: str, root: Path) -> bytes:
    when = edition.when
    data = to_pdf(lay_out(html, TEMPLATE, STYLES, root), TEMPLATE, [], when)
    return conforming(data, TEMPLATE, edition.language.code, when, root)


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
