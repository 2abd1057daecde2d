"""What WeasyPrint's structure tree lacks for PDF/UA-1, added while it builds the tree.

WeasyPrint (70) writes no /Lang on inner elements, no /Scope on table headers, no /E for
abbreviations, describes a link by its address, and keeps elements that hold nothing. Only its tree
builder has both the HTML element and the structure element at hand, so it is wrapped for one file.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint.pdf import tags

SCOPES = {"row": "/Row", "rowgroup": "/Row"}  # all others head a column


@contextmanager
def complete_tags() -> Iterator[None]:
    """While it lasts, files that WeasyPrint writes have all that is said above."""
    build = tags._build_box_tree

    def completed(box: Any, *rest: Any) -> Iterator[pydyf.Dictionary]:
        for element in build(box, *rest):
            if element["S"] == "/NonStruct" and not element["K"]:
                continue  # a mark or a tick box: drawn as an artifact, nothing to read
            inner = getattr(box, "_box", box)  # a placeholder of an absolute box
            if inner.element is not None:
                _complete(inner, element)
            yield element

    tags._build_box_tree = completed
    try:
        yield
    finally:
        tags._build_box_tree = build


def _complete(box: Any, element: pydyf.Dictionary) -> None:
    html = box.element
    if box.element_tag != html.tag and "}" not in str(html.tag):
        return  # a pseudo-element
    if html.get("lang") and box.element_tag != "html":
        element["Lang"] = pydyf.String(html.get("lang"))
    if box.element_tag == "abbr" and html.get("title"):
        element["S"] = "/Span"
        element["E"] = pydyf.String(html.get("title"))
    if element["S"] == "/TH":
        element["A"]["Scope"] = SCOPES.get(html.get("scope"), "/Column")
    if box.link_annotation:
        words = html.get("title") or " ".join("".join(html.itertext()).split())
        box.link_annotation["Contents"] = pydyf.String(words)
