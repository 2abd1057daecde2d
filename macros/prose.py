"""The pages of docs/: read, checked and turned into HTML without MkDocs, for checks and PDFs."""

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from markdown import Markdown

from .edition import Edition
from .faults import Fault, Faults, shown
from .markdown_rules import PageRules
from .pagerules.addresses import address_of
from .pagerules.head import split
from .pages import generated
from .pagetext import render
from .records.common import hidden
from .templating import ROOT, Url
from .vocabulary import Page
from .yamlfile import LARGEST, utf8

# As in mkdocs.yml, and as MkDocs adds.
EXTENSIONS = ("attr_list", "def_list", "tables", "toc", "sane_lists", "fenced_code")
HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
TITLE = re.compile(r"^# ", re.MULTILINE)
DIRECTION = "\u200e\u200f"  # marks that Arabic text needs beside Latin letters; they hide nothing


@dataclass(frozen=True)
class Prose:
    """One Markdown page: what its head says and its text, with the line on which the text begins."""

    path: str
    title: str
    description: str
    text: str
    first_line: int

    @property
    def address(self) -> str:
        """Address of the page from the root of its language ("" for home)."""
        return address_of(self.path)


def read(path: Path, root: Path = ROOT) -> Prose:
    """One page. Raises Faults if it is not UTF-8, hides a character, or its head is not right."""
    name = path.relative_to(root).as_posix()
    if path.stat().st_size > LARGEST:
        raise Faults([Fault(name, 1, f"is longer than {LARGEST:,} bytes. Split it into several pages.")])
    text = utf8(path.read_bytes(), name).replace("\r\n", "\n").replace("\r", "\n")
    faults = []
    for number, line in enumerate(text.split("\n"), 1):
        char = hidden(line, DIRECTION + "\t")
        if char:
            message = f"holds a hidden character (U+{ord(char):04X}). Delete it and type the text again."
            faults.append(Fault(name, number, message))
    if faults:
        raise Faults(faults)
    head, body, line = split(text, name)
    return Prose(name, head.title, head.description, body, line)


def html(prose: Prose, edition: Edition, url: Url | None = None, page: Page | None = None) -> str:
    """The page's HTML with its macros filled in, by `page` where given. Raises Faults with every fault."""
    page = page or Page(edition, prose.address, url)
    text = render(prose.text, page.macros(), prose.path, prose.first_line)
    body, rules = _converted(text, edition)
    if rules.problems:
        raise Faults(_problems(prose, rules))
    return page.slots.fill(body)


def _converted(text: str, edition: Edition) -> tuple[str, PageRules]:
    """A page's text as HTML and what is wrong with its links."""
    rules = PageRules(edition.facts.hosts)
    return Markdown(extensions=[*EXTENSIONS, rules]).convert(text), rules


def _problems(prose: Prose, rules: PageRules) -> list[Fault]:
    return [Fault(prose.path, _line(prose, sign), message) for sign, message in rules.problems]


def sections(body: str) -> dict[str, str]:
    """The HTML under each second-level heading, by the heading's id; "" holds what comes first."""
    parts = HEADING.split(body)
    return {"": parts[0], **{parts[i]: parts[i + 2] for i in range(1, len(parts), 3)}}


def check_page(prose: Prose, edition: Edition, root: Path = ROOT) -> list[Fault]:
    """Every fault of one page: macros, links, titles, sources that are cited but not listed."""
    page = Page(edition, prose.address)
    try:
        text, faults = render(prose.text, page.macros(), prose.path, prose.first_line), []
    except Faults as found:
        text, faults = prose.text, found.faults
    body, rules = _converted(text, edition)
    links = [fault for address in rules.addresses for fault in _missing(prose, address, edition, root)]
    if not faults and not edition.silent:
        faults = _incomplete(prose, page.slots.fill(body))
    return faults + _problems(prose, rules) + links


def _incomplete(prose: Prose, body: str) -> list[Fault]:
    """Faults of the whole page: sources that are cited but not listed, no title or two."""
    faults = []
    if 'class="cite"' in body and 'class="sources"' not in body:
        message = "cites sources but does not list them. Put {{ sources() }} at its end."
        faults.append(Fault(prose.path, prose.first_line, message))
    if len(re.findall(r"<h1[ >]", body)) != 1:
        titles = [prose.text.count("\n", 0, match.start()) for match in TITLE.finditer(prose.text)]
        line = prose.first_line + (titles[1] if len(titles) > 1 else 0)
        faults.append(Fault(prose.path, line, "needs exactly one title: one line that begins with a single #."))
    return faults


def _missing(prose: Prose, address: str, edition: Edition, root: Path) -> list[Fault]:
    """A fault if a link within the site leads to no page or file of its language."""
    target = unquote(re.split("[#?]", address)[0])
    if not target:
        return []
    home = "/".join(prose.path.split("/")[:2])
    path = posixpath.normpath(posixpath.join(posixpath.dirname(prose.path), target))
    if path.startswith(f"{home}/") and ((root / path).is_file() or path in _made(edition, home)):
        return []
    message = f"links to {shown(address)}, but there is no file {path}. Name a page's file, like states/index.md."
    return [Fault(prose.path, _line(prose, address), message)]


def _made(edition: Edition, home: str) -> set[str]:
    """Paths of the pages that are made from data."""
    return {f"{home}/{page.rstrip('/')}.md" for page, _, _ in generated(edition.facts)}


def _line(prose: Prose, sign: str) -> int:
    """Line of the file on which `sign` stands; the first line of the text if it is not found."""
    at = prose.text.find(sign)
    return prose.first_line + (prose.text[:at].count("\n") if at >= 0 else 0)
