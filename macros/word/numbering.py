"""Automatic numbering: the lists of overrides/word/numbering.xml, and new ones beside them.

A text beside the clause, like an alternative that replaces paragraph (2), has a list of its own.
"""

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from jinja2 import Environment

from ..language.languages import Language
from ..language.pairs import paired
from ..records.tongue import Tongue
from ..register import clauselabels
from ..register.clausetext import LawParagraph
from ..views import draftwords
from .parts import refill

MAIN = 1  # the list of clauses
BESIDE = {"Law": 3, "Alternative": 4}  # patterns for lists beside it
LEVELS = 3
# How Word counts items (ECMA-376, ST_NumberFormat): a, b, c; the letters of records/tongue.py.
LETTERS, OWN_LETTERS = "lowerLetter", "arabicAbjad"


class Numbering:
    """The lists of one file."""

    def __init__(self, document: Document, templates: Environment, language: Language, law: Tongue) -> None:
        """`language` is that of the headings of parts; `law`: of the words of the law."""
        self.element = document.part.numbering_part.element
        part = paired(language, language.label(draftwords.PART) % {"number": "%1"}, "").rstrip()
        items = OWN_LETTERS if law.letters else LETTERS
        rtl = language.rtl
        refill(self.element, templates, "numbering.xml", part=part, rtl=rtl, law_rtl=law.rtl, items=items)

    def beside(self, kind: str, first: LawParagraph) -> int:
        """A new list of BESIDE that begins with the label of a paragraph; returns its number."""
        beside = self.element.add_num(BESIDE[kind])
        for level in range(LEVELS):
            start = clauselabels.value(first.label, level) if first.label and level == first.level else 1
            beside.add_lvlOverride(level).add_startOverride(start)
        return int(beside.numId)


def number(paragraph: Paragraph, lists: int, level: int) -> None:
    """Put a paragraph into a list that its style does not name."""
    # python-docx makes the method at run time.
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # type: ignore[attr-defined]
    properties.get_or_add_ilvl().set(qn("w:val"), str(level))
    properties.get_or_add_numId().set(qn("w:val"), str(lists))
