"""View of who coordinated national implementation measures: the terms, those with a work plan among them."""

from dataclasses import dataclass

from ..records import State
from ..register.loading import Facts


@dataclass(frozen=True)
class TermView:
    """A term: its years, the State with its id or None if no source names it, a note, sources."""

    period: str
    slug: str | None
    state: State | None
    note: str | None
    sources: list[str]


def terms(facts: Facts) -> list[TermView]:
    """Every term, oldest first; a work plan names its own coordinator."""
    own = [
        (plan.period, plan.coordinator, plan.coordinator_note, [*plan.sources, *plan.coordinator_sources])
        for plan in facts.workplans.values()
    ]
    others = [(term.period, term.state, term.note, term.sources) for term in facts.coordinators]
    return [
        TermView(period, slug, facts.states[slug] if slug else None, note, sources)
        for period, slug, note, sources in sorted([*own, *others], key=lambda term: term[0])
    ]
