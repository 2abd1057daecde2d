"""Views of the obligations, and of who helps with each."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from ..records import KINDS, Obligation, Tool
from ..register.loading import Facts

Item = TypeVar("Item")
MAIN_TOOLS = 6


@dataclass(frozen=True)
class ObligationView:
    """An obligation with the tools that help with it, best-read first."""

    slug: str
    obligation: Obligation
    tools: list[tuple[str, Tool]]

    @property
    def main_tools(self) -> list[tuple[str, Tool]]:
        """Those that stand below its words; its own page names all."""
        return self.tools[:MAIN_TOOLS]


@dataclass(frozen=True)
class DutiesView:
    """Obligations of every State Party, those that depend on the State, and tools that help with the first."""

    every: dict[str, Obligation]
    some: dict[str, Obligation]
    tools: list[tuple[str, Tool]]


@dataclass(frozen=True)
class SectionView(Generic[Item]):
    """A heading (group, kind of measure or kind of tool) and what stands under it."""

    key: str
    items: list[Item]


def elements(facts: Facts) -> list[ObligationView]:
    """Every obligation in the order of its file."""
    return [ObligationView(slug, o, _helping(facts, slug)) for slug, o in facts.obligations.obligations.items()]


def _helping(facts: Facts, obligation: str) -> list[tuple[str, Tool]]:
    """Tools that cover an obligation; those whose text was read come first."""
    helping = [(slug, tool) for slug, tool in facts.tools.tools.items() if obligation in tool.covers]
    return sorted(helping, key=lambda item: item[1].covers_basis != "read")


def duties(facts: Facts) -> DutiesView:
    """Obligations by whom they apply to, with the tools that cover at least half of those for all."""
    every = {slug: o for slug, o in facts.obligations.obligations.items() if o.applies == "all"}
    some = {slug: o for slug, o in facts.obligations.obligations.items() if o.applies != "all"}
    tools = [
        (slug, tool)
        for slug, tool in facts.tools.tools.items()
        if 2 * len(every.keys() & set(tool.covers)) >= len(every)
    ]
    return DutiesView(every, some, tools)


def by_group(facts: Facts) -> list[SectionView[ObligationView]]:
    """Obligations under the groups of data/obligations.yaml; a group without any is left out."""
    everything = elements(facts)
    sections = [
        SectionView(group, [e for e in everything if e.obligation.group == group])
        for group in facts.obligations.groups
    ]
    return [section for section in sections if section.items]


def for_handout(facts: Facts) -> list[SectionView[ObligationView]]:
    """The obligations that the handout lists, by kind of measure (Article 9)."""
    chosen = [e for e in elements(facts) if e.obligation.handout]
    return [SectionView(kind, [e for e in chosen if e.obligation.kind == kind]) for kind in KINDS]
