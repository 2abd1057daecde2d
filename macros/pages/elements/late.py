"""What a translated page says in English, because its translation follows an older text."""

from collections.abc import Callable, Collection
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from ...language.inenglish import ENGLISH
from ...templating.slots import BLOCK

TOP = "_top"  # what stands before the first second-level heading


class Late(Treeprocessor):
    """Marks what a translated page says in English: its language, and that its translation is being updated.

    What a macro shows stays in the language of the page. `updated` is "" in a draft, which says it at its head.
    """

    def __init__(self, md: Markdown, behind: Callable[[], Collection[str]], updated: str) -> None:
        super().__init__(md)
        self.behind, self.updated = behind, updated

    def run(self, root: Element) -> None:
        """Mark the elements below each such heading; notes stand for the whole page."""
        late, placed = False, list(root) if self.behind() else []
        for element in placed:
            if element.tag in ("h1", "h2"):
                late = (TOP if element.tag == "h1" else element.get("id")) in self.behind()
                if late and self.updated:
                    root.insert(list(root).index(element) + 1, self._note())
            text = element.text or ""
            is_whole = BLOCK.match(text) or HTML_PLACEHOLDER_RE.fullmatch(text)  # by itself, without a paragraph
            if late and not is_whole and not self._is_shared(element):
                element.set("lang", "en")
                element.set("dir", "ltr")
                if not self.updated:
                    element.set("class", f"{element.get('class', '')} {ENGLISH}".strip())

    def _is_shared(self, element: Element) -> bool:
        """Whether it is the notes of a page of which only a part is in English."""
        return element.tag == "section" and (bool(self.updated) or TOP not in self.behind())

    def _note(self) -> Element:
        note = Element("p", {"class": "pending"})
        note.text = AtomicString(f"({self.updated})")
        return note
