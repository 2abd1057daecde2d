"""Page contents made readable: in order, spaces at line ends, running lines as artifacts.

WeasyPrint drops the space at which it breaks a line, and one that is a box of its own, so that
"carry / out" would be read as "carryout"; and it tags what stands in page margins outside the
structure tree.
"""

import re
from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, String

from .linkparts import join_links
from .painting import BEGIN, BEGIN_PLAIN, END, Instruction, blank_marks, in_reading_order, mark_of
from .structure import join_lines, reading_order

SPACE = re.compile(rb"<([0-9a-fA-F]{4})>\s*<0020>")  # in a ToUnicode map
SILENT, JOINER = b"> <>", b"> <200d>"  # in such a map
SAME_LINE = 0.05  # points between two baselines that are one


def make_readable(pdf: Pdf) -> None:
    """Rewrite the structure tree and the contents of every page as said above."""
    contents = {page.obj.objgen: _instructions(page) for page in pdf.pages}
    blank = {page: blank_marks(content) for page, content in contents.items()}
    order = reading_order(pdf)
    spaces: dict[tuple[int, int], bytes | None] = {}
    for page in pdf.pages:
        fonts = {str(name): _space(font, spaces) for name, font in page.Resources.Font.items()}
        one = page.obj.objgen
        read, left_out = order[one], blank[one]
        content = _with_spaces(in_reading_order(contents[one], read), fonts, left_out)
        content = list(_with_marks(content, set(read), left_out))
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(content))
    join_links(pdf)
    join_lines(pdf, blank)
    _say_each_sign(pdf)


def _say_each_sign(pdf: Pdf) -> None:
    """Let each sign of a font stand for something, as PDF/A asks (ISO 19005-3, 6.2.11.7.2).

    Where an Arabic letter and the mark on it are one cluster, WeasyPrint (70) gives its text to the mark and
    none to the letter, which here stands for a joiner without width.
    """
    for font in (one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.Font):
        if "/ToUnicode" in font and SILENT in (said := font.ToUnicode.read_bytes()):
            font.ToUnicode.write(said.replace(SILENT, JOINER))


def _instructions(page: Page) -> list[Instruction]:
    return [(list(one.operands), one.operator) for one in pikepdf.parse_content_stream(page)]


def _with_marks(content: Iterable[Instruction], read: set[int], left_out: set[int]) -> Iterator[Instruction]:
    """The instructions, without the marks in `left_out`; those that are not `read` are artifacts of pagination."""
    dropped: list[bool] = []  # of each mark that is open
    for operands, operator in content:
        mark = mark_of((operands, operator))
        if operator in (BEGIN, BEGIN_PLAIN):
            dropped.append(mark in left_out)
        if (operator in (BEGIN, BEGIN_PLAIN) and dropped[-1]) or (operator == END and dropped.pop()):
            continue
        if mark is None or mark in read:
            yield list(operands), operator
        else:
            yield [Name.Artifact, Dictionary(Type=Name.Pagination)], operator


def _with_spaces(
    content: Iterable[Instruction], fonts: dict[str, bytes | None], blank: set[int]
) -> list[Instruction]:
    """The instructions, with a space at the end of each line and in the place of each mark in `blank`."""
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
        elif last is not None and mark_of((operands, operator)) in blank:
            done[last] = _ended(done[last], space)
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


def _space(font: Object, known: dict[tuple[int, int], bytes | None]) -> bytes | None:
    """The code of the space in a font, or None."""
    if font.objgen not in known:
        space = SPACE.search(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else None
        known[font.objgen] = bytes.fromhex(space[1].decode()) if space else None
    return known[font.objgen]
