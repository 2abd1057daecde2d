"""What WeasyPrint's structure tree lacks for PDF/UA-1, added before the file is written.

WeasyPrint (70) writes no /Lang on inner elements, no /Scope on table headers (Kozea/WeasyPrint#2508), no /E for
abbreviations, no /Note for footnotes, describes a link by its address, and keeps elements that hold nothing. Of
the boxes behind a tree it hands out only those that lie in a link. So the whole text is put into one link, of
which no trace is left.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import pydyf
from weasyprint import Document

FOOTNOTE = "doc-footnote"  # the role of an element of HTML that is the text of a footnote
TRACE = "trace:text"  # where the link leads that leads to each box
SCOPES = {"row": "/Row", "rowgroup": "/Row"}  # all others head a column


def put_in_a_link(root: Element) -> None:
    """Put all that a page of HTML shows into one link, which is laid out as its body is."""
    body = root.find("body")
    assert body is not None, "a template of print has a body"
    inside = list(body)
    for child in inside:
        body.remove(child)
    link = SubElement(body, "a", href=TRACE, style="display: block")
    link.text, body.text = body.text, None
    link.extend(inside)
    _say_once(link, root.get("lang"))
    for note in root.iterfind(f".//*[@role='{FOOTNOTE}']/.."):  # which leaves the link for the foot of its page
        inside = list(note)
        note[:] = []
        SubElement(note, "a", href=TRACE).extend(inside)


def _say_once(element: Element, language: str | None) -> None:
    """Take out what says again the language of what is around it.

    WeasyPrint (70) shares styles between elements, but for those that say a language and all within them.
    """
    for inner in element:
        said = inner.get("lang", language)
        if said == language:
            inner.attrib.pop("lang", None)
        _say_once(inner, said)


def complete_tags(document: Document, pdf: pydyf.PDF) -> None:
    """Add to a file of WeasyPrint what is said above, and take the link out again: a finisher of `write_pdf`."""
    links = [(target, box) for page in document.pages for _, target, _, box in page.links if box.link_annotation]
    for target, box in links:
        if target != TRACE and _is_whole(box):
            words = box.element.get("title") or " ".join("".join(box.element.itertext()).split())
            box.link_annotation["Contents"] = pydyf.String(words)
    traces = {box.link_annotation.number for target, box in links if target == TRACE}
    tree = _Tree(pdf, {box.link_annotation.number: box for _, box in links}, traces)
    root = tree.at(pdf.catalog["StructTreeRoot"])
    [top] = root["K"]
    tree.complete(tree.at(top))
    tree.forget(tree.at(root["ParentTree"])["Nums"])


def _is_whole(box: Any) -> bool:
    """Whether a box is that of its element, not of a part that only a stylesheet knows."""
    return box.element is not None and (box.element_tag == box.element.tag or "}" in str(box.element.tag))


@dataclass(frozen=True)
class _Tree:
    """A structure tree; `boxes` are those of the links by their numbers, `traces` the links to be taken out."""

    pdf: pydyf.PDF
    boxes: dict[int, Any]
    traces: set[int]

    def at(self, reference: bytes) -> Any:
        """The object that a reference names."""
        return self.pdf.objects[_number(reference)]

    def complete(self, element: pydyf.Dictionary) -> None:
        """Complete an element and all below it."""
        element["K"] = pydyf.Array(self._kids(element))

    def _kids(self, element: pydyf.Dictionary) -> Iterator[bytes | int]:
        for kid in element["K"]:
            one = self.at(kid) if isinstance(kid, bytes) else {}
            if one.get("Type") == "/OBJR":
                note = _number(one["Obj"])
                if note in self.boxes and _is_whole(self.boxes[note]):
                    _complete(self.boxes[note].element, element)
                if note in self.traces:
                    self.at(kid).free = "f"
                else:
                    yield kid
                continue
            if one:
                self.complete(one)
            if one.get("S") == "/NonStruct" and not one["K"]:
                continue  # a mark or a tick box: drawn as an artifact, nothing to read
            if one.get("S") == "/Link" and "Trace" in one:
                for inner in one["K"]:
                    self.at(inner)["P"] = element.reference
                yield from one["K"]
            else:
                yield kid

    def forget(self, numbers: list[Any]) -> None:
        """Take the traces out of the pages, and out of `numbers`: the element of each mark and link."""
        for page in (self.pdf.objects[number] for number in self.pdf.pages["Kids"][::3]):
            notes = [note for note in page.get("Annots", ()) if _number(note) not in self.traces]
            page.pop("Annots", None)
            if notes:
                page["Annots"] = pydyf.Array(notes)
        gone = {self.pdf.objects[number].get("StructParent") for number in self.traces}
        kept = [pair for pair in zip(numbers[::2], numbers[1::2], strict=True) if pair[0] not in gone]
        numbers[:] = [part for i, (_, element) in enumerate(kept) for part in (i, element)]
        new = {old: i for i, (old, _) in enumerate(kept)}
        for note in self.pdf.objects:
            if isinstance(note, pydyf.Dictionary) and note.get("StructParent") in new:
                note["StructParent"] = new[note["StructParent"]]
        for number in self.traces:
            self.pdf.objects[number].free = "f"


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


def _complete(html: Element, element: pydyf.Dictionary) -> None:
    """Say of an element of the tree what its element of HTML says."""
    if html.get("href") == TRACE:
        element["Trace"] = "true"
    if html.get("lang") and html.tag != "html":
        element["Lang"] = pydyf.String(html.get("lang"))
    if html.tag == "abbr" and html.get("title"):
        element["S"] = "/Span"
        element["E"] = pydyf.String(html.get("title"))
    if html.get("role") == FOOTNOTE:
        element["S"] = "/Note"
        element["ID"] = pydyf.String(html.get("id"))
    if element["S"] == "/TH":
        element["A"]["Scope"] = SCOPES.get(html.get("scope", ""), "/Column")
