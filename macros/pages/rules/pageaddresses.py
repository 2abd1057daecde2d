"""The addresses of pages: each has one page, written in docs/ or made from data."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from ...faults.fault import Fault, closest, place, shown
from ...faults.kinds import Code
from ...folders.docs import is_update
from ...register.loading import Facts
from ..generated import generated, known


def address_of(path: str) -> str:
    """Address of the page docs/<language>/… from the root of its language ("" for home), as MkDocs gives it."""
    inside = PurePosixPath(*PurePosixPath(path).parts[2:])
    if is_update(path):  # as mkdocs.yml tells the blog plugin
        inside = PurePosixPath("updates") / inside.name
    place = inside.parent if inside.name == "index.md" else inside.with_suffix("")
    return "" if place == PurePosixPath(".") else f"{place}/"


def unfound(paths: Iterable[str], facts: Facts) -> Iterator[Fault]:
    """A fault for each page about a term that is not there: the search would find nothing by the term.

    `paths` are those of the pages of docs/ in one language.
    """
    if not (known(facts) and facts.read("glossary")):
        return
    addresses = {*map(address_of, paths), *(address for address, _, _ in generated(facts))}
    for slug, term in facts.glossary.items():
        if term.page is not None and term.page not in addresses:
            key = ("terms", slug, "page")
            message = f"{place(key)} is {shown(term.page)}, but no page has that address. Write it like states/."
            meant = closest(term.page, addresses)
            yield facts.fault("glossary", key, message, Code.BROKEN_LINK, term.page, meant)


def taken(paths: Iterable[str], facts: Facts) -> Iterator[Fault]:
    """A fault for each page that stands at the address of another."""
    from_data = {address for address, _, _ in generated(facts)} if known(facts) else set()
    first: dict[str, str] = {}
    for path in sorted(paths):
        address = address_of(path)
        if address in from_data:
            message = f"stands where the page {address} is made from data. Give it another name, or delete it."
            yield Fault(path, 1, message, Code.TWICE)
        elif address in first:
            message = f"has the same address as {first[address]}. Keep one of the two."
            yield Fault(path, 1, message, Code.TWICE)
        first.setdefault(address, path)
