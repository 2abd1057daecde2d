"""Reads a PDF's structure tree with the text of each element, as a screen reader would."""

import re
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name

BFCHAR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
SHOWN = ("/Lang", "/Alt", "/E")


@dataclass
class Node:
    """A structure element: its type, attributes, children and text, in reading order."""

    type: str
    element: Dictionary
    kids: list = field(default_factory=list)

    def walk(self):
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    @property
    def text(self) -> str:
        return "".join(kid.text if isinstance(kid, Node) else kid for kid in self.kids)


def read(pdf: pikepdf.Pdf) -> Node:
    """The Document element. Raises KeyError if the tree names text that no page holds."""
    pages = {page.objgen: _texts(page) for page in pdf.pages}
    return _node(pdf.Root.StructTreeRoot.K[0], pages, None)


def _node(element: Dictionary, pages: dict, page: tuple | None) -> Node:
    page = element.Pg.objgen if "/Pg" in element else page
    node = Node(str(element.S)[1:], element)
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, int):
            node.kids.append(pages[page][kid])
        elif kid.get("/Type") == Name.StructElem:
            node.kids.append(_node(kid, pages, page))
    return node


def _texts(page: pikepdf.Page) -> dict[int, str]:
    """Text by marked-content identifier."""
    fonts = {str(name): _to_unicode(font) for name, font in page.Resources.Font.items()}
    texts: dict[int, str] = {}
    open_marks: list[int | None] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page, "BDC BMC EMC Tf Tj TJ"):
        match str(operator):
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else {}
                mark = properties.get("/MCID") if isinstance(properties, Dictionary) else None
                open_marks.append(int(mark) if mark is not None else None)
                if mark is not None:
                    texts.setdefault(int(mark), "")
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj" | "TJ":
                current = next((mark for mark in reversed(open_marks) if mark is not None), None)
                if current is not None:
                    texts[current] += _shown(operands[0], font)
    return texts


def baselines(page: pikepdf.Page) -> list[float]:
    """Height of each text above the lower edge of the page, in mm."""
    found, saved, matrix, text = [], [], pikepdf.Matrix(), pikepdf.Matrix()
    for operands, operator in pikepdf.parse_content_stream(page, "q Q cm Tm Tj TJ"):
        match str(operator):
            case "q":
                saved.append(matrix)
            case "Q":
                matrix = saved.pop()
            case "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            case "Tm":
                text = pikepdf.Matrix(*map(float, operands))
            case "Tj" | "TJ":
                found.append((text @ matrix).f * 25.4 / 72)
    return found


def _shown(shown, font: dict[int, str]) -> str:
    parts = shown if isinstance(shown, Array) else [shown]
    data = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return "".join(font.get(int.from_bytes(data[i : i + 2]), "") for i in range(0, len(data), 2))


def _to_unicode(font: Dictionary) -> dict[int, str]:
    cmap = font.ToUnicode.read_bytes()
    pairs = [(int(glyph, 16), bytes.fromhex(text.decode())) for glyph, text in BFCHAR.findall(cmap)]
    return {glyph: text.decode("utf-16-be") for glyph, text in pairs}


def outline(node: Node, depth: int = 0) -> list[str]:
    """The tree as lines, without words: type, and which attributes. Elements that only group words are left out.

    Of siblings that are alike only the first is there, with a +: how many States a list has is not its shape.
    """
    inner: list[list[str]] = []
    grouping = node.type in ("NonStruct", "Span") and not any(key in node.element for key in SHOWN)
    for kid in node.kids:
        if isinstance(kid, Node):
            lines = outline(kid, depth if grouping else depth + 1)
            alike = [lines, [f"{lines[0]} +", *lines[1:]]] if lines else [[]]
            if inner and inner[-1] in alike:
                inner[-1] = alike[-1]
            else:
                inner.append(lines)
    below = [line for lines in inner for line in lines]
    if grouping:
        return below
    shown = [key[1:] for key in SHOWN if key in node.element]
    attributes = node.element.get("/A")
    if isinstance(attributes, Dictionary) and "/Scope" in attributes:
        shown.append(f"Scope={str(attributes.Scope)[1:]}")
    return ["  " * depth + " ".join([node.type, *shown]), *below]
