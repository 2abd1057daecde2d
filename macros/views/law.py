"""Views of the obligations, the tools and the needs they answer."""

from dataclasses import dataclass

from ..records import DRAFT_TRADITIONS, KINDS, TOOL_KINDS, Need, Obligation, Tool
from ..register.loading import Facts

MAIN_TOOLS = 6


@dataclass(frozen=True)
class Element:
    """An obligation with the tools that help with it, best-read first."""

    slug: str
    obligation: Obligation
    tools: list[tuple[str, Tool]]

    @property
    def main_tools(self) -> list[tuple[str, Tool]]:
        """Those that stand below its words; its own page names all."""
        return self.tools[:MAIN_TOOLS]


@dataclass(frozen=True)
class Duties:
    """Obligations of every State Party, those that depend on the State, and tools that help with the first."""

    every: dict[str, Obligation]
    some: dict[str, Obligation]
    tools: list[tuple[str, Tool]]


@dataclass(frozen=True)
class Section:
    """A heading (group, kind of measure or kind of tool) and what stands under it."""

    key: str
    items: list


def elements(facts: Facts) -> list[Element]:
    """Every obligation in the order of its file."""
    return [Element(slug, o, _helping(facts, slug)) for slug, o in facts.obligations.obligations.items()]


def _helping(facts: Facts, obligation: str) -> list[tuple[str, Tool]]:
    """Tools that cover an obligation; those whose text was read come first."""
    found = [(slug, tool) for slug, tool in facts.tools.tools.items() if obligation in tool.covers]
    return sorted(found, key=lambda item: item[1].covers_basis != "read")


def duties(facts: Facts) -> Duties:
    """Obligations by whom they apply to, with the tools that cover at least half of those for all."""
    every = {slug: o for slug, o in facts.obligations.obligations.items() if o.applies == "all"}
    some = {slug: o for slug, o in facts.obligations.obligations.items() if o.applies != "all"}
    tools = [
        (slug, tool)
        for slug, tool in facts.tools.tools.items()
        if 2 * len(every.keys() & set(tool.covers)) >= len(every)
    ]
    return Duties(every, some, tools)


def by_group(facts: Facts) -> list[Section]:
    """Obligations under the groups of data/obligations.yaml; a group without any is left out."""
    everything = elements(facts)
    found = [
        Section(group, [e for e in everything if e.obligation.group == group])
        for group in facts.obligations.groups
    ]
    return [section for section in found if section.items]


def for_handout(facts: Facts) -> list[Section]:
    """The obligations that the handout lists, by kind of measure (Article 9)."""
    chosen = [e for e in elements(facts) if e.obligation.handout]
    return [Section(kind, [e for e in chosen if e.obligation.kind == kind]) for kind in KINDS]


def by_tool_kind(facts: Facts) -> list[Section]:
    """Tools under their kinds, each as (slug, tool)."""
    items = facts.tools.tools.items()
    found = [Section(kind, [item for item in items if item[1].kind == kind]) for kind in TOOL_KINDS]
    return [section for section in found if section.items]


def contacts(facts: Facts) -> list[tuple[str, Tool]]:
    """The people and offices that can be asked."""
    return [(slug, tool) for slug, tool in facts.tools.tools.items() if tool.kind == "contact"]


def answering(facts: Facts) -> dict[str, list[str]]:
    """The needs that each tool answers, by id of the tool."""
    found: dict[str, list[str]] = {}
    for slug, need in facts.needs.needs.items():
        for tool in need.tools:
            found.setdefault(tool, []).append(slug)
    return found


def serving(facts: Facts) -> dict[str, list[str]]:
    """The legal traditions that each tool is for, by id of the tool."""
    return {
        slug: list(DRAFT_TRADITIONS) if tool.legal_tradition == "any" else [tool.legal_tradition]
        for slug, tool in facts.tools.tools.items()
    }


def needs(facts: Facts, handout: bool = False) -> list[tuple[Need, list[tuple[str, Tool]]]]:
    """Each need with the tools that answer it; with `handout` only those that the handout lists."""
    return [
        (need, [(slug, facts.tools.tools[slug]) for slug in need.tools])
        for need in facts.needs.needs.values()
        if need.handout or not handout
    ]
