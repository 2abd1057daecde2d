"""What a draft shows in English: pages that it has not, and those in which something is wrong."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from ..folders import docs
from ..language.languages import SOURCE
from ..pages.paperprose import check_paper
from ..pages.prose import check_page, places, read
from ..pages.rules.links import Places
from ..paths import ROOT
from ..register.edition import Edition
from ..register.posts import updates
from .behind import current

ALONE = "has no counterpart in docs/en. A draft shows only pages that are there in English; delete this one."


@dataclass(frozen=True)
class Draft:
    """A draft as readers get it.

    `edition` does without updates that cannot be shown; `english` are the pages in English, from the folder of the
    language; `refused` are the files of its own that are not used, from the root; `faults` say why.
    """

    edition: Edition
    english: frozenset[str]
    refused: frozenset[str]
    faults: tuple[Fault, ...]

    def own_files(self, root: Path) -> Iterator[str]:
        """Pages and pictures of its own that are shown, from the folder of the language."""
        home = root / "docs" / self.edition.language.code
        for path in docs.published(self.edition.language.code, root):
            place = path.relative_to(root).as_posix()
            if place not in self.refused and not docs.is_paper(place):
                yield path.relative_to(home).as_posix()


def draft(one: Edition, root: Path = ROOT) -> Draft:
    """What of a draft can be shown as it is."""
    code, where = one.language.code, places(one, root)
    home = f"docs/{code}"
    english = {path.relative_to(root / "docs" / SOURCE).as_posix() for path in docs.listed(SOURCE, root)}
    pages = docs.listed(code, root)
    names = {path.relative_to(root).as_posix(): path.relative_to(root / home).as_posix() for path in pages}
    faults = docs.faults(root, only=code)
    unread = set[str]()
    for path, name in names.items():
        wrong = _faults(root / path, one, where, root)
        unread |= {path} if wrong else set()
        faults += [fault for fault in wrong if fault not in faults]  # of the record of all pages, say
        if name not in english and not docs.is_update(path):
            faults.append(Fault(path, 1, ALONE, Code.MISSING_PAGE))
    faults += where.missing()
    refused = frozenset({fault.path for fault in faults} | unread)
    own = {name for path, name in names.items() if path not in refused}
    return Draft(
        replace(one, updates=updates(root, code, [*one.facts.site.in_full, code], refused)),
        frozenset(name for name in english - own if not _is_lent_elsewhere(f"{home}/{name}")),
        refused,
        (*one.language.faults, *faults),
    )


def _is_lent_elsewhere(path: str) -> bool:
    """Whether it is an update, shown in its own language, or the text of a paper, which a draft has not."""
    return docs.is_update(path) or docs.is_paper(path)


def _faults(path: Path, one: Edition, where: Places, root: Path) -> Collection[Fault]:
    """What is wrong with a page of a draft."""
    try:
        current(path, root)
        prose = read(path, root)
        return (check_paper if docs.is_paper(prose.path) else check_page)(prose, one, where, root)
    except Faults as wrong:
        return wrong.faults
