"""Macros that show obligations, tools and the needs they answer."""

from markupsafe import Markup

from ..records import DRAFT_TRADITIONS
from ..views import law
from .core import Page, block


@block
def obligations(page: Page) -> Markup:
    """Every obligation with duty, steps, article and tools, by group."""
    return page.render("obligations.html", sections=law.by_group(page.facts), groups=page.facts.obligations.groups)


@block
def elements(page: Page) -> Markup:
    """The elements of a complete national measure, one line each, that open to their details."""
    return page.render("elements.html", sections=law.by_group(page.facts), groups=page.facts.obligations.groups)


@block
def tools(page: Page) -> Markup:
    """Every tool by kind."""
    return page.render(
        "tools.html",
        sections=law.by_tool_kind(page.facts),
        obligations=page.facts.obligations.obligations,
        needs=page.facts.needs.needs,
        answering=law.answering(page.facts),
        serving=law.serving(page.facts),
        traditions=DRAFT_TRADITIONS,
    )


@block
def needs(page: Page) -> Markup:
    """What a reader may need and the tools that answer it."""
    return page.render("needs.html", needs=law.needs(page.facts))
