"""Macros that show the workshop on national implementation."""

from markupsafe import Markup

from ..views.templates.ofworkshop import WorkshopView
from ..views.workshop import PARTS, kit
from .core import Page, block, known


@block
def workshop(page: Page, part: str) -> Markup:
    """One part of the workshop's kit."""
    return page.show(WorkshopView(kit(page.edition), known("part of the workshop", part, PARTS)))
