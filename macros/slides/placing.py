"""Words, tables and cards on a slide, in the direction of its language."""

import io
from dataclasses import dataclass
from typing import Any

import segno
from jinja2 import Environment
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.picture import Picture
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Inches, Length, Pt

from ..views.deckparts import AddressCodeView, CardsView, CardView, GridView
from .blank import Box, element

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # of tables: neither fills nor lines (PowerPoint knows it)
ROW = Inches(0.42)  # at least, of a table; words that need more get it
CELL = Inches(0.2)  # between two columns
GAP, INSIDE, CARD = Inches(0.35), Inches(0.25), Inches(3.9)  # between cards, within one, its height
TABLE, BODY, LARGE, SMALL = Pt(18), Pt(20), Pt(24), Pt(14)


@dataclass(frozen=True)
class Hand:
    """Writes words: the language by which they are checked, whether they run from right to left."""

    templates: Environment
    locale: str
    rtl: bool

    def say(
        self,
        frame: TextFrame,
        *paragraphs: str,
        size: Length | None = None,
        bold: bool | None = None,
        link: str = "",
    ) -> None:
        """Add paragraphs to a place for words, the first in that which stands there empty."""
        for text in paragraphs:
            first = frame.paragraphs[0]
            new = frame.add_paragraph() if first.runs else first  # type: ignore[no-untyped-call]  # of python-pptx
            run = new.add_run()
            run.text = text
            run.font.language_id = MSO_LANGUAGE_ID.from_xml(self.locale)
            run.font.size, run.font.bold = size, bold
            if link:
                run.hyperlink.address = link

    def element(self, template: str, **view: Any) -> BaseOxmlElement:
        """A template of overrides/slides as an element, its words in the language of the slides."""
        return element(self.templates, template, locale=self.locale, rtl=self.rtl, **view)

    def turn(self, shape: BaseShape) -> None:
        """Let the paragraphs of a shape that has no layout run in the direction of the language."""
        if self.rtl:
            for paragraph in shape.element.xpath(".//a:p"):
                properties = paragraph.get_or_add_pPr()
                properties.set("algn", "r")
                properties.set("rtl", "0" if paragraph.xpath(".//a:hlinkClick") else "1")


def describe(shape: BaseShape, alt: str) -> None:
    """What is read to those who cannot see a figure."""
    [properties] = shape.element.xpath("./*/p:cNvPr")
    properties.set("descr", alt)


def grid(hand: Hand, slide: Slide, view: GridView, box: Box) -> GraphicFrame:
    """A table with a hairline under each row; the column where reading begins names the rows.

    From right to left that is the last: LibreOffice does not turn the tables of others round.
    """
    x, y, width, _ = box
    step = -1 if hand.rtl else 1
    rows, widths = [row[::step] for row in (view.heads, *view.rows)], view.widths[::step]
    named = len(view.heads) - 1 if hand.rtl else 0
    frame = slide.shapes.add_table(len(rows), len(view.heads), Emu(x), Emu(y), Emu(width), Emu(ROW * len(rows)))
    table = frame.table
    [properties] = frame.element.xpath(".//a:tblPr")
    properties.find("a:tableStyleId", properties.nsmap).text = NO_STYLE
    table.first_row, table.first_col, table.last_col, table.horz_banding = True, not hand.rtl, hand.rtl, False
    for column, share in enumerate(widths):
        table.columns[column].width = Emu(width * share // sum(widths))
    for at, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        row.height = ROW
        for column_number, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            hand.say(cell.text_frame, text, size=TABLE, bold=not at or column_number == named)
    _ruled(hand, frame, len(view.heads))
    hand.turn(frame)
    return frame


def _ruled(hand: Hand, frame: GraphicFrame, columns: int) -> None:
    """Lines and margins of all cells: none before the first column and behind the last."""
    for at, cell in enumerate(frame.element.xpath(".//a:tc")):
        for old in cell.xpath("./a:tcPr"):
            cell.remove(old)
        margins = (0, CELL) if not hand.rtl else (CELL, 0)
        cell.append(hand.element("under.xml", thick=at < columns, margins=margins))


def cards(hand: Hand, slide: Slide, view: CardsView, box: Box) -> None:
    """Ways to go, side by side, the first where reading begins."""
    x, y, whole, _ = box
    width = (whole - GAP * (len(view.cards) - 1)) // len(view.cards)
    for at, card in enumerate(view.cards):
        place = len(view.cards) - 1 - at if hand.rtl else at
        shape = slide.shapes.add_shape(
            MSO_SHAPE.RECTANGLE, Emu(x + place * (width + GAP)), Emu(y + GAP), Emu(width), CARD
        )
        shape.name = card.title
        shape.shadow.inherit = False
        shape.fill.solid()
        shape.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_4
        shape.line.color.theme_color = MSO_THEME_COLOR.ACCENT_1
        shape.line.width = Pt(1.5)
        _written(hand, shape.text_frame, card)
        for run in (run for paragraph in shape.text_frame.paragraphs for run in paragraph.runs):
            if not run.hyperlink.address:
                run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
        shape.text_frame.paragraphs[0].runs[0].font.color.theme_color = MSO_THEME_COLOR.ACCENT_1
        hand.turn(shape)


def _written(hand: Hand, frame: TextFrame, card: CardView) -> None:
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = INSIDE
    hand.say(frame, card.title, size=LARGE, bold=True)
    hand.say(frame, card.text, size=BODY)
    if card.address:
        hand.say(frame, card.shown, size=SMALL, link=card.address)
    for paragraph in frame.paragraphs:
        paragraph.space_after = Pt(10)
    if not hand.rtl:
        for paragraph in frame.paragraphs:
            paragraph.alignment = PP_ALIGN.LEFT


def code(slide: Slide, view: AddressCodeView, box: Box) -> Picture:
    """A QR code, in the middle of its place."""
    x, y, width, height = box
    drawn = io.BytesIO()
    segno.make(view.address, error="m", micro=False).save(drawn, kind="png", scale=16, border=4)
    drawn.seek(0)
    return slide.shapes.add_picture(drawn, Emu(x + (width - height) // 2), Emu(y), Emu(height), Emu(height))
