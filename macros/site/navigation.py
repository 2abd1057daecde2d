"""The way through the site as the theme draws it: its sections, and pages made from data.

Knows MkDocs' navigation only by what it is handed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class MenuEntryView:
    """A line of a menu: a page, or words over the entries below them.

    `address` is from the root of the language, None where the line leads nowhere. `here`: it is the page that is
    shown; `within`: that page stands below it; `open`: the section does to which the line belongs.
    """

    title: str
    address: str | None
    here: bool = False
    within: bool = False
    open: bool = False
    below: tuple["MenuEntryView", ...] = ()


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


def retitle(items: list[Any]) -> None:
    """Name the pages of the menu as their heads say, and each section of the first rank after its first page."""
    for page in _pages(items):
        page.title = page.meta.get("menu") or page.title
    for item in items:
        if item.is_section and item.children and item.children[0].is_page:
            item.title = item.children[0].title


def menu(items: Iterable[Any], page: Any) -> list[MenuEntryView]:
    """The sections, each by its first page, with what else is in the one where `page` stands, if one is shown."""
    return [_section(item, page) for item in items]


def _section(item: Any, page: Any) -> MenuEntryView:
    if not item.children:
        return _entry(item, page)
    first, *others = item.children
    below = tuple(_entry(other, page) for other in others) if item.active else ()
    return MenuEntryView(item.title, first.url, first == page, first.active, item.active, below)


def _entry(item: Any, page: Any) -> MenuEntryView:
    if item.children:
        return MenuEntryView(item.title, None, below=tuple(_entry(child, page) for child in item.children))
    return MenuEntryView(item.title, item.url, item == page, item.active, item.active)


def way(page: Any) -> list[MenuEntryView]:
    """The pages and sections above a page, from the top, each once; of nested sections the uppermost."""
    steps: list[MenuEntryView] = []
    for item in reversed(page.ancestors):
        leads = item if item.is_page else item.children[0]
        if leads != page and (item.is_page or item.is_top_level):
            steps.append(MenuEntryView(item.title, leads.url))
    return list(dict.fromkeys(steps))  # a section and its first page bear one name


def _pages(items: list[Any]) -> Iterator[Any]:
    for item in items:
        if item.is_page:
            yield item
        elif item.is_section:
            yield from _pages(item.children)
