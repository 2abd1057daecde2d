"""The extensions of Markdown that pages are written in: those of mkdocs.yml, with the same settings."""

from collections.abc import Mapping
from typing import Any

from markdown import Extension, Markdown

# As in mkdocs.yml, and as MkDocs adds; tests/test_elements.py holds the two together.
EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "pymdownx.blocks.caption",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.magiclink",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "sane_lists",
    "tables",
    "toc",
)
SETTINGS: dict[str, dict[str, Any]] = {
    "pymdownx.blocks.caption": {"types": ["caption"], "auto": False},
    "pymdownx.highlight": {"use_pygments": False},
    "pymdownx.tabbed": {"alternate_style": True},
}


def reader(rules: Extension, abbreviations: Mapping[str, str] | None = None) -> Markdown:
    """Markdown as MkDocs reads it, with the rules of pages. `abbreviations`: short forms of every page."""
    settings = {**SETTINGS, "abbr": {"glossary": dict(abbreviations or {})}}
    return Markdown(extensions=[*EXTENSIONS, rules], extension_configs=settings)
