"""What the templates that show updates are filled with."""

from dataclasses import dataclass

from ...templating.view import View
from ..updates import UpdateListView, UpdateView


@dataclass(frozen=True)
class NewestUpdatesView(View):
    """The newest updates."""

    template = "newest_updates.html"

    updates: list[UpdateView]


@dataclass(frozen=True)
class UpdatesView(View):
    """The newest updates, then the pages that list those of a year or of a kind."""

    template = "updates.html"

    updates: list[UpdateView]
    years: list[UpdateListView]
    kinds: list[UpdateListView]


@dataclass(frozen=True)
class UpdatesOfView(View):
    """The updates of one year or kind."""

    template = "updates_of.html"

    updates: list[UpdateView]
