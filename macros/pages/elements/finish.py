"""What the extensions of Markdown leave, made to fit this site: titles of boxes, tabs, tasks, icons, pictures."""

import re
from collections.abc import Iterator
from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from ...faults.fault import Finding, shown
from ...faults.kinds import Code
from ...language.boxlabels import BOX
from ...language.labels import N_
from ...language.languages import Language
from . import icons, notes
from .icons import Refuse

TASK = {True: N_("done"), False: N_("to do")}
TABS = 8  # of one set: more do not stand beside one another, and the stylesheet knows no more
SIDES = {"left": "start", "right": "end"}
LOOKS = dict.fromkeys(("tip", "success", "example"), "boxed--good")
LOOKS |= dict.fromkeys(("warning", "failure", "danger", "bug"), "boxed--care")
ENDING = re.compile("[،؛؟。’”»…]+$")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
HOLDERS = ("admonition", "tabbed-block", "footnote")


class Elements(Treeprocessor):
    """Before the rules of pages: they see what is published."""

    def __init__(self, md: Markdown, refuse: Refuse, language: Language) -> None:
        super().__init__(md)
        self.refuse, self.language = refuse, language

    def run(self, root: Element) -> None:
        """Change the tree of a page."""
        for element in list(root.iter()):
            classes = element.get("class", "").split()
            self._inner_headings(element, classes)
            if element.tag == "details" or "admonition" in classes:
                self._box(element, classes)
            elif "tabbed-set" in classes:
                self._tabs(element)
            elif element.tag == "li" and "task-list-item" in classes:
                self._task(element)
            elif element.tag == "th":
                element.set("scope", "col")
            elif element.tag == "img" and element.get("align") in SIDES:
                element.set("class", f"beside--{SIDES[element.attrib.pop('align')]}")
            elif element.tag == "a":
                self._unpunctuated(element)
            elif element.tag == "figure" and (len(element) < 2 or element[0].tag in (*HEADINGS, "figure")):
                message = "has a caption that belongs to nothing. Write it below a picture or a table."
                self.refuse("/// caption", Finding(message, Code.RAW_SIGN))
        self._icons(root)
        notes.marked(root, self.language)

    def _box(self, element: Element, classes: list[str]) -> None:
        """A box in the looks of this site; the title that it has from its kind in the language of the page."""
        title = next(
            (one for one in element if one.tag == "summary" or one.get("class") == "admonition-title"), None
        )
        kind = next((one for one in classes if one in BOX), "")
        if title is not None and kind and not len(title) and title.text == kind.capitalize():
            title.text = self.language.label(BOX[kind])
        if title is not None:
            title.set("class", "boxed__title")
        looks = [LOOKS[kind]] if kind in LOOKS else []
        beside = [f"boxed--{one}" for one in ("inline", "end") if one in classes]
        element.set("class", " ".join(["boxed", *looks, *beside]))

    def _tabs(self, element: Element) -> None:
        """Each tab with its title once more, which print shows above it."""
        labels = list(element.find("div[@class='tabbed-labels']") or ())
        blocks = list(element.find("div[@class='tabbed-content']") or ())
        if len(labels) > TABS:
            message = f"is one of {len(labels)} tabs side by side; at most {TABS} fit. Use headings instead."
            self.refuse(labels[TABS].text or "===", Finding(message, Code.TOO_LARGE))
        for label, block in zip(labels, blocks, strict=True):
            title = Element("p", {"class": "tabbed-title"})
            title.text = label.text
            title.extend(deepcopy(list(label)))
            block.insert(0, title)

    def _unpunctuated(self, link: Element) -> None:
        """An address written as such ends before the signs of a sentence, of any script."""
        end = ENDING.search(link.text or "")
        if end and link.get("href", "").endswith(link.text or ""):
            link.set("href", link.get("href", "").removesuffix(end[0]))
            link.text = AtomicString((link.text or "").removesuffix(end[0]))
            link.tail = end[0] + (link.tail or "")

    def _task(self, item: Element) -> None:
        """A box that is drawn, and said, in place of a field that nobody can use."""
        holder = item if HTML_PLACEHOLDER_RE.match(item.text or "") else item[0]
        field = HTML_PLACEHOLDER_RE.match(holder.text or "")
        assert field is not None, "the extension has put its field there"
        blocks = self.md.htmlStash.rawHtmlBlocks
        done = "checked" in str(blocks[int(field[1])])
        blocks[int(field[1])] = ""
        box = Element("span", {"class": "task task--done" if done else "task"})
        unseen = SubElement(box, "span", {"class": "unseen"})
        unseen.text = f"{self.language.label(TASK[done])}: "
        box.tail, holder.text = (holder.text or "")[field.end() :].lstrip(), None
        holder.insert(0, box)

    def _inner_headings(self, element: Element, classes: list[str]) -> None:
        if element.tag == "details" or set(HOLDERS) & set(classes):
            for heading in (one for one in element if one.tag in HEADINGS):
                words = "".join(heading.itertext()).strip()
                message = f"has the heading {shown(words)} in a box, a tab or a note. Write it between ** there."
                self.refuse(words, Finding(message, Code.RAW_SIGN))

    def _icons(self, root: Element) -> None:
        """An icon is not read out; its title is. One that stands alone needs one."""
        parents = {child: parent for parent in root.iter() for child in parent}
        written = {parents[icon]: icon.attrib.pop(icons.WRITTEN, ":") for icon in _icons_of(root)}
        for icon in list(_icons_of(root)):
            title = icon.attrib.pop("title", "").strip()
            if title:
                unseen = SubElement(icon, "span", {"class": "unseen"})
                unseen.text = title
        for parent, sign in written.items():
            if parent.tag in ("a", "dd", "h2", "h3", "li", "p", "td", "th", "label", "summary") and not _words(
                parent
            ):
                message = "shows an icon alone, which not everybody sees. Write words beside it, or say what it "
                message += 'means: :material-check:{ title="Yes" }.'
                self.refuse(sign, Finding(message, Code.LINK_FORM))


def _icons_of(root: Element) -> Iterator[Element]:
    return (one for one in root.iter("span") if icons.CLASS in one.get("class", "").split())


def _words(element: Element) -> str:
    """What is read out of an element: not the pictures of its icons."""
    own = "" if icons.CLASS in element.get("class", "").split() else element.text or ""
    return (own + "".join(_words(child) + (child.tail or "") for child in element)).strip()
