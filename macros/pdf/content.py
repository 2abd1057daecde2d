"""Page contents made readable: spaces at line ends, running lines as artifacts.

WeasyPrint drops the space at which it breaks a line, so that "carry / out" would be read as
"carryout"; and it tags what stands in page margins outside the structure tree.
"""

import re
from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf, String

Instruction = tuple[list, Operator]

SPACE = re.compile(rb"<([0-9a-fA-F]{4})>\s*<0020>")  # in a ToUnicode map
BEGIN = Operator("BDC")
SAME_LINE = 0.05  # points between two baselines that are one


def make_readable(pdf: Pdf) -> None:
    """Rewrite the contents of every page as said above."""
    reached = _reached(pdf.Root.StructTreeRoot)
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    spaces: dict[tuple[int, int], bytes | None] = {}
    for index, page in enumerate(pdf.pages):
        outside = {i for i, element in enumerate(parents[index]) if element.objgen not in reached}
        fonts = {str(name): _space(font, spaces) for name, font in page.Resources.Font.items()}
        content = pikepdf.parse_content_stream(page)
        content = list(_with_spaces(_as_artifacts(content, outside) if outside else content, fonts))
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(content))
        for mark in outside:
            parents[index][mark] = None


def _as_artifacts(content: list, outside: set[int]) -> Iterator[Instruction]:
    """The instructions, with the marks in `outside` turned into artifacts of pagination."""
    for operands, operator in content:
        if operator == BEGIN and len(operands) == 2 and operands[1].get("/MCID", -1) in outside:
            yield [Name.Artifact, Dictionary(Type=Name.Pagination)], operator
        else:
            yield list(operands), operator


def _with_spaces(content: Iterable[Instruction], fonts: dict[str, bytes | None]) -> list[Instruction]:
    """The instructions, with a space after the last text of each line."""
    done: list[Instruction] = []
    last = font = space = None
    height = line = 0.0
    for operands, operator in content:
        name = str(operator)
        if name == "Tf":
            font = fonts.get(str(operands[0]))
        elif name == "Tm":
            height = float(operands[5])
        elif name in ("Tj", "TJ"):
            if last is not None and abs(height - line) > SAME_LINE:
                done[last] = _ended(done[last], space)
            last, line, space = len(done), height, font
        done.append((operands, operator))
    if last is not None:
        done[last] = _ended(done[last], space)
    return done


def _ended(shown: Instruction, space: bytes | None) -> Instruction:
    """A text with a space at its end; as it is if it has one, or if its font has none."""
    operands, operator = shown
    parts = list(operands[0]) if isinstance(operands[0], Array) else [operands[0]]
    texts = [i for i, part in enumerate(parts) if isinstance(part, String)]
    if space is None or not texts or bytes(parts[texts[-1]]).endswith(space):
        return shown
    parts[texts[-1]] = String(bytes(parts[texts[-1]]) + space)
    return [Array(parts) if isinstance(operands[0], Array) else parts[0]], operator


def _space(font: Dictionary, known: dict[tuple[int, int], bytes | None]) -> bytes | None:
    """The code of the space in a font, or None."""
    if font.objgen not in known:
        found = SPACE.search(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else None
        known[font.objgen] = bytes.fromhex(found[1].decode()) if found else None
    return known[font.objgen]


def _reached(root: pikepdf.Object) -> set[tuple[int, int]]:
    """Identifiers of all structure elements below the root."""
    found: set[tuple[int, int]] = set()
    rest = [root]
    while rest:
        kids = rest.pop().get("/K", [])
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem:
                found.add(kid.objgen)
                rest.append(kid)
    return found
