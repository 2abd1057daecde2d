"""Views of the tools."""

from ..records import DRAFT_TRADITIONS, TOOL_KINDS, Tool
from ..register.loading import Facts
from .obligations import SectionView


def by_tool_kind(facts: Facts) -> list[SectionView[tuple[str, Tool]]]:
    """Tools under their kinds, each as (slug, tool)."""
    items = facts.tools.tools.items()
    sections = [SectionView(kind, [item for item in items if item[1].kind == kind]) for kind in TOOL_KINDS]
    return [section for section in sections if section.items]


def without_examples(facts: Facts) -> list[tuple[str, Tool]]:
    """The model laws, without enacted laws that are listed as examples: data/laws has what these cover."""
    enacted = [{*law.sources} for law in facts.laws.values()]
    return [
        (slug, tool)
        for slug, tool in facts.tools.tools.items()
        if tool.kind == "model_law" and not any({*tool.sources} <= sources for sources in enacted)
    ]


def contacts(facts: Facts) -> list[tuple[str, Tool]]:
    """The people and offices that can be asked."""
    return [(slug, tool) for slug, tool in facts.tools.tools.items() if tool.kind == "contact"]


def answering(facts: Facts) -> dict[str, list[str]]:
    """The needs that each tool answers, by id of the tool."""
    answered: dict[str, list[str]] = {}
    for slug, need in facts.needs.needs.items():
        for tool in need.tools:
            answered.setdefault(tool, []).append(slug)
    return answered


def serving(facts: Facts) -> dict[str, list[str]]:
    """The legal traditions that each tool is for, by id of the tool."""
    return {
        slug: list(DRAFT_TRADITIONS) if tool.legal_tradition == "any" else [tool.legal_tradition]
        for slug, tool in facts.tools.tools.items()
    }
