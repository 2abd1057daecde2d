"""The files of one edition: which template, which paper, what is attached."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from markupsafe import Markup, escape
from weasyprint import Document

from ..exports import counts_json, states_csv
from ..language.labels import N_
from ..pages.elements import notes
from ..pages.printed import FACTSHEET
from ..paths import ROOT
from ..register import figures
from ..register.edition import Edition, made_when
from ..templating.addresses import absolute
from ..templating.colours import colours
from ..templating.environment import render
from ..templating.view import View
from ..views.factsheet import PLACES, FactsheetSectionView, factsheet
from ..views.handout import HandoutView, WhiteView, handout
from ..views.templates.ofprint import FactsheetPageView, HandoutPageView
from .characters import ELSEWHERE, in_our_scripts
from .conformance import conforming
from .fitting import HALVES, LEAST, NAMES, ROOM, TooFull, is_hopeless, sheets, white
from .kept import kept
from .layout import File, lay_out, to_pdf
from .means import sign
from .room import WHOLE, Room, steps
from .sentences import Words

HANDOUT = HandoutPageView.template
MEASURE = "print_measure.css"
LOOSE = WhiteView([LEAST] * len(HALVES), NAMES, loose=True)
LONG = FactsheetPageView.template
LONG_STYLES = ["print.css", "print_tiles.css", "print_elements.css", "print_factsheet.css"]
FOOTNOTES = "footnotes"  # the id that no heading has, for the notes of an editor
SHOWN = ("", "steps", "assistance")  # the sections of the page that the handout prints
READ = (*SHOWN, "investment")  # those that the factsheet prints in places of its own


def data_files(edition: Edition) -> list[File]:
    """The data behind a factsheet, to be attached to it, by name (a PDF lists names in their order)."""
    label, facts = edition.language.label, edition.facts
    return [
        File("counts.json", label(N_("Every figure of this file")), counts_json(facts)),
        File("states.csv", label(N_("Every State with its status, dates and laws")), states_csv(facts)),
    ]


def kept_handout(edition: Edition, paper: str, root: Path = ROOT) -> bytes:
    """The handout; if it shows what it showed before, as it was made then. Raises Faults."""
    html = page_html(edition, HandoutPageView(handout_view(edition, root), LOOSE, ()), root)
    files = [HANDOUT, *_styles(paper, ROOM), MEASURE]
    shown = sign(root, files, ("documents", "fitting", "room"), html, *map(repr, data_files(edition)))
    name = f"handout-{edition.language.code}-{paper}"
    return kept(root / ".cache" / "documents", name, shown, partial(handout_pdf, edition, paper, root))


def kept_factsheet(edition: Edition, root: Path = ROOT) -> bytes:
    """The long factsheet; if it shows what it showed before, as it was made then. Raises Faults."""
    html = factsheet_html(edition, root)
    shown = sign(root, [LONG, *LONG_STYLES], ("documents",), html, *map(repr, data_files(edition)))
    name = f"factsheet-{edition.language.code}"
    return kept(root / ".cache" / "documents", name, shown, partial(factsheet_pdf, edition, root))


def handout_pdf(edition: Edition, paper: str, root: Path = ROOT) -> bytes:
    """The two-page handout on A4 or Letter, with as much done to give room as it needs. Raises Faults."""
    view = handout_view(edition, root)
    measured: dict[Room, Document] = {}
    over = 0.0
    for room in steps(ROOM):
        if is_hopeless(room, over):
            continue
        parts = tuple(means for means in room if means != WHOLE)  # its blocks are as high where a page is one
        if parts not in measured:
            measured[parts] = _measured(edition, view, paper, parts, root)
        try:
            between = white(measured[parts], paper, edition.language.code, room)
            break
        except TooFull as full:
            if room == ROOM:
                raise
            over = full.over
    html = page_html(edition, HandoutPageView(view, between, room), root)
    document = lay_out(html, HANDOUT, _styles(paper, room), root, edition.language.code)
    return finished(edition, document, HANDOUT, root, data_files(edition))


def _styles(paper: str, room: Room) -> list[str]:
    return ["print.css", "print_elements.css", "print_handout.css", *sheets(paper, room)]


def handout_view(edition: Edition, root: Path = ROOT) -> HandoutView:
    """What the handout shows, with the words of the factsheet's page. Raises Faults if that page has any."""
    reading = Words(edition)
    page, sections = reading.sections(FACTSHEET, root)
    words = {section.anchor: section.body for section in sections}
    texts = (words.get(anchor, "") for anchor in SHOWN)
    words[FOOTNOTES] = Markup(notes.printed(reading.notes, *texts))
    return handout(edition, page.title, page.description, words)


def _measured(edition: Edition, view: HandoutView, paper: str, room: Room, root: Path) -> Document:
    """The handout with each block as high as it needs."""
    loose = page_html(edition, HandoutPageView(view, LOOSE, room), root)
    return lay_out(loose, HANDOUT, [*_styles(paper, room), MEASURE], root, edition.language.code)


def factsheet_pdf(edition: Edition, root: Path = ROOT) -> bytes:
    """The long factsheet on A4. Raises Faults."""
    document = lay_out(factsheet_html(edition, root), LONG, LONG_STYLES, root, edition.language.code)
    return finished(edition, document, LONG, root, data_files(edition))


def factsheet_html(edition: Edition, root: Path = ROOT) -> str:
    """The long factsheet before it is laid out. Raises Faults if the page of its words has any."""
    page = Words(edition)  # numbers the sources of the words, then those that the template names
    text, sections = page.sections(FACTSHEET, root)
    texts = (section.body for section in sections if section.anchor in READ or section.anchor not in PLACES)
    if listed := notes.printed(page.notes, *texts):
        heading = edition.language.label(notes.NOTES)
        sections.append(FactsheetSectionView(FOOTNOTES, escape(heading), Markup(listed)))
    facts = edition.facts
    view = FactsheetPageView(
        view=factsheet(edition, text.title, text.description, sections),
        groups=facts.obligations.groups,
        note=figures.plan_figures(facts).note,
        cite=page.cite,
        cited=page.citations.listed,
    )
    return page_html(edition, view, root)


def page_html(edition: Edition, view: View, root: Path, day: date | None = None) -> str:
    """A print template filled with a view and what every file says of itself, in the signs of its language.

    day: that of what it shows, where it is not the day of the data.
    """
    site, language = edition.facts.site, edition.language
    page = render(
        edition.templates,
        view.template,
        absolute(site.base_address, language.code),
        site=site,
        colours=colours(root),
        author=language.plain(site.author),
        when=f"{made_when(edition.facts, day):%Y-%m-%dT%H:%M:%SZ}",
        **view.names(),
    )
    return in_our_scripts(language.typeset(page), language.label(ELSEWHERE), root, language.code)


def finished(edition: Edition, document: Document, template: str, root: Path, files: Sequence[File] = ()) -> bytes:
    """A document that was laid out as a file of the day of the data, with `files` attached. Raises Faults."""
    data = to_pdf(document, template, list(files), edition.when)
    return conforming(data, template, edition.language.code, edition.when, root)


def kept_pages(edition: Edition, html: str, template: str, styles: list[str], name: str, root: Path) -> bytes:
    """Pages that need no fitting, as a file; as it was made before under this name if it shows what it did."""
    shown = sign(root, [template, *styles], ("documents",), html)
    make = partial(laid_out, edition, html, template, styles, root)
    return kept(root / ".cache" / "documents", name, shown, make)


def laid_out(edition: Edition, html: str, template: str, styles: list[str], root: Path) -> bytes:
    """Pages that need no fitting, as a file. Raises Faults."""
    return finished(edition, lay_out(html, template, styles, root, edition.language.code), template, root)
