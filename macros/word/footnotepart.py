"""Footnotes of a Word file: the part that holds them, and their marks in the text (ECMA-376, part 1, 17.11)."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.text.paragraph import Paragraph
from jinja2 import Environment
from markupsafe import Markup

from ..language.languages import Language
from ..views.papertext import PieceView
from .parts import element, text
from .plainruns import LRM
from .runs import Writer

LOOK = "FootnoteReference"
FIRST_MARK = 50000  # numbers of their bookmarks, apart from others
BEFORE_WHICH = ("w:endnotePr", "w:compat", "w:decimalSymbol", "w:listSeparator")  # what follows in the settings


class FootnotesPart(Part):
    """The part of the footnotes, which is written when all are known."""

    xml = ""

    @property
    def blob(self) -> bytes:
        """What the part holds."""
        return self.xml.encode()


class Footnotes:
    """The footnotes of one file, by number from 1."""

    def __init__(self, document: Document, language: Language, templates: Environment) -> None:
        self.document, self.templates = document, templates
        self.write = Writer(document, language, templates)
        package = document.part.package
        assert package is not None, "a document is in a package"
        self.part = FootnotesPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, package=package)
        document.part.relate_to(self.part, RELATIONSHIP_TYPE.FOOTNOTES)
        settings = document.settings.element
        settings.insert_element_before(element(templates, "footnote_settings.xml"), *BEFORE_WHICH)

    def mark(self, paragraph: Paragraph, number: int, first: bool) -> None:
        """Put the mark of a footnote into a paragraph: its own where it is named first, else a field."""
        name, write = f"_note_{number}", self.write
        if first:
            mark = {"id": FIRST_MARK + number, "name": name}
            write.add(paragraph, write.inline("footnote", number, mark, LOOK, write.rtl))
        else:
            field = write.field(f"NOTEREF {name} \\f \\h", str(number), "footnote reference", rtl=write.rtl)
            write.add(paragraph, field)

    def fill(self, notes: dict[int, list[PieceView]]) -> None:
        """Say what the footnotes hold, which each begins after its number."""
        runs = [
            Markup().join([self.write.run(" ", rtl=self.write.rtl), *map(self._said, note)])
            for note in notes.values()
        ]
        self.part.xml = text(self.templates, "footnotes.xml", notes=runs, rtl=self.write.rtl)

    def _said(self, piece: PieceView) -> Markup:
        rtl = self.write.rtl
        words = f"{LRM}{piece.text}{LRM}" if rtl and piece.foreign else piece.text
        run = self.write.run(words, rtl=rtl and not piece.foreign, spoken=piece.language)
        if not piece.link:
            return run
        relation = self.part.relate_to(piece.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self.write.inline("link", run, relation=relation)
