"""What the templates that show the workshop are filled with."""

from dataclasses import dataclass

from ...templating.view import View
from ..workshop import KitView


@dataclass(frozen=True)
class WorkshopView(View):
    """One part of the kit: a word of views.workshop.PARTS."""

    template = "workshop.html"

    kit: KitView
    part: str
