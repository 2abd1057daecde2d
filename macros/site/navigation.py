"""The way through the site as the theme draws it: its sections, and pages made from data.

Knows MkDocs' navigation only by what it is handed.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any


def hang(pages: Mapping[str, Any], above: Mapping[str, str]) -> None:
    """Give each page that the menu does not list the page above it, so that the frame knows where it stands.

    `pages` are all by their addresses, `above` the address of the page above each that has one.
    """
    for address, higher in above.items():
        if address in pages and pages[address].parent is None:
            pages[address].parent = pages.get(higher)


def add(pages: Mapping[str, Any], within: str, section: Any, addresses: Iterable[str]) -> None:
    """Fill a section with the pages at these addresses, and put it at the end of that of the page at `within`."""
    parent = pages[within].parent if within in pages else None
    section.children = [pages[address] for address in addresses if address in pages]
    if parent is None or not section.children:
        return  # MkDocs says itself what its menu lacks
    section.parent = parent
    for page in section.children:
        page.parent = section
    parent.children.append(section)


def name(items: list[Any]) -> None:
    """Name the pages of the menu as their heads say, and each section of the first rank after its first page."""
    for page in _pages(items):
        page.title = page.meta.get("menu") or page.title
    for item in items:
        if item.is_section and item.children and item.children[0].is_page:
            item.title = item.children[0].title


def _pages(items: list[Any]) -> Iterator[Any]:
    for item in items:
        if item.is_page:
            yield item
        elif item.is_section:
            yield from _pages(item.children)
