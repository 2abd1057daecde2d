"""Macros that list the updates that coordinators publish."""

from markupsafe import Markup

from ..records import UPDATE_KINDS
from ..views.templates.ofupdates import NewestUpdatesView, UpdatesOfView, UpdatesView
from ..views.updates import kinds, of, views, years
from .core import Page, block, known

NEWEST = 3
LISTED = 20  # on the page of all; older ones stand on that of their year


@block
def newest_updates(page: Page) -> Markup:
    """The three newest updates, and the way to all."""
    return page.show(NewestUpdatesView(updates=views(page.edition, page.edition.updates[:NEWEST])))


@block
def updates(page: Page) -> Markup:
    """The newest updates, and the lists of all by year and kind."""
    newest = views(page.edition, page.edition.updates[:LISTED])
    return page.show(UpdatesView(updates=newest, years=years(page.edition), kinds=kinds(page.edition)))


@block
def updates_of(page: Page, name: str) -> Markup:
    """The updates of one year or of one kind."""
    known("year or kind of an update", name, [*(one.name for one in years(page.edition)), *UPDATE_KINDS])
    return page.show(UpdatesOfView(updates=of(page.edition, name)))
