"""An update sheet as a Word file: one page that a ministry fills in and sends back."""

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from docx.table import Table, _Cell

from ..language.labels import N_
from ..register.edition import Edition, made_when
from ..templating.addresses import absolute
from ..views.updatesheet import Line, Row, rows
from .package import blank, content, describe
from .runs import LRM, Writer
from .styles import HEADING, INK, MUTED, RULE, WASH, Style, set_styles

WIDTHS = (34, 82, 62)  # of the columns, in millimetres
MARGIN = 16
LONG = 1000, 1200  # characters of all facts above which the type is smaller, and smaller still
SIZES = 20, 18, 16  # in half points
SOURCES = 3  # empty rows for sources
HEIGHT = 10  # at least, of a row, in millimetres: room for an answer
ASK = N_(
    "Please correct or complete these facts in the last column and name a source for each correction below. "
    "What you leave empty stays as it is."
)
TITLE = N_("Update sheet")
SENDER = N_("Send this page back to whoever sent it to you.")
CONTACT = N_("Send this page to:")
WHERE = N_("The sources of these facts:")
PUBLISHED = N_("A correction is published with its source and date.")
NOTICE = N_("Indicators of fact, not of compliance")


def update_sheet(edition: Edition, slug: str) -> bytes:
    """The file of one State in one language; the same facts give the same bytes."""
    facts, language = edition.facts, edition.language
    label, name = language.label, language.state(facts.states[slug])
    found = rows(edition, slug)
    document = blank(language.direction == "rtl", store=False)
    _page(document)
    set_styles(document, language, _styles(found))
    write = Writer(document, language, {})
    write.paragraph("Eyebrow", language.plain(facts.site.title))
    title = f"{label(TITLE)}: {name}"
    write.paragraph("Title", title)
    as_of = label(N_("Data as of %(date)s")) % {"date": language.date(facts.site.data_as_of)}
    to = CONTACT if facts.site.contact else SENDER
    lead = write.paragraph("Lead", f"{as_of}. {label(ASK)} {label(to)} ")
    write.foreign(lead, facts.site.contact or "")
    heads = [label(N_("Fact")), label(N_("As shown")), label(N_("Correction or addition"))]
    table = _table(write, heads, WIDTHS)
    for row in found:
        _fact(write, table, row)
    _fact(write, table, Row(label(N_("Other measures or plans")), ()))
    write.paragraph("Gap")
    heads = [
        label(N_("Sources of the corrections: title, publisher, date")),
        label(N_("Web address, or attached")),
    ]
    sources = _table(write, heads, (sum(WIDTHS[:2]), WIDTHS[2]))
    for _ in range(SOURCES):
        _height(sources.add_row())
    write.paragraph("Gap")
    answered = _table(write, [label(N_("Completed by: name, function, date"))], (sum(WIDTHS),))
    _height(answered.add_row())
    page = absolute(facts.site.base_address, language.code)(f"states/{slug}/")
    small = write.paragraph("Small", f"{label(NOTICE)}. {label(PUBLISHED)} {label(WHERE)} ")
    write.link(small, f"{LRM}{page}{LRM}" if write.rtl else page, page)
    about = {"title": title, "subject": language.plain(facts.site.title), "language": language.code}
    describe(document, made_when(facts), author=language.plain(facts.site.publisher or facts.site.title), **about)
    return content(document, made_when(facts))


def _page(document: Document) -> None:
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin = section.bottom_margin = Mm(14)
    section.different_first_page_header_footer = False


def _styles(found: list[Row]) -> tuple[Style, ...]:
    """The type is as large as one page allows; how long the facts are decides it."""
    length = sum(len(line.text) for row in found for line in row.lines)
    size = SIZES[sum(length > limit for limit in LONG)]
    return (
        Style("Eyebrow", 16, after=40, colour=MUTED, line=240),
        Style("Title", 34, after=60, bold=True, colour=HEADING, line=240),
        Style("Lead", 18, after=140, line=252),
        Style("Head", size, after=20, before=20, bold=True, colour=HEADING, line=240, keep=True),
        Style("Fact", size, after=20, before=20, bold=True, colour=INK, line=240),
        Style("Shown", size, after=20, before=20, line=245),
        Style("Answer", size, after=0, before=0, line=240),
        Style("Gap", 8, after=0, before=0, line=240),
        Style("Small", 15, after=0, before=120, colour=MUTED, line=240),
    )


def _table(write: Writer, heads: list[str], widths: tuple[int, ...]) -> Table:
    """A ruled table with its head, which a reader for the blind names; from right to left where the words are."""
    table = write.document.add_table(rows=1, cols=len(heads))
    table.autofit = False
    properties = table._tbl.tblPr
    if write.rtl:
        properties.insert_element_before(parse_xml(f"<w:bidiVisual {nsdecls('w')}/>"), "w:tblW", "w:jc")
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    borders = parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>")
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for cell, text, width in zip(row.cells, heads, widths, strict=True):
        cell.width = Mm(width)
        fill = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{WASH}"/>'
        cell._tc.get_or_add_tcPr().append(parse_xml(fill))
        _line(write, cell, "Head", Line("words", text))
    return table


def _fact(write: Writer, table: Table, row: Row) -> None:
    made = table.add_row()
    _height(made)
    title, shown, answer = made.cells
    _line(write, title, "Fact", Line("words", row.title))
    for line in row.lines:
        _line(write, shown, "Shown", line)
    for cell in (shown, answer) if not row.lines else (answer,):
        _line(write, cell, "Answer", Line("words", ""))


def _line(write: Writer, cell: _Cell, style: str, line: Line) -> None:
    """Add a paragraph to a cell; its first is there already."""
    first = cell.paragraphs[0]
    made = first if not first.runs and first.style.name != style else cell.add_paragraph()
    made.style = write.document.styles[style]
    write.direct(made)
    if line.text:
        {"words": write.say, "fact": write.fact, "foreign": write.foreign}[line.kind](made, line.text)


def _height(row: object) -> None:
    """Room to write by hand."""
    made = f'<w:trHeight {nsdecls("w")} w:val="{round(HEIGHT * 56.7)}" w:hRule="atLeast"/>'
    row._tr.get_or_add_trPr().append(parse_xml(made))
