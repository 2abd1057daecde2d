"""A working paper as a Word file, in the layout of documents of the United Nations."""

from docx.document import Document
from docx.shared import Mm
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from ..register.edition import Edition
from ..views import papertext
from ..views.papertext import BlockView, GridView, PaperView, PieceView
from .footnotepart import Footnotes
from .numbering import number
from .package import blank, content, core_language, describe
from .parts import elements, pieces, refill
from .plaintable import keep_whole, name_as_head, plain_table, rule
from .runs import Writer
from .styles import set_styles

ITEMS = 1  # the pattern of overrides/word/paper_numbering.xml for (a), (b)
STYLES = {
    "lines": "Submitted By",
    "heading": "heading 1",
    "subheading": "heading 2",
    "paragraph": "Numbered Paragraph",
    "item": "Listed Item",
    "remark": "Table Remark",
}
LOOKS = {"strong": "Strong", "emphasis": "Italic", "": None}
WIDTH = 170  # of the text between the margins, in millimetres
THIN, THICK = 4, 12  # rules, in eighths of a point


def paper_docx(edition: Edition, paper: PaperView) -> bytes:
    """The file; the same paper gives the same bytes."""
    language, templates = edition.language, edition.templates
    document = blank(templates, language.rtl, store=False)
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(22)
    set_styles(document, language, templates, "paper_styles.xml")
    refill(document.part.numbering_part.element, templates, "paper_numbering.xml", rtl=language.rtl)
    _Paper(edition, document, paper).fill()
    site = edition.facts.site
    describe(
        document,
        edition.when,
        title=paper.subject,
        subject=paper.meeting,
        author=language.plain(site.author),
        language=core_language(language),
    )
    return content(document, edition.language, edition.when)


class _Paper:
    """One paper while it is written."""

    def __init__(self, edition: Edition, document: Document, paper: PaperView) -> None:
        self.document, self.paper = document, paper
        self.label = edition.language.label
        self.write = Writer(document, edition.language, edition.templates)
        self.notes = Footnotes(document, edition.language, edition.templates)
        self.ruled = pieces(edition.templates, "table.xml")

    def fill(self) -> None:
        """Write the whole of it."""
        self._masthead()
        self._meeting()
        self.write.paragraph("Notice", self.label(papertext.NOTICE))
        self._say(self.write.paragraph("Title"), self.paper.text.title)
        items = 0
        for block in self.paper.text.blocks:
            if block.table:
                self._table(block, block.table)
                continue
            paragraph = self.write.paragraph(STYLES[block.kind])
            if block.kind == "item":
                items = self._new_list() if block.begins else items
                number(paragraph, items, 0)
            self._say(paragraph, block.pieces)
        self.write.paragraph("End Rule", "_______________")
        self.notes.fill(self.paper.text.notes)
        self._running_lines()

    def _masthead(self) -> None:
        """Draft and symbol; below a rule the organ, and what the secretariat fills in."""
        table = plain_table(self.write, ((105, 65), (105, 65)))
        first, second = table.rows
        self._fill(first.cells[0], "Masthead", self.label(papertext.DRAFT))
        symbol = self._fill(first.cells[1], "Symbol")
        self.write.foreign(symbol, self.paper.symbol)
        self._fill(second.cells[0], "Organ", self.paper.body)
        self._fill(second.cells[1], "Distribution", self.label(papertext.DISTRIBUTION))
        day = second.cells[1].add_paragraph(style="Distribution")
        self.write.direct(day)
        self.write.fill(day, self.label(papertext.DAY))
        original = second.cells[1].add_paragraph(style="Distribution")
        self.write.direct(original)
        self.write.say(original, self.paper.original)
        self._underline(first, THIN)
        self._underline(second, THICK)

    def _meeting(self) -> None:
        """The meeting, its place and days, the agenda item."""
        write, label = self.write, self.label
        write.paragraph("Meeting", self.paper.meeting)
        place = write.paragraph("Agenda Item")
        if self.paper.place:
            write.say(place, self.paper.place)
        else:
            write.fill(place, label(papertext.PLACE))
        write.say(place, f"{label(papertext.COMMA)}{self.paper.days}")
        before, _, after = label(papertext.AGENDA).partition("%(number)s")
        item = write.paragraph("Agenda Item", before)
        write.fill(item, label(papertext.NUMBER))
        write.say(item, after)
        write.fill(write.paragraph("Agenda Item"), label(papertext.TITLE_OF_ITEM))

    def _table(self, block: BlockView, shown: GridView) -> None:
        caption = self.write.paragraph("caption", self.label(papertext.TABLE) % {"number": block.number})
        self.write.add(caption, self.ruled("new_line"))
        self._say(caption, shown.caption)
        widths = tuple(int(share * WIDTH) for share in shown.shares)
        table = plain_table(self.write, [widths] * len(shown.rows))
        rule(table, self.ruled("open_borders"))
        for at, (row, cells) in enumerate(zip(table.rows, shown.rows, strict=True)):
            keep_whole(row)
            for cell, said in zip(row.cells, cells, strict=True):
                paragraph = self._fill(cell, "Table Text" if at else "Table Head")
                paragraph.paragraph_format.keep_with_next = at < len(shown.rows) - 1
                self._say(paragraph, said)
        name_as_head(table.rows[0])
        self._underline(table.rows[0], THICK)
        self.write.paragraph("Gap")

    def _fill(self, cell: _Cell, style: str, words: str = "") -> Paragraph:
        """The first paragraph of a cell, in a style, with words."""
        paragraph: Paragraph = cell.paragraphs[0]
        paragraph.style = self.document.styles[style]
        self.write.direct(paragraph)
        if words:
            self.write.say(paragraph, words)
        return paragraph

    def _underline(self, row: _Row, size: int) -> None:
        for cell in row.cells:
            [border] = elements(self.ruled("underlined", size))
            cell._tc.get_or_add_tcPr().append(border)

    def _say(self, paragraph: Paragraph, said: list[PieceView]) -> None:
        for piece in said:
            if piece.note:
                self.notes.mark(paragraph, piece.note, piece.first)
            elif piece.link:
                self.write.link(paragraph, piece.text, piece.link)
            else:
                look = LOOKS[piece.look]
                if piece.foreign:
                    self.write.foreign(paragraph, piece.text, look, piece.language)
                else:
                    self.write.say(paragraph, piece.text, look)

    def _new_list(self) -> int:
        """A list that begins with (a)."""
        new = self.document.part.numbering_part.element.add_num(ITEMS)
        new.add_lvlOverride(0).add_startOverride(1)
        return int(new.numId)

    def _running_lines(self) -> None:
        """The symbol above each page but the first, the number below all."""
        section, write = self.document.sections[0], self.write
        for part, style in (
            (section.header, "header"),
            (section.footer, "footer"),
            (section.first_page_footer, "footer"),
        ):
            part.is_linked_to_previous = False
            paragraph = part.paragraphs[0]
            paragraph.style = self.document.styles[style]
            write.direct(paragraph)
            if style == "header":
                write.foreign(paragraph, self.paper.symbol)
            else:
                write.add(paragraph, write.field("PAGE", "1", rtl=write.rtl))
