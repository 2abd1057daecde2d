"""Page contents made readable: in order, spaces at line ends, running lines as artifacts.

WeasyPrint drops the space at which it breaks a line, and one that is a box of its own, so that
"carry / out" would be read as "carryout"; and it tags what stands in page margins outside the
structure tree.
"""

import re
from collections.abc import Iterable, Iterator

from pikepdf import Object, Pdf

from .instructions import BEGIN, BEGIN_PLAIN, END, Instruction, mark_of, read, write
from .linkparts import join_links
from .painting import blank_marks, in_reading_order
from .structure import join_lines, reading_order

SPACE = re.compile(rb"<([0-9a-fA-F]{4})>[ \t]*<0020>")  # in a ToUnicode map, within one of its lines
SILENT, JOINER = b"> <>", b"> <200d>"  # in such a map
PAGINATION = b"/Artifact <</Type /Pagination>>"
SAME_LINE = 0.05  # points between two baselines that are one


def make_readable(pdf: Pdf) -> None:
    """Rewrite the structure tree and the contents of every page as said above."""
    contents = {page.obj.objgen: read(page.Contents.read_bytes()) for page in pdf.pages}
    blank = {page: blank_marks(content) for page, content in contents.items()}
    order = reading_order(pdf)
    spaces: dict[tuple[int, int], bytes] = {}
    for page in pdf.pages:
        fonts = {str(name).encode(): _space(font, spaces) for name, font in page.Resources.Font.items()}
        one = page.obj.objgen
        marks, left_out = order[one], blank[one]
        content = _with_spaces(in_reading_order(contents[one], marks), fonts, left_out)
        page.Contents = pdf.make_stream(write(_with_marks(content, set(marks), left_out)))
    join_links(pdf)
    join_lines(pdf, blank)
    _say_each_sign(pdf)


def fonts_of(pdf: Pdf) -> list[Object]:
    """The fonts of all pages, each once."""
    every = (font for page in pdf.pages for font in page.Resources.Font.values())
    return list({font.objgen: font for font in every}.values())


def _say_each_sign(pdf: Pdf) -> None:
    """Let each sign of a font stand for something, as PDF/A asks (ISO 19005-3, 6.2.11.7.2).

    Where an Arabic letter and the mark on it are one cluster, WeasyPrint (70) gives its text to the mark and
    none to the letter, which here stands for a joiner without width.
    """
    for font in fonts_of(pdf):
        if "/ToUnicode" in font and SILENT in (said := font.ToUnicode.read_bytes()):
            font.ToUnicode.write(said.replace(SILENT, JOINER))


def _with_marks(content: Iterable[Instruction], marks: set[int], left_out: set[int]) -> Iterator[Instruction]:
    """The instructions, without the marks in `left_out`; what is not in `marks` is an artifact of pagination."""
    dropped: list[bool] = []  # of each mark that is open
    for instruction in content:
        mark = None
        if instruction[1] in (BEGIN, BEGIN_PLAIN):
            mark = mark_of(instruction)
            dropped.append(mark in left_out)
            if dropped[-1]:
                continue
        elif instruction[1] == END and dropped.pop():
            continue
        yield instruction if mark is None or mark in marks else (PAGINATION, BEGIN)


def _with_spaces(content: Iterable[Instruction], fonts: dict[bytes, bytes], blank: set[int]) -> list[Instruction]:
    """The instructions, with a space at the end of each line and in the place of each mark in `blank`."""
    done: list[Instruction] = []
    last = None
    font = space = b""
    height = line = b""
    for instruction in content:
        told, operator = instruction
        if operator == b"Tf":
            font = fonts.get(told.split()[0], b"")
        elif operator == b"Tm":
            height = told.split()[5]
        elif operator in (b"Tj", b"TJ"):
            if last is not None and height != line and abs(float(height) - float(line)) > SAME_LINE:
                done[last] = _ended(done[last], space)
            last, line, space = len(done), height, font
        elif last is not None and operator == BEGIN and mark_of(instruction) in blank:
            done[last] = _ended(done[last], space)
        done.append(instruction)
    if last is not None:
        done[last] = _ended(done[last], space)
    return done


def _ended(shown: Instruction, space: bytes) -> Instruction:
    """A text with the code of a space at its end; as it is if it has one, or if its font has none."""
    told, operator = shown
    end = told.rfind(b">")
    if not space or end < 0 or told[told.rfind(b"<", 0, end) + 1 : end].lower().endswith(space):
        return shown
    return told[:end] + space + told[end:], operator


def _space(font: Object, known: dict[tuple[int, int], bytes]) -> bytes:
    """The code of the space in a font, in small hexadecimal digits; empty if it has none."""
    if font.objgen not in known:
        space = SPACE.search(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else None
        known[font.objgen] = space[1].lower() if space else b""
    return known[font.objgen]
