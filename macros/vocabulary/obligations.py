"""Macros that show obligations."""

from markupsafe import Markup

from ..register import figures
from ..views.obligations import by_group
from ..views.templates.oflaws import ElementsView, ObligationsView
from .core import Page, block


@block
def obligations(page: Page) -> Markup:
    """Every obligation with duty, steps, article and tools, by group."""
    return page.show(ObligationsView(sections=by_group(page.facts), groups=page.facts.obligations.groups))


@block
def elements(page: Page) -> Markup:
    """The elements of a complete national measure by their names, each leading to its duty."""
    return page.show(
        ElementsView(
            sections=by_group(page.facts),
            groups=page.facts.obligations.groups,
            number=figures.count(page.facts, "obligations"),
        )
    )
