"""One page for each State, made again only if anything that it shows has changed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from markupsafe import Markup

from ..exports import state_file
from ..faults.fault import Faults
from ..language.labels import N_
from ..paths import ROOT
from ..register.edition import Edition, last_change, made_when
from ..views.handout import qr_code
from ..views.sheet import SheetView, sheet
from ..views.steps import NextView, next_view
from ..views.templates.ofprint import SheetPageView
from .conformance import conforming
from .documents import page_html
from .kept import forget_others, kept
from .layout import File, lay_out, to_pdf
from .means import sign
from .room import BRIEF, CLOSE, EDGE, NARROW, WITHOUT, Room, steps
from .sheetfit import fits, too_long

TEMPLATE = SheetPageView.template
STYLES = ["print.css", "print_sheet.css"]
EDGED = "print_sheet_edge.css"
ROOM = (CLOSE, BRIEF, *NARROW, EDGE, WITHOUT)
OWN = ("room", "sheetfit", "statesheets")  # modules that have a say in what a page shows
MEASURE = "print_sheet_measure.css"
LONG = 5000  # letters of a page; those that fit as they are have 4,850 at most


def sheets(edition: Edition, root: Path = ROOT) -> dict[str, Callable[[], bytes]]:
    """File name -> what makes its bytes (raises Faults), for each State."""
    code = edition.language.code
    return {f"{slug}-{code}.pdf": partial(sheet_pdf, edition, slug, root) for slug in edition.facts.states}


def sheet_pdf(edition: Edition, slug: str, root: Path = ROOT) -> bytes:
    """One State's page on A4; if it shows what it showed before, as it was made then. Raises Faults."""
    # The QR code says the address, which stands beside it too.
    view, coming = sheet(edition, slug, code=False), next_view(edition, slug)
    html, data = _html(edition, view, coming, root), state_file(edition.facts, slug)
    shown = sign(root, (TEMPLATE, *STYLES, EDGED), OWN, html, data)
    name = f"{slug}-{edition.language.code}"
    return kept(cache_folder(root), name, shown, partial(_made, edition, slug, view, coming, data, root))


def forget(edition: Edition, root: Path = ROOT) -> None:
    """Remove kept pages of States and languages that are no more."""
    facts = edition.facts
    forget_others(cache_folder(root), (f"{slug}-{code}" for slug in facts.states for code in facts.site.in_full))


def cache_folder(root: Path) -> Path:
    """Where finished pages are kept."""
    return root / ".cache" / "sheets"


def _html(edition: Edition, view: SheetView, coming: NextView | None, root: Path, room: Room = ()) -> str:
    shown = None if WITHOUT in room else coming
    return page_html(edition, SheetPageView(view, shown, room), root, view.changed)


def is_long(html: str) -> bool:
    """Whether a page says so much that it need not be tried without anything that gives room."""
    return len(Markup(html).striptags()) > LONG


def _made(edition: Edition, slug: str, seen: SheetView, coming: NextView | None, data: str, root: Path) -> bytes:
    """The page with as much done to give room as it needs. Raises Faults if nothing of it is enough."""
    view, code = replace(seen, code=qr_code(seen.address)), edition.language.code
    for room in steps(ROOM):
        html = _html(edition, view, coming, root, room)
        if not room and is_long(html):
            continue
        styles = [*STYLES, EDGED] if EDGE in room else STYLES
        document = lay_out(html, TEMPLATE, styles, root, code)
        if fits(document):
            break
    else:
        raise Faults([too_long(edition, slug, lay_out(html, TEMPLATE, [*styles, MEASURE], root, code))])
    when = made_when(edition.facts, last_change(edition.facts, slug))
    file = File(f"{slug}.json", edition.language.label(N_("Every fact of this file with its sources")), data)
    return conforming(to_pdf(document, TEMPLATE, [file], when), TEMPLATE, code, when, root)
