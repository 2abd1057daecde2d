"""Links of a page to files that the site makes, which MkDocs knows nothing of."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..rules.filelinks import sitefile

HELD = "span"  # what such a link is while MkDocs looks at links: it refuses those that lead out of the pages


class SiteFiles(Treeprocessor):
    """Leads links to files of the site, like pdf/handout-en.pdf, where these are."""

    def __init__(self, md: Markdown, held: list[Element], url: Callable[[str], str]) -> None:
        super().__init__(md)
        self.held, self.url = held, url

    def run(self, root: Element) -> None:
        """Give each link that was held back its address as seen from the page."""
        for element in self.held:
            element.tag = "a"
            element.set("href", self.url(f"/{sitefile(element.get('href', ''))}"))
        self.held.clear()
