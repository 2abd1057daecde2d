"""Macros that serve the page itself: its sources, the files to take away."""

from markupsafe import Markup

from ..views import downloads
from .core import Page, block, inline, known


@inline
def source(page: Page, source_id: str) -> Markup:
    """A superscript number that leads to the source at the foot of the page."""
    known("source in data/sources.yaml", source_id, page.facts.sources)
    return page.render("cite.html", ids=[source_id])


@block
def sources(page: Page) -> Markup:
    """The list of all sources that the page has cited so far."""
    return page.render("sources.html", sources=page.citations.listed())


@block
def handout(page: Page) -> Markup:
    """Links to this edition's PDF files."""
    return page.render("handout.html", files=downloads.factsheet_files(page.edition.language.code))
