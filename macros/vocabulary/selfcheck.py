"""Macro that shows the questions of the self-check."""

from markupsafe import Markup

from ..language.labels import SELF_CHECK_ANSWER
from ..records import DRAFT_TRADITIONS
from ..views import downloads, interpretations
from ..views.clauses import clause_views
from ..views.templates.oflaws import SelfCheckView
from .core import Page, block


@block
def self_check(page: Page) -> Markup:
    """The questions for a State that considers its existing law sufficient."""
    return page.show(
        SelfCheckView(
            questions=interpretations.self_check(page.edition),
            obligations=page.facts.obligations.obligations,
            clauses=clause_views(page.facts),
            answers=[*SELF_CHECK_ANSWER.items()],
            traditions=DRAFT_TRADITIONS,
            file=downloads.self_check(page.edition.language.files),
            script=downloads.SELF_CHECK_SCRIPT,
            parts=downloads.FILE_PARTS,
            zip=downloads.ZIP,
        )
    )
