"""Links within the site: each leads to a page or picture of its language, and to a place that is there."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from ...faults.fault import Fault, Finding, closest, shown
from ...faults.kinds import Code
from ...faults.marks import Rows
from ...folders.docs import is_paper, is_update, listed, picture, there
from ...folders.pictures import KINDS
from ...language.languages import SOURCE
from .filelinks import sitefile, unknown
from .meantpages import meant

ID = re.compile(r'<[^<>]*\sid="([^"]+)"')
# Ids of the frame of every page: overrides/main.html and overrides/partials/.
FRAME = (
    "content",
    "search-text",
    "mark-general",
    "mark-naming",
    "mark-repealed",
    "mark-signatory",
    "mark-unclear",
    "mark-withdrawn",
)
LONGEST = 600  # characters of an address
WRITTEN = "Name the id of a heading there, or give the heading one: { #id }."
FROM_DATA = "The page is made from data: link to it without #."


@dataclass
class Places:
    """What the links of one language may lead to: its pages made from data, and the ids on every page.

    `ids` has those of the pages of docs/ that were read, by path; `from_data` gives the HTML of the others.
    `files` are the addresses of the other files of the site, from its root; none if they are not known.
    `lent` are paths of pages that the language shows in English.
    """

    home: str
    from_data: Mapping[str, Callable[[], str]]
    files: Collection[str]
    lent: Collection[str] = ()
    ids: dict[str, set[str]] = field(default_factory=dict)
    wanted: list[tuple[str, Rows, int, str, str]] = field(default_factory=list)  # page, its text, line, path, id

    def leads(self, page: str, address: str, line: int, root: Path, rows: Rows) -> Iterator[Fault]:
        """A fault if a link on `page`, of text `rows`, leads to no page; its place there is looked for later."""
        if len(address) > LONGEST:
            message = f"links to an address of {len(address):,} characters; at most {LONGEST} fit. Shorten it."
            yield rows.fault(line, Finding(message, Code.LINK_FORM))
            return
        target, _, anchor = address.partition("#")
        target = unquote(target.partition("?")[0])
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), target)) if target else page
        if self._there(path, root) and (path == page or not is_paper(path)):
            if anchor:
                self.wanted.append((page, rows, line, path, unquote(anchor)))
        elif sitefile(address):
            if self.files and sitefile(address) not in self.files:
                yield rows.fault(line, unknown(address, self.files))
        else:
            message = f"links to {shown(address)}, but there is no file {path}."
            if PurePosixPath(target).suffix in KINDS:
                message += " Save the picture there, or correct its name."
                yield rows.fault(line, Finding(message, Code.BROKEN_LINK, address))
                return
            code = self.home.removeprefix("docs/")
            pages = {*self.from_data, *(file.relative_to(root).as_posix() for file in listed(code, root))}
            near = meant(page, target, self.home, pages)
            message += "" if near else " Name a page's file, like states/index.md."
            yield rows.fault(line, Finding(message, Code.BROKEN_LINK, address, near))

    def missing(self) -> Iterator[Fault]:
        """A fault for each link to a place that is not on its page. A page that could not be read may have any."""
        for page, rows, line, path, anchor in self.wanted:
            if path in self.from_data and path not in self.ids:
                self.ids[path] = set(ids(self.from_data[path]()))
            there = self.ids.get(path)
            if there is not None and anchor not in there:
                where = "this page" if path == page else path
                message = f"links to #{anchor}, but {where} has no place of that name."
                meant = closest(anchor, there)
                advice = "" if meant else FROM_DATA if path in self.from_data else WRITTEN
                yield rows.fault(line, Finding(message, Code.BROKEN_LINK, f"#{anchor}", meant, advice))

    def _there(self, path: str, root: Path) -> bool:
        if not path.startswith(f"{self.home}/") or "\x00" in path:
            return False
        if path in self.from_data or path in self.lent:
            return True
        return there(picture(root / path, root)) or self._elsewhere(path, root) or self._to_come(path, root)

    @staticmethod
    def _to_come(path: str, root: Path) -> bool:
        """Whether it is a page that English has and this language lacks: that is told, at the page."""
        return path.endswith(".md") and there(root / "docs" / SOURCE / path.split("/", 2)[2])

    @staticmethod
    def _elsewhere(path: str, root: Path) -> bool:
        """Whether it is an update that another language has, which then is shown in that one."""
        name = path.split("/", 2)[2]
        return is_update(path) and any(there(folder / name) for folder in root.glob("docs/??"))


def twice(named: Iterable[str], path: str, text: str, first_line: int) -> Iterator[Fault]:
    """A fault for each id that two places of a page have: at the second in its text, or beside a macro's.

    `named` are the ids in the page's HTML.
    """
    counted = Counter([*FRAME, *named])
    for name in (name for name, count in counted.items() if count > 1):
        places = list(re.finditer(rf"#{re.escape(name)}(?=[\s}}])", text))
        if places:
            line = first_line + text.count("\n", 0, places[-1].start())
            message = f"gives the id {name}, which another place of the page has. Give it another."
            yield Rows.of(text, path, first_line).fault(line, Finding(message, Code.TWICE))


def ids(html: str) -> list[str]:
    """The ids in a page's HTML, as often as they stand there."""
    return [unescape(one) for one in ID.findall(html)]
