"""What makes a PDF read in another way than it looks: order, links, header cells, words run together.

Left out of the order are artifacts: backgrounds, borders, ticks drawn by the style, running lines.
"""

import pikepdf
from pikepdf import Array, Dictionary

from . import tree

MEANINGLESS = ("Span", "NonStruct")
SAYS = ("/Alt", "/ActualText", "/E", "/Lang", "/A", "/ID")


def faults(pdf: pikepdf.Pdf, root: tree.Node | None = None) -> list[str]:
    """In words, for each place; empty for a file that is read as it looks. `root`: its tree, if it was read."""
    root = root or tree.read(pdf)
    return [*_order(pdf), *_links(root), *_cells(root), *_empty(root)]


def painted(page: pikepdf.Page) -> list[int]:
    """The marks of a page in the order of painting, without artifacts."""
    begun = (operands[1] for operands, _ in pikepdf.parse_content_stream(page, "BDC"))
    return [int(mark.MCID) for mark in begun if isinstance(mark, Dictionary) and "/MCID" in mark]


def read(pdf: pikepdf.Pdf) -> dict[tuple[int, int], list[int]]:
    """The marks of each page in the order of the structure tree."""
    order: dict[tuple[int, int], list[int]] = {page.objgen: [] for page in pdf.pages}
    rest = [(pdf.Root.StructTreeRoot.K[0], None)]
    while rest:
        element, page = rest.pop()
        page = element.Pg.objgen if "/Pg" in element else page
        kids = element.get("/K", Array())
        for kid in reversed(list(kids) if isinstance(kids, Array) else [kids]):
            rest.append((kid if isinstance(kid, Dictionary) else Dictionary(K=kid), page))
        if isinstance(kids, int):
            rest.pop()
            order[page].append(kids)
    return order


def _order(pdf: pikepdf.Pdf) -> list[str]:
    order = read(pdf)
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    found = []
    for index, page in enumerate(pdf.pages):
        marks = painted(page)
        if marks != order[page.objgen]:
            found.append(f"page {index + 1} is painted in another order than it is read")
        owners = numbers[2 * index + 1]
        if any(mark not in _marks(owners[mark]) for mark in marks):
            found.append(f"page {index + 1}: a mark has another parent than the element that holds it")
    return found


def _marks(element: Dictionary) -> list:
    return [kid for kid in element.K if isinstance(kid, int)]


def _links(root: tree.Node) -> list[str]:
    links = [node for node in root.walk() if node.type == "Link"]
    inside = [inner for link in links for inner in link.walk() if inner.type == "Link" and inner is not link]
    named = [node for node in links if any(inner.type == "Figure" for inner in node.walk())]
    return [
        *(
            f"a link has no words: {link.element.K[0]}"
            for link in links
            if not link.text.strip() and link not in named
        ),
        *(f"a link stands in a link: {link.text}" for link in inside),
    ]


def _cells(root: tree.Node) -> list[str]:
    heads = [node for node in root.walk() if node.type == "TH"]
    pieces = [inner for head in heads for inner in head.walk() if inner is not head and _meaningless(inner)]
    within = [inner for node in root.walk() if node.type == "P" for inner in node.kids if _is(inner, "P")]
    return [
        *(f"a header cell is in pieces: {inner.text}" for inner in pieces),
        *(f"a paragraph stands in a paragraph: {inner.text}" for inner in within),
    ]


def _empty(root: tree.Node) -> list[str]:
    return [
        f"{node.type} holds nothing"
        for node in root.walk()
        if _meaningless(node) and not node.text.strip() and not len(node.element.K)
    ]


def _is(kid: tree.Node | str, kind: str) -> bool:
    return isinstance(kid, tree.Node) and kid.type == kind


def _meaningless(node: tree.Node) -> bool:
    return node.type in MEANINGLESS and not any(key in node.element for key in SAYS)
