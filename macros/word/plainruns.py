"""What stands inside a paragraph of a Word file: text in either direction, fields, links."""

import re

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Length
from docx.text.paragraph import Paragraph
from jinja2 import Environment
from markupsafe import Markup

from ..language.languages import NUMBER, Language
from ..language.places import NUMBERED
from ..records import Source
from .parts import elements, pieces, put_before

LRM = "\u200e"  # left-to-right mark: keeps 2010-819 in order within Arabic
UNKNOWN_PAGE = "\u2013"  # until a program lays the file out: only then are there pages


class PlainWriter:
    """Writes paragraphs of one file. `numbers` of clauses by id; `marks` are bookmarks by their target."""

    def __init__(
        self, document: Document, language: Language, templates: Environment, numbers: dict[str, int] | None = None
    ) -> None:
        self.document, self.language, self.numbers = document, language, numbers or {}
        self.inline = pieces(templates, "inline.xml")
        self.looks = {s.name: s.style_id for s in document.styles if s.type == WD_STYLE_TYPE.CHARACTER}
        self.styles: dict[str, str | None] = {}
        self.rtl = language.rtl
        self.last = 0

    def paragraph(self, style: str, text: str = "", law: bool = False) -> Paragraph:
        """A new paragraph, with a text of the edition's language."""
        new = self.document.add_paragraph()
        self.style(new, style)
        self.direct(new, law)
        if text:
            self.say(new, text)
        return new

    def style(self, paragraph: Paragraph, name: str) -> None:
        """Give a paragraph the style of that name; None stands in it for the one that all have."""
        paragraph._p.style = self.style_id(name)

    def style_id(self, name: str) -> str | None:
        """What the style of that name is called in a paragraph. The library goes through all of them: once."""
        if name not in self.styles:
            self.styles[name] = self.document.part.get_style_id(name, WD_STYLE_TYPE.PARAGRAPH)  # type: ignore[no-untyped-call]
        return self.styles[name]

    def direct(self, paragraph: Paragraph, law: bool = False) -> None:
        """Set a paragraph's direction: that of the edition, or for the law that of its words."""
        if self.rtl:
            side = {qn("w:val"): str(int(not law))}
            properties = paragraph._p.get_or_add_pPr()
            put_before(properties, "w:bidi", side, "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr")

    def tab(self, paragraph: Paragraph, at: Length) -> None:
        """A tab stop at the end of a line of that width."""
        paragraph.paragraph_format.tab_stops.add_tab_stop(at, WD_TAB_ALIGNMENT.RIGHT)

    def say(self, paragraph: Paragraph, text: str, style: str | None = None) -> None:
        """Add words in the edition's language."""
        self.add(paragraph, self.said(text, style))

    def said(self, text: str, style: str | None = None) -> Markup:
        """Words in the edition's language, as XML of runs."""
        if not self.rtl:
            return self.run(text, style)
        return self.run(NUMBER.sub(rf"{LRM}\g<0>{LRM}", text), style, rtl=True)

    def fact(self, paragraph: Paragraph, text: str) -> None:
        """Add a text of data/ in the edition's language, or in English where it has no translation."""
        self.add(paragraph, self.said_of_data(text))

    def said_of_data(self, text: str) -> Markup:
        """A text of data/ in the edition's language, or in English, as XML of runs."""
        words = self.language.plain(text)
        if words == text and self.rtl:
            return self.latin(text) + self.said(f" ({self.language.updated})")
        return self.said(words)

    def foreign(self, paragraph: Paragraph, text: str, style: str | None = None, spoken: str = "") -> None:
        """Add words in Latin letters that no edition translates: titles of laws, words of the law."""
        self.add(paragraph, self.latin(text, style, spoken))

    def source(self, paragraph: Paragraph, source: Source) -> None:
        """Add who published a source, and its title in its own language."""
        self.foreign(paragraph, f"{source.publisher}, ")
        self.foreign(paragraph, source.title, spoken=source.language)

    def place(self, paragraph: Paragraph, place: str) -> None:
        """Add a place in a law in the edition's language; with the title of a law it stays in Latin letters."""
        words = self.language.place(place)
        if words is None:
            self.foreign(paragraph, place)
        elif not self.rtl:
            self.say(paragraph, words)
        else:
            for at, part in enumerate(re.split(f"({NUMBERED.pattern})", words)):
                (self.foreign if at % 2 else self.say)(paragraph, part)

    def latin(self, text: str, style: str | None = None, spoken: str = "") -> Markup:
        """Words in Latin letters that no edition translates, as XML of a run."""
        return self.run(f"{LRM}{text}{LRM}" if self.rtl else text, style, spoken=spoken)

    def run(self, text: str, style: str | None = None, rtl: bool = False, spoken: str = "") -> Markup:
        """A run of text as XML; `style` is a name, `spoken` the code of its language where that is another."""
        other = "" if spoken == self.language.code else spoken
        return self.inline("run", text.split("\t"), self._look(style), rtl, other)

    def _look(self, style: str | None) -> str | None:
        return self.looks[style] if style else None

    def bookmark(self, paragraph: Paragraph, name: str) -> None:
        """Name a paragraph, so that fields and links find it."""
        self.last += 1
        start, end = elements(self.inline("bookmark", self.last, name))
        properties = paragraph._p.pPr
        properties.addnext(start) if properties is not None else paragraph._p.insert(0, start)
        paragraph._p.append(end)

    def field(
        self, code: str, shown: str, style: str | None = None, rtl: bool = False, renewed: bool = False
    ) -> Markup:
        """A field with the value that it has now, as XML of runs; Word puts in a new one first if `renewed`."""
        return self.inline("field", code, self.run(shown, style, rtl), self._look(style), renewed)

    def add(self, paragraph: Paragraph, xml: str) -> None:
        """Add what is given as XML."""
        for element in elements(xml):
            paragraph._p.append(element)

    def link(self, paragraph: Paragraph, text: str, to: str, style: str | None = "Hyperlink") -> None:
        """A link to a bookmark (#name) or to an address on the web."""
        if to.startswith("#"):
            self.add(paragraph, self.inline("link", self.latin(text, style), anchor=to[1:]))
        else:
            self.add(paragraph, self.linked(text, to, style))

    def linked(self, text: str, address: str, style: str | None = "Hyperlink") -> Markup:
        """A link to an address on the web, as XML."""
        relation = self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self.inline("link", self.latin(text, style), relation=relation)

    def entry(self, paragraph: Paragraph, lead: str, title: str, mark: str, of_data: bool) -> None:
        """An entry of the contents: a number or words, the title of what is at the bookmark, its page."""
        [link] = elements(self.inline("link", "", anchor=mark))
        inside = self.document.add_paragraph()
        self.say(inside, lead)
        (self.fact if of_data else self.say)(inside, title)
        self.say(inside, "\t")
        self.add(inside, self.field(f"PAGEREF {mark} \\h", UNKNOWN_PAGE, rtl=self.rtl, renewed=True))
        for run in inside._p.findall(qn("w:r")):
            link.append(run)
        self.document.element.body.remove(inside._p)
        paragraph._p.append(link)
