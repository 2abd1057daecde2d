"""Which pages and PDFs differ: what the pages hold is made from both states of the data and compared."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ..exports import counts_json, state_file, states_csv
from ..faults.fault import Faults
from ..folders.docs import pages
from ..pages.generated import HEADS, generated
from ..pages.prose import html
from ..register.edition import Edition, edition
from ..register.loading import Facts
from ..templating.addresses import target
from ..translation import current
from ..vocabulary import Page


def differing(before: Facts, after: Facts, old_root: Path, new_root: Path) -> dict[str, list[str]]:
    """Addresses of the pages of each language that differ, the home page as "".

    Today's templates are used for both, so what differs is what the pages say.
    """
    pages_by_language = {}
    for code in after.site.in_full:
        try:
            old = _contents(edition(before, code, old_root), old_root)
        except Faults:  # a language that was not there
            old = {}
        new = _contents(edition(after, code, new_root), new_root)
        addresses = {*old, *new}
        pages_by_language[code] = sorted(one for one in addresses if old.get(one) != new.get(one))
    return pages_by_language


def _contents(one: Edition, root: Path) -> dict[str, str]:
    """What each page of one language holds, by address; of a page that cannot be made, why."""
    contents = {}
    for path in pages(one.language.code, root):
        try:
            prose = current(path, root)
        except Faults as faults:
            contents[path.relative_to(root / "docs" / one.language.code).as_posix()] = str(faults)
        else:
            head = f"{prose.title}\n{prose.description}"
            contents[prose.address] = f"{head}\n{_made(partial(html, prose, one))}"
    for address, macro, value in generated(one.facts):
        head = "\n".join(HEADS[macro](one, value)) if macro in HEADS else ""
        contents[address] = f"{head}\n{_made(partial(_generated, Page(one, address), macro, value))}"
    return contents


def _generated(page: Page, macro: str, value: str) -> str:
    return page.slots.fill(page.macros()[macro](value))


def _made(make: Callable[[], str]) -> str:
    """What `make` gives; where today's code cannot make it from the data of then, the reason."""
    try:
        return make()
    except Exception as error:  # whatever the code of today raises on data that it was not written for
        return repr(error)


def pdfs(before: Facts, after: Facts, changed: dict[str, list[str]]) -> Iterator[str]:
    """Addresses of the PDFs that differ: they show what pages show and carry the data of these."""
    data = any(make(before) != make(after) for make in (counts_json, states_csv))
    for code, addresses in changed.items():
        if data or "" in addresses:
            yield from (
                f"pdf/{name}"
                for name in (f"factsheet-{code}.pdf", f"handout-{code}.pdf", f"handout-{code}-letter.pdf")
            )
        for slug in after.states:
            carries = slug not in before.states or state_file(before, slug) != state_file(after, slug)
            if carries or target("state", slug) in addresses:
                yield f"pdf/states/{slug}-{code}.pdf"
