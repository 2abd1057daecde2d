"""The pages of docs/: read, checked and turned into HTML without MkDocs, for checks and PDFs."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml
from markdown import Markdown

from .edition import Edition
from .faults import Fault, Faults
from .links import from_page
from .markdown_rules import PageRules
from .pagetext import render
from .slots import CLOSE, OPEN
from .templating import ROOT, Url
from .vocabulary import Page

EXTENSIONS = ("attr_list", "def_list", "tables", "toc")  # as in mkdocs.yml
FRONT = re.compile(r"\A---\r?\n(.*?)^---\r?\n", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
PAGE_LINK = re.compile(r"\]\(([^)\s#]+\.md)(?:#[^)\s]*)?\)")


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
        inside = self.path.split("/", 2)[2]
        stem = inside.removesuffix(".md")
        stem = stem.removesuffix("index").rstrip("/")
        return f"{stem}/" if stem else ""


def pages(code: str, root: Path = ROOT) -> list[Path]:
    """The Markdown files of one language. Raises Faults if it has none, or one is a link."""
    folder = root / "docs" / code
    found = sorted(folder.rglob("*.md"))
    faults = [
        Fault(f"docs/{path.relative_to(root / 'docs').as_posix()}", 1, "is a link to a file elsewhere.")
        for path in folder.rglob("*")
        if path.is_symlink()
    ]
    if not found:
        faults.append(Fault(f"docs/{code}", 1, "has no page. Copy docs/en there and translate it."))
    if faults:
        raise Faults(faults)
    return found


def read(path: Path, root: Path = ROOT) -> Prose:
    """One page. Raises Faults if it is not UTF-8 or its head lacks title or description."""
    shown = path.relative_to(root).as_posix()
    try:
        text = path.read_text("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        message = "holds a character that is not UTF-8. Save the page with the encoding UTF-8."
        raise Faults([Fault(shown, line, message)]) from None
    if OPEN in text or CLOSE in text:
        raise Faults([Fault(shown, 1, "holds a hidden character (U+E000 or U+E001). Delete it.")])
    head = FRONT.match(text)
    try:
        meta = yaml.safe_load(head[1]) if head else None
    except yaml.YAMLError:
        meta = None
    if not isinstance(meta, dict):
        message = "must begin with a head: a line ---, then title: and description:, then a line ---."
        raise Faults([Fault(shown, 1, message)])
    missing = [key for key in ("title", "description") if not isinstance(meta.get(key), str)]
    if missing:
        raise Faults([Fault(shown, 1, f"lacks {key}: in its head (a text).") for key in missing])
    return Prose(shown, meta["title"], meta["description"], text[head.end() :], head[0].count("\n") + 1)


def html(prose: Prose, edition: Edition, url: Url | None = None) -> str:
    """The page's HTML with its macros filled in. Raises Faults with every fault of the page."""
    page = Page(edition, prose.address, url)
    text = render(prose.text, page.macros(), prose.path, prose.first_line)
    rules = PageRules()
    body = Markdown(extensions=[*EXTENSIONS, rules]).convert(text)
    if rules.problems:
        raise Faults(Fault(prose.path, _line(prose, sign), message) for sign, message in rules.problems)
    return page.slots.fill(body)


def sections(body: str) -> dict[str, str]:
    """The HTML under each second-level heading, by the heading's id; "" holds what comes first."""
    parts = HEADING.split(body)
    return {"": parts[0], **{parts[i]: parts[i + 2] for i in range(1, len(parts), 3)}}


def check_page(prose: Prose, edition: Edition, root: Path = ROOT) -> list[Fault]:
    """Every fault of one page: macros, links, sources that are cited but not listed."""
    faults = []
    try:
        body = html(prose, edition, from_page(prose.address))
        if 'class="cite"' in body and 'class="sources"' not in body:
            message = "cites sources but does not list them. Put {{ sources() }} at its end."
            faults.append(Fault(prose.path, prose.first_line, message))
        if len(re.findall(r"<h1[ >]", body)) != 1:
            message = "needs exactly one title: one line that begins with a single #."
            faults.append(Fault(prose.path, prose.first_line, message))
    except Faults as found:
        faults += found.faults
    folder = (root / prose.path).parent
    for match in PAGE_LINK.finditer(prose.text):
        if "://" not in match[1] and not (folder / match[1]).resolve().is_file():
            line = prose.first_line + prose.text[: match.start()].count("\n")
            faults.append(Fault(prose.path, line, f'links to "{match[1]}", a page that does not exist.'))
    return faults


def _line(prose: Prose, sign: str) -> int:
    """Line of the file on which `sign` stands; the first line of the text if it is not found."""
    at = prose.text.find(sign)
    return prose.first_line + (prose.text[:at].count("\n") if at >= 0 else 0)
