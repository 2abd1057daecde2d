"""The brief for a joint meeting, on one side of A4 while there is room for it."""

from functools import partial
from pathlib import Path

from ..paths import ROOT
from ..register.edition import Edition
from ..views.briefing import brief
from ..views.templates.ofprint import BriefPageView
from .documents import finished, page_html
from .kept import kept
from .layout import lay_out
from .means import sign
from .room import CLOSE, NARROW, Room, steps

TEMPLATE = BriefPageView.template
STYLES = ["print.css", "print_brief.css"]
ROOM = (CLOSE, *NARROW)


def kept_brief(edition: Edition, root: Path = ROOT) -> bytes:
    """The file; if it shows what it showed before, as it was made then. Raises Faults."""
    shown = sign(root, [TEMPLATE, *STYLES], ("documents", "briefpdf", "room"), _html(edition, root))
    name = f"print-brief-{edition.language.code}"
    return kept(root / ".cache" / "documents", name, shown, partial(brief_pdf, edition, root))


def brief_pdf(edition: Edition, root: Path = ROOT) -> bytes:
    """The brief with as much done to give room as it needs; on two sides if nothing is enough. Raises Faults."""
    for room in (*steps(ROOM), ()):
        document = lay_out(_html(edition, root, room), TEMPLATE, STYLES, root, edition.language.code)
        if len(document.pages) == 1:
            break
    return finished(edition, document, TEMPLATE, root)


def _html(edition: Edition, root: Path, room: Room = ()) -> str:
    return page_html(edition, BriefPageView(brief(edition), room), root)
