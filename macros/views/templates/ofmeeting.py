"""What the templates that show the brief for a joint meeting are filled with."""

from dataclasses import dataclass

from ...templating.view import View
from ..briefing import JointBriefView


@dataclass(frozen=True)
class JointBriefPartView(View):
    """One part of the brief: a word of views.briefing.PARTS."""

    template = "joint_brief.html"

    brief: JointBriefView
    part: str
