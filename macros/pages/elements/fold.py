"""Sections of a page that a phone shows as their headings until these are opened."""

from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

CLASS = "fold"  # of a heading of the second level; what stands open elsewhere: overrides/scripts/30-details.js


class Folds(Treeprocessor):
    """Puts what stands below each such heading, up to the next of its level or above, into a part that opens."""

    def run(self, root: Element) -> None:
        """Change the tree of a page."""
        placed, part = list(root), None
        for element in placed:
            if element.tag in ("h1", "h2"):
                part = None
            if element.tag == "h2" and CLASS in element.get("class", "").split():
                part = Element("details", {"class": CLASS})
                root.insert(list(root).index(element), part)
                root.remove(element)
                SubElement(part, "summary").append(element)
            elif part is not None:
                root.remove(element)
                part.append(element)
