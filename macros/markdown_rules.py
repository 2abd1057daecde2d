"""What Markdown may hold in a page: no HTML, links only to the web or within the site."""

import re
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

ATTRIBUTES = {"alt", "class", "dir", "href", "id", "lang", "src", "start", "title"}
SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
ALLOWED = {"http", "https", "mailto"}


class PageRules(Extension):
    """Shows HTML tags as text and collects forbidden links and attributes in `problems`.

    A problem is (text to look for in the page, sentence).
    """

    def __init__(self) -> None:
        super().__init__()
        self.problems: list[tuple[str, str]] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Attributes(md, self.problems), "page-rules", 0)


class _Attributes(Treeprocessor):
    def __init__(self, md: Markdown, problems: list[tuple[str, str]]):
        super().__init__(md)
        self.problems = problems

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name, value in list(element.attrib.items()):
                if name not in ATTRIBUTES:
                    self.problems.append((name, f'sets the attribute "{name}", which a page may not set.'))
                    del element.attrib[name]
                if name in ("href", "src"):
                    self.check(element, name, value)

    def check(self, element: Element, name: str, value: str) -> None:
        scheme = SCHEME.match(value)
        if (scheme and scheme[1].lower() not in ALLOWED) or value.strip().startswith("//"):
            problem = (
                f'links to "{value[:60]}". A link begins with https://, http:// or mailto:, '
                "or names a page of this site, like states/index.md."
            )
            self.problems.append((value, problem))
            del element.attrib[name]
