"""Macros that show tools and the needs they answer."""

from markupsafe import Markup

from ..records import DRAFT_TRADITIONS
from ..views.clauses import with_obligation
from ..views.needs import by_id
from ..views.obligations import by_group
from ..views.templates.oftools import ModelLawsView, NeedListView, NeedsView, ToolsView
from ..views.tools import answering, by_tool_kind, serving, without_examples
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
def model_laws(page: Page) -> Markup:
    """The model laws beside the clauses of our template, obligation by obligation."""
    facts = page.facts
    laws = without_examples(facts)
    return page.show(
        ModelLawsView(
            laws=laws,
            sections=by_group(facts),
            groups=facts.obligations.groups,
            clauses={slug: with_obligation(facts, slug) for slug in facts.obligations.obligations},
            columns=len(laws) + 2,  # the obligation, each law, our clauses
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
