"""Macros that show tools and the needs they answer."""

from markupsafe import Markup

from ..records import DRAFT_TRADITIONS
from ..views.needs import by_id
from ..views.templates.oftools import NeedListView, NeedsView, ToolsView
from ..views.tools import answering, by_tool_kind, serving
from .core import Page, block


@block
def tools(page: Page) -> Markup:
    """Every tool by kind."""
    return page.show(
        ToolsView(
            sections=by_tool_kind(page.facts),
            obligations=page.facts.obligations.obligations,
            needs=page.facts.needs.needs,
            answering=answering(page.facts),
            serving=serving(page.facts),
            traditions=DRAFT_TRADITIONS,
        )
    )


@block
def needs(page: Page) -> Markup:
    """What a reader may need and the tools that answer it."""
    return page.show(NeedsView(needs=by_id(page.facts)))


@block
def need_list(page: Page) -> Markup:
    """What a reader may need, each leading to what answers it."""
    return page.show(NeedListView(needs=by_id(page.facts)))
