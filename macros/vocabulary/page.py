"""Macros that serve the page itself: its sources, the files to take away."""

from markupsafe import Markup

from ..views import downloads
from ..views.templates.ofsite import CiteView, FilesView, SourcesView
from .core import Page, block, inline, known


@inline
def source(page: Page, source_id: str) -> Markup:
    """A superscript number that leads to the source at the foot of the page."""
    known("source in data/sources.yaml", source_id, page.facts.sources)
    return page.show(CiteView(ids=[source_id]))


@block
def sources(page: Page) -> Markup:
    """The list of all sources that the page has cited so far."""
    return page.show(SourcesView())


@block
def handout(page: Page) -> Markup:
    """Links to this edition's PDF files."""
    return page.show(FilesView(files=downloads.factsheet_files(page.edition.language.files)))
