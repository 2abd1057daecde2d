"""Automatic numbering: clauses, paragraphs and items in one list, parts in another, and lists beside them.

These lists go with the styles: whoever adds or deletes a clause or a paragraph has the rest renumbered.
Parts are apart because clauses count on through them, which LibreOffice does not do within one list. A
text beside the clause, like an alternative that replaces paragraph (2), has a list of its own.
"""

from dataclasses import dataclass

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ..register.clausetext import Paragraph, value
from .styles import LAW_FACE

MAIN, POINTS, PARTS = 1, 2, 3
# Lists beside the main one: number of their pattern, how far they are indented (twentieths of a point).
BESIDE = {"Law": (3, 0), "Alternative": (4, 567)}


@dataclass(frozen=True)
class Level:
    """A level of a list: kind of number, text around it, style, indents."""

    kind: str
    text: str
    start: int
    hanging: int
    style: str = ""
    rtl: bool = False
    law: bool = False
    suffix: str = "tab"


class Numbering:
    """The lists of one file."""

    def __init__(self, document: Document, part: str, rtl: bool):
        """`part` is the label of a part's heading, with %1 for its number."""
        self.element = document.part.numbering_part.element
        for old in list(self.element):
            self.element.remove(old)
        main = [
            Level("decimal", "%1.", 567, 567, "Heading2", rtl),
            Level("decimal", "(%2)", 567, 567, "LawParagraph", law=True),
            Level("lowerLetter", "(%3)", 1134, 567, "LawItem", law=True),
            Level("lowerRoman", "(%4)", 1701, 567, "LawSubitem", law=True),
        ]
        self._pattern(0, main)
        self._pattern(1, [Level("bullet", "•", 284, 284, "FrontPoint", rtl)])
        self._pattern(2, [Level("decimal", part, 0, 0, "Heading1", rtl, suffix="space")])
        for number, indent in BESIDE.values():
            levels = [
                Level("decimal", "(%1)", indent + 567, 567, law=True),
                Level("lowerLetter", "(%2)", indent + 1134, 567, law=True),
                Level("lowerRoman", "(%3)", indent + 1701, 567, law=True),
            ]
            self._pattern(number, levels)
        self.count = 0
        for pattern in (0, 1, 2):
            self._list(pattern, {})

    def beside(self, kind: str, first: Paragraph) -> int:
        """A new list of BESIDE that begins with the label of a paragraph; returns its number."""
        starts = dict.fromkeys((0, 1, 2), 1)
        starts[first.level] = value(first.label, first.level)
        return self._list(BESIDE[kind][0], starts)

    def _list(self, pattern: int, starts: dict[int, int]) -> int:
        self.count += 1
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level, start in starts.items()
        )
        inside = f'<w:abstractNumId w:val="{pattern}"/>{overrides}'
        self.element.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{self.count}">{inside}</w:num>'))
        return self.count

    def _pattern(self, number: int, levels: list[Level]) -> None:
        inside = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{level.kind}"/>'
            + (f'<w:pStyle w:val="{level.style}"/>' if level.style else "")
            + f'<w:suff w:val="{level.suffix}"/><w:lvlText w:val="{level.text}"/><w:lvlJc w:val="left"/>'
            + f'<w:pPr><w:ind w:left="{level.start}" w:hanging="{level.hanging}"/></w:pPr><w:rPr>'
            + (f'<w:rFonts w:ascii="{LAW_FACE}" w:hAnsi="{LAW_FACE}" w:cs="{LAW_FACE}"/>' if level.law else "")
            + ("<w:rtl/>" if level.rtl else "")
            + "</w:rPr></w:lvl>"
            for i, level in enumerate(levels)
        )
        identifier = f"{0x4343_4D00 + number:08X}"
        self.element.append(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:nsid w:val="{identifier}"/>'
                f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{identifier}"/>{inside}</w:abstractNum>'
            )
        )


def number(paragraph, lists: int, level: int) -> None:
    """Put a paragraph into a list that its style does not name."""
    properties = paragraph._p.get_or_add_pPr()
    found = properties.get_or_add_numPr()
    found.get_or_add_ilvl().set(qn("w:val"), str(level))
    found.get_or_add_numId().set(qn("w:val"), str(lists))
