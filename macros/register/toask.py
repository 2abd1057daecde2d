"""Which States the coordinator may ask whether their status still holds, what, and in which order."""

from dataclasses import dataclass

from ..records import MEMBERSHIPS, Source, State
from . import figures
from .loading import Facts

RULE = (
    "States Parties come first, because the figures on the first page and the handout count them; then "
    "signatories, then States that have withdrawn. Within each, the oldest text comes first; texts of the "
    "same year are in the order of the States' names. The order is one of work, not a ranking of States."
)
NO_NOTE = "Does the status still hold? Is there a newer text?"


@dataclass(frozen=True)
class StateToAsk:
    """A State whose status is to be confirmed, its age in years, and what to ask."""

    slug: str
    state: State
    age: int
    band: str
    notes: list[str]

    @property
    def newest(self) -> Source | None:
        """The newest dated source behind the status."""
        return figures.newest_source(self.state, "article9")

    @property
    def source(self) -> str | None:
        """That source by its publisher and title."""
        return f"{self.newest.publisher}: {self.newest.title}" if self.newest else None


def states_to_ask(facts: Facts) -> list[StateToAsk]:
    """States with a note for the coordinator, or with a status that is not recent, in the order of RULE.

    `figures.to_confirm` are fewer: those that the pages list, whose status is old.
    """
    today = facts.site.data_as_of
    items = []
    for slug, state in facts.states.items():
        year = state.article9.as_of
        band = figures.age_band(year, today)
        if state.to_confirm or band != "recent":
            items.append(StateToAsk(slug, state, today.year - year, band, state.to_confirm or [NO_NOTE]))
    return sorted(items, key=_order)


def _order(item: StateToAsk) -> tuple[int, int, str]:
    return MEMBERSHIPS.index(item.state.convention.membership), item.state.article9.as_of, item.state.name
