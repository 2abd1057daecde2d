"""Views of the log of changes: for its page, a State's page and the feeds."""

from dataclasses import dataclass
from datetime import date

from ..records import Change, Source, State
from ..register.edition import Edition
from ..templating.addresses import target


@dataclass(frozen=True)
class ChangeView:
    """One change: its id, its record, the States whose facts changed (none: the whole register), its sources."""

    slug: str
    change: Change
    states: list[tuple[str, State]]
    sources: list[Source]

    @property
    def address(self) -> str:
        """Address of the entry, from the root of its language."""
        return target("change", self.slug)


def newest_first(edition: Edition) -> list[ChangeView]:
    """Every change, newest first; those of one day in the order of the file."""
    facts = edition.facts
    logged = []
    for slug, change in facts.changes.items():
        states = [(name, facts.states[name]) for name in change.states]
        known = {**facts.sources, **{k: v for _, state in states for k, v in state.sources.items()}}
        logged.append(ChangeView(slug, change, states, [known[name] for name in change.sources]))
    return sorted(logged, key=lambda one: one.change.date, reverse=True)


def of_state(edition: Edition, slug: str) -> list[ChangeView]:
    """What changed in one State's entry and when, newest first, with what concerned the whole register."""
    return [logged for logged in newest_first(edition) if logged.change.concerns(slug)]


def days_of_state(edition: Edition, slug: str) -> dict[date, str]:
    """Each day on which facts of one State changed, newest first, with the address of its entry in the log."""
    days: dict[date, str] = {}
    for logged in of_state(edition, slug):
        if logged.states:
            days.setdefault(logged.change.date, logged.address)
    return days
