"""The pages of docs/: read, checked and turned into HTML without MkDocs, for checks and PDFs."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from markupsafe import Markup

from ..faults.fault import Fault, Faults, Finding, shown
from ..faults.kinds import Code
from ..faults.marks import Rows
from ..folders import docs
from ..language.languages import SOURCE
from ..paths import ROOT
from ..records import UpdateHead
from ..records.foreign import MISREAD, misread
from ..records.texts import hidden
from ..register.edition import Edition
from ..templating.addresses import Url, from_page
from ..views import sitefiles
from ..views.factsheet import FactsheetSectionView
from ..vocabulary import Page
from ..yamltext.yamlfile import LARGEST, contents
from .elements.extensions import reader
from .generated import generated
from .markdown_rules import PageRules
from .pagetext import render
from .rules import attributes, bounds, dialect, merges, needed, newupdates
from .rules.blocks import blocks
from .rules.head import split
from .rules.links import Places, ids, twice
from .rules.pageaddresses import address_of

HEADING = re.compile(r'<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
TITLE = re.compile(r"^#(?!#)|^=+[ \t]*$", re.MULTILINE)
DIRECTION = "\u200e\u200f"  # marks that Arabic text needs beside Latin letters; they hide nothing


@dataclass(frozen=True)
class Prose:
    """One Markdown page: what its head says and its text, with the line on which the text begins."""

    path: str
    title: str
    description: str
    text: str
    first_line: int
    menu: str | None = None
    hide: tuple[str, ...] = ()  # columns that the page needs the width of
    update: UpdateHead | None = None  # its head, if it is an update
    behind: frozenset[str] = frozenset()  # ids of the headings below which the text is English, of a translation

    @property
    def address(self) -> str:
        """Address of the page from the root of its language ("" for home)."""
        return address_of(self.path)

    @property
    def rows(self) -> Rows:
        """The lines of its text, for the faults in them."""
        return Rows.of(self.text, self.path, self.first_line)


def read(path: Path, root: Path = ROOT) -> Prose:
    """One page. Raises Faults if it is not UTF-8, hides or lost a character, or its head is not right."""
    name = path.relative_to(root).as_posix()
    return _read(name, contents(path, name, LARGEST).replace("\r\n", "\n").replace("\r", "\n"))


@lru_cache(maxsize=512)  # a page is compared with its English, checked and shown
def _read(name: str, text: str) -> Prose:
    faults = []
    unclean = hidden(text, DIRECTION + "\t\n") or misread(text)
    for number, line in enumerate(text.split("\n") if unclean else (), 1):
        char = hidden(line, DIRECTION + "\t")
        if char:
            message = f"holds a hidden character (U+{ord(char):04X}). Delete it and type the text again."
            finding = Finding(message, Code.HIDDEN_CHARACTER, char)
            faults.append(Rows.of(text, name).fault(number, finding))
        elif mark := misread(line):
            finding = Finding(f"has {shown(mark[0])}, {MISREAD}.", Code.FOREIGN_MARK, mark[0])
            faults.append(Rows.of(text, name).fault(number, finding))
    if faults:
        raise Faults(faults)
    unfinished = merges.unfinished(text, name)
    if unfinished:
        raise Faults(unfinished)
    head, body, first_line = split(text, name)
    too_much = bounds.faults(body, name, first_line) or list(attributes.of_code(body, name, first_line))
    if too_much:
        raise Faults(too_much)
    if isinstance(head, UpdateHead):
        return Prose(name, head.title, head.description, body, first_line, update=head)
    return Prose(name, head.title, head.description, body, first_line, head.menu, tuple(head.hide))


def html(prose: Prose, edition: Edition, url: Url | None = None, page: Page | None = None) -> str:
    """The page's HTML with its macros filled in, by `page` where given. Raises Faults with every fault."""
    page = page or Page(edition, prose.address, url)
    text = render(prose.text, page.macros(), prose.path, prose.first_line)
    body, rules = _converted(prose, text, edition, page.url)
    if rules.problems:
        raise Faults(_problems(prose, rules))
    return page.slots.fill(body)


def _converted(prose: Prose, text: str, edition: Edition, url: Url | None = None) -> tuple[str, PageRules]:
    """A page's text as HTML and what is wrong with its links. Raises Faults if Markdown cannot read it."""
    rules = page_rules(edition, edition.facts.hosts if edition.facts.read("hosts") else None)
    rules.behind, rules.url = prose.behind, url or from_page(prose.address)
    try:
        return reader(rules).convert(text), rules
    except Exception:  # what Markdown raises on text that its authors never met is anybody's guess
        message = "begins a part that Markdown cannot read. Write it more simply."
        finding = Finding(message, Code.MARKDOWN)
        raise Faults([prose.rows.fault(_unreadable(prose), finding)]) from None


def page_rules(edition: Edition, hosts: Collection[str] | None = None) -> PageRules:
    """The rules of the pages of one edition."""
    return PageRules(hosts, edition.language, sitefiles.addresses(edition.facts))


def _unreadable(prose: Prose) -> int:
    """Line of the first block that Markdown cannot read by itself, else of the first."""
    for block in blocks(prose.text, prose.first_line):
        try:
            reader(PageRules()).convert(block.text)
        except Exception:
            return block.first
    return prose.first_line


def _problems(prose: Prose, rules: PageRules) -> list[Fault]:
    return [prose.rows.fault(line_of(prose, sign), finding) for sign, finding in rules.problems]


def sections(body: str) -> list[FactsheetSectionView]:
    """The parts of a page's HTML, in its order."""
    parts = HEADING.split(body)
    named = [("", "", parts[0]), *(parts[i : i + 3] for i in range(1, len(parts), 3))]
    return [FactsheetSectionView(anchor, Markup(heading), Markup(text)) for anchor, heading, text in named]


def check_page(
    prose: Prose, edition: Edition, places: Places | None, root: Path = ROOT, page: Page | None = None
) -> list[Fault]:
    """Every fault of one page: macros, Markdown, links, titles, sources that are cited but not listed.

    Links within the site are looked up in `places`, which learns the ids of this page; None if they are not known.
    `page` carries out its macros, where these are not those of a page of the site.
    """
    page = page or Page(edition, prose.address)
    try:
        text, faults = render(prose.text, page.macros(), prose.path, prose.first_line), []
    except Faults as wrong:
        text, faults = prose.text, wrong.faults
    body, rules = _converted(prose, text, edition)
    whole = not faults and not edition.silent
    if whole:
        body = page.slots.fill(body)
        named = ids(body)
        faults = [
            *_incomplete(prose, body),
            *twice(named, prose.path, prose.text, prose.first_line),
            *needed.missing(prose.path, prose.first_line, prose.text, _headings(body), set(named)),
        ]
    if places:
        for address in rules.addresses:
            faults += places.leads(prose.path, address, line_of(prose, address), root, prose.rows)
        if whole:
            places.ids[prose.path] = set(named)
    faults += newupdates.of_text(prose.path, prose.first_line, prose.text)
    return faults + _problems(prose, rules) + dialect.faults(prose.text, prose.path, prose.first_line)


def places(edition: Edition, root: Path = ROOT) -> Places:
    """What the links of one language may lead to; the pages of docs/ are learnt as they are checked."""
    home = f"docs/{edition.language.code}"

    def make(address: str, macro: str, value: str) -> str:
        page = Page(edition, address)
        return page.slots.fill(page.macros()[macro](value))

    from_data = {f"{home}/{one[0].rstrip('/')}.md": partial(make, *one) for one in generated(edition.facts)}
    english = docs.listed(SOURCE, root) if edition.language.draft else []
    lent = {f"{home}/{path.relative_to(root / 'docs' / SOURCE).as_posix()}" for path in english}
    return Places(home, from_data, sitefiles.addresses(edition.facts), lent)


def _headings(body: str) -> set[str]:
    return {heading[1] for heading in HEADING.finditer(body)}


def check_part(part: Prose, shown_in: str, edition: Edition, root: Path) -> list[Fault]:
    """Every fault of a text of one page that is shown in another, at its own line: a link that is broken there."""
    _, rules = _converted(part, part.text, edition)
    there = places(edition)
    return [
        fault
        for address in rules.addresses
        for fault in there.leads(shown_in, address, line_of(part, address), root, part.rows)
    ]


def _incomplete(prose: Prose, body: str) -> list[Fault]:
    """Faults of the whole page: sources that are cited but not listed, no title or two."""
    faults = []
    if 'class="cite"' in body and 'class="sources"' not in body:
        message = "cites sources but does not list them. Put {{ sources() }} at its end."
        faults.append(prose.rows.fault(prose.first_line, Finding(message, Code.NEEDED_PART)))
    if len(re.findall(r"<h1[ >]", body)) != 1:
        titles = [prose.text.count("\n", 0, match.start()) for match in TITLE.finditer(prose.text)]
        line = prose.first_line + (titles[1] if len(titles) > 1 else 0)
        message = "needs exactly one title: one line that begins with a single #."
        faults.append(prose.rows.fault(line, Finding(message, Code.PAGE_TITLE)))
    return faults


def line_of(prose: Prose, sign: str) -> int:
    """Line of the file on which `sign` stands, first as an address or in braces; else where the text begins."""
    words = re.escape(re.sub(r"^(?:http://(?=www\.)|mailto:)", "", sign))  # which Markdown may have added
    for pattern in (rf"\(\s*<?{words}[\s>)]", rf"(?:\]:\s*|<){words}", rf"\{{:?\s*{words}", words):
        match = re.search(pattern, prose.text)
        if match:
            return prose.first_line + prose.text.count("\n", 0, match.end())
    return prose.first_line
