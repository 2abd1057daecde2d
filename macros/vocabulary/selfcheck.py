"""Macro that shows the questions of the self-check."""

from markupsafe import Markup

from ..views import downloads, interpretations
from ..views.templates.oflaws import SelfCheckView
from .core import Page, block


@block
def self_check(page: Page) -> Markup:
    """The questions for a State that considers its existing law sufficient."""
    return page.show(
        SelfCheckView(
            questions=interpretations.self_check(page.edition),
            obligations=page.facts.obligations.obligations,
            file=downloads.self_check(page.edition.language.code),
        )
    )
