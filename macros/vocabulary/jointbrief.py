"""The macro that shows the brief for a joint meeting."""

from markupsafe import Markup

from ..views.briefing import PARTS, brief
from ..views.templates.ofmeeting import JointBriefPartView
from .core import Page, block, known


@block
def joint_brief(page: Page, part: str) -> Markup:
    """One part of the brief for a joint meeting of the coordinators."""
    return page.show(JointBriefPartView(brief(page.edition), known("part of the brief", part, PARTS)))
