"""What Markdown may hold in a page: no HTML, links only to accepted hosts or within the site."""

import re
from collections.abc import Collection, Iterator
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from ..faults.fault import SLIP, Finding, closest, shown
from ..faults.kinds import Code
from ..language.languages import SOURCE, Language
from ..records.texts import web_link
from ..templating.addresses import Url, from_page
from ..templating.slots import OPEN
from .elements.finish import Elements
from .elements.fold import Folds
from .elements.icons import Icons
from .elements.late import Late
from .elements.sitelinks import HELD, SiteFiles
from .elements.tags import Tags
from .rules.attributes import AttributeLists, forbidden
from .rules.filelinks import sitefile

ATTRIBUTES = {"alt", "class", "dir", "height", "href", "id", "lang", "src", "start", "title", "width"}
# What extensions set on elements that no page can write itself.
OWN = {
    "details": {"open"},
    "div": {"data-tabs"},
    "img": {"loading"},
    "input": {"checked", "name", "type"},
    "label": {"for"},
    "section": {"aria-label"},
    "th": {"scope"},
}
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
IGNORED = re.compile(r"[\x00-\x20\x7f]")  # what a browser leaves out of an address before it reads the scheme
ALIGNED = re.compile(r"text-align: (left|center|right);")
SIDES = {"left": "start", "center": "center", "right": "end"}  # of a line of text, whatever way it runs
LEFT_OVER = re.compile(r"\*\*|__|!\[(?=[^\]]*\])|\]\(")
HOW = "A link begins with https://, http:// or mailto:, or names a page of this site, like states/index.md."


class PageRules(Extension):
    """Shows HTML tags as text; gathers in `problems` what a page may not link to or set.

    A problem is (text to look for in the page, what is wrong). `addresses` are the links within the
    site. Without `hosts` a link may go to any host. `behind` are the ids of the second-level headings (TOP: the
    title) below which a translated page says it in English; that it is being updated is said below each of these.
    `files` are the addresses of the site's files from its root; `url` says how they are reached from the page.
    `folds`: whether sections open and close, as they do in a browser.
    """

    def __init__(
        self, hosts: Collection[str] | None = None, language: Language | None = None, files: Collection[str] = ()
    ) -> None:
        super().__init__()
        self.hosts = hosts
        self.language = language or Language(SOURCE)
        self.files = files
        self.url: Url = from_page("")
        self.problems: list[tuple[str, Finding]] = []
        self.addresses: list[str] = []
        self.behind: Collection[str] = ()
        self.drawn: set[str] = set()  # pictures of icons, as they stand in the page
        self.folds = False
        self.held: list[Element] = []  # links to files of the site

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(Tags(md), "tags", 20)  # after blocks of code were taken out
        md.inlinePatterns.register(Icons(md, self.refuse, self.drawn), "icons", 75)
        md.treeprocessors.register(Elements(md, self.refuse, self.language), "elements", 1)
        if "attr_list" in md.treeprocessors:
            md.treeprocessors.deregister("attr_list")
            md.treeprocessors.register(AttributeLists(md, self.refuse), "attr_list", 8)
        md.treeprocessors.register(_Attributes(md, self), "page-rules", 0)
        updated = "" if self.language.draft else self.language.updated
        md.treeprocessors.register(Late(md, lambda: self.behind, updated), "behind", -1)
        md.treeprocessors.register(
            SiteFiles(md, self.held, lambda address: self.url(address)), "site-files", -2
        )  # after MkDocs went through the links
        if self.folds:
            md.treeprocessors.register(Folds(md), "folds", -3)

    def refuse(self, sign: str, finding: Finding) -> None:
        """Note what is wrong with what is written as `sign`."""
        self.problems.append((sign, finding))


class _Attributes(Treeprocessor):
    def __init__(self, md: Markdown, rules: PageRules) -> None:
        super().__init__(md)
        self.rules = rules

    def run(self, root: Element) -> None:
        for element in root.iter():
            self.aligned(element)
            for message in self.wordless(element):
                sign = element.get("src") or element.get("href") or "]()"
                self.rules.problems.append((sign, Finding(message, Code.LINK_FORM)))
            if element.tag not in ("code", "pre"):
                self.raw(element.text)
            self.raw(element.tail)
            for name, value in list(element.attrib.items()):
                if name in OWN.get(element.tag, ()):
                    continue
                problem = self.problem(name, unescape(value.replace(AMP_SUBSTITUTE, "&")))
                if problem:
                    sign = value.split(OPEN)[0] or "]({{" if name in ("href", "src") else name
                    self.rules.problems.append((sign, problem))
                    del element.attrib[name]
            if element.tag == "img":
                element.set("loading", "lazy")
            if element.tag == "a" and sitefile(element.get("href", "")) in self.rules.files:
                element.tag = HELD
                self.rules.held.append(element)
        for number, block in enumerate(self.md.htmlStash.rawHtmlBlocks):
            if isinstance(block, str) and block not in self.rules.drawn and self._fenced(block):
                self.md.htmlStash.rawHtmlBlocks[number] = ""

    def _fenced(self, block: str) -> bool:
        """Whether a block of code, which never was an element, sets what a page may not set."""
        names = [name for name in _Names.of(block) if name not in ATTRIBUTES]
        self.rules.problems += [(name, forbidden(name)) for name in names]
        return bool(names)

    def aligned(self, element: Element) -> None:
        """A column that is aligned: Markdown sets a style, which the site's own policy forbids."""
        side = ALIGNED.fullmatch(element.get("style", "")) if element.tag in ("td", "th") else None
        if side:
            del element.attrib["style"]
            element.set("class", f"cell--{SIDES[side[1]]}")

    def wordless(self, element: Element) -> Iterator[str]:
        """What a reader cannot see or hear: a picture without words, a link without any, a link to nowhere."""
        if element.tag == "img" and not element.get("alt", "").strip():
            yield "shows a picture without words. Write between the brackets what it shows: ![The map](map.png)."
        if element.tag == "a" and not "".join(element.itertext()).strip() and element.find(".//img") is None:
            yield "has a link without words. Write between the brackets where it leads: [Work plan](work-plan.md)."
        if element.get("src") == "" or element.get("href") == "":
            yield "has a link to nowhere. Write an address between the parentheses."

    def raw(self, words: str | None) -> None:
        """Note signs that were left over, because what they begin is not ended."""
        sign = LEFT_OVER.search(words or "")
        if sign:
            message = (
                f'has "{sign[0]}" that begins or ends nothing. Write its counterpart, without a space inside.'
            )
            self.rules.problems.append((sign[0], Finding(message, Code.RAW_SIGN, sign[0])))

    def problem(self, name: str, value: str) -> Finding | None:
        """Why an attribute may not stand in a page, or None."""
        if name not in ATTRIBUTES:
            return forbidden(name)
        if name in ("width", "height") and not value.isdecimal():
            message = f"sets the {name} {shown(value)}. Write a number of pixels, like {name}=800."
            return Finding(message, Code.ATTRIBUTE, value)
        if OPEN in value:
            message = f"has a macro inside the {name} of a link or picture. Write the address itself."
            return Finding(message, Code.LINK_FORM)
        if name == "src" and (_scheme(value) or _rooted(value)):
            message = (
                f"shows the picture {shown(value)} from elsewhere. Save the picture in docs/ and name that file."
            )
            return Finding(message, Code.LINK_FORM, value)
        return self.link(value) if name in ("href", "src") else None

    def link(self, value: str) -> Finding | None:
        """Why a link may not lead there, or None; one within the site is noted."""
        scheme = _scheme(value)
        if scheme is None and not _rooted(value):
            self.rules.addresses.append(value)
            return None
        if scheme == "mailto":
            return None
        if scheme not in ("http", "https"):
            return Finding(f"links to {shown(value)}. {HOW}", Code.LINK_FORM, value)
        try:
            host = urlsplit(web_link(value)).hostname or ""
        except ValueError as error:
            return Finding(f"links to {shown(value)}: it {error}.", Code.LINK_FORM, value)
        if self.rules.hosts is None or host in self.rules.hosts:
            return None
        message = (
            f"links to {host}, which data/hosts.yaml does not list. Add the host there with a reason, or "
            "take the link out."
        )
        return Finding(message, Code.UNKNOWN_HOST, host, closest(host, self.rules.hosts, SLIP))


class _Names(HTMLParser):
    """Gathers the names of all attributes in some HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names += [name for name, _ in attrs]

    @classmethod
    def of(cls, html: str) -> list[str]:
        """The names in their order."""
        reader = cls()
        reader.feed(html)
        return reader.names


def _scheme(address: str) -> str | None:
    """The scheme as a browser reads it: it skips spaces and control characters."""
    scheme = SCHEME.match(IGNORED.sub("", address))
    return scheme[1].lower() if scheme else None


def _rooted(address: str) -> bool:
    """Whether the address begins with / (or \\, which browsers read as /) and so leaves the site's folder."""
    return IGNORED.sub("", address).startswith(("/", "\\"))
