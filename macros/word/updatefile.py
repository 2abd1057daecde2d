"""An update sheet as a Word file: one page that a ministry fills in and sends back."""

from collections.abc import Callable

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_DIRECTION
from docx.oxml import OxmlElement
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from markupsafe import Markup

from ..language.labels import N_
from ..register.edition import Edition
from ..templating.addresses import absolute, target
from ..views.updatesheet import UpdateLineView, UpdateRowView, rows
from .package import blank, content, describe
from .parts import elements, pieces
from .runs import LRM, Writer
from .styles import set_styles

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
    facts_shown = rows(edition, slug)
    document = blank(edition.templates, language.direction == "rtl", store=False)
    _page(document)
    set_styles(document, language, edition.templates, "updatesheet_styles.xml", size=_size(facts_shown))
    write = Writer(document, language, edition.templates)
    ruled = pieces(edition.templates, "table.xml")
    write.paragraph("Eyebrow", language.plain(facts.site.title))
    title = f"{label(TITLE)}: {name}"
    write.paragraph("Title", title)
    as_of = label(N_("Data as of %(date)s")) % {"date": language.date(facts.site.data_as_of)}
    to = CONTACT if facts.site.contact else SENDER
    lead = write.paragraph("Lead", f"{as_of}. {label(ASK)} {label(to)} ")
    write.foreign(lead, facts.site.contact or "")
    heads = [label(N_("Fact")), label(N_("As shown")), label(N_("Correction or addition"))]
    table = _table(write, ruled, heads, WIDTHS)
    for row in facts_shown:
        _fact(write, table, row)
    _fact(write, table, UpdateRowView(label(N_("Other measures or plans")), ()))
    write.paragraph("Gap")
    heads = [
        label(N_("Sources of the corrections: title, publisher, date")),
        label(N_("Web address, or attached")),
    ]
    sources = _table(write, ruled, heads, (sum(WIDTHS[:2]), WIDTHS[2]))
    for _ in range(SOURCES):
        _row(sources)
    write.paragraph("Gap")
    answered = _table(write, ruled, [label(N_("Completed by: name, function, date"))], (sum(WIDTHS),))
    _row(answered)
    page = absolute(facts.site.base_address, language.code)(target("state", slug))
    small = write.paragraph("Small", f"{label(NOTICE)}. {label(PUBLISHED)} {label(WHERE)} ")
    write.link(small, f"{LRM}{page}{LRM}" if write.rtl else page, page)
    about = {"title": title, "subject": language.plain(facts.site.title), "language": language.code}
    describe(document, edition.when, author=language.plain(facts.site.publisher or facts.site.title), **about)
    return content(document, edition.when)


def _page(document: Document) -> None:
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin = section.bottom_margin = Mm(14)
    section.different_first_page_header_footer = False


def _size(rows: list[UpdateRowView]) -> int:
    """Of the type, as large as one page allows; how long the facts are decides it."""
    length = sum(len(line.text) for row in rows for line in row.lines)
    return SIZES[sum(length > limit for limit in LONG)]


def _table(write: Writer, ruled: Callable[..., Markup], heads: list[str], widths: tuple[int, ...]) -> Table:
    """A ruled table with its head, which a reader for the blind names; from right to left where the words are."""
    table: Table = write.document.add_table(rows=1, cols=len(heads))
    table.autofit = False
    properties = table._tbl.tblPr
    if write.rtl:
        table.table_direction = WD_TABLE_DIRECTION.RTL
    [borders] = elements(ruled("borders"))
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, text, width in zip(row.cells, heads, widths, strict=True):
        cell.width = Mm(width)
        cell._tc.get_or_add_tcPr().extend(elements(ruled("washed")))
        _line(write, cell, "Head", UpdateLineView("words", text))
    return table


def _fact(write: Writer, table: Table, row: UpdateRowView) -> None:
    title, shown, answer = _row(table).cells
    _line(write, title, "Fact", UpdateLineView("words", row.title))
    for line in row.lines:
        _line(write, shown, "Shown", line)
    for cell in (shown, answer) if not row.lines else (answer,):
        _line(write, cell, "Answer", UpdateLineView("words", ""))


def _line(write: Writer, cell: _Cell, style: str, line: UpdateLineView) -> None:
    """Add a paragraph to a cell; its first is there already."""
    first = cell.paragraphs[0]
    paragraph = first if not first.runs and first.style.name != style else cell.add_paragraph()
    paragraph.style = write.document.styles[style]
    write.direct(paragraph)
    if line.text:
        {"words": write.say, "fact": write.fact, "foreign": write.foreign}[line.kind](paragraph, line.text)


def _row(table: Table) -> _Row:
    """A new row, with room to write by hand."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx types the rest
    row.height, row.height_rule = Mm(HEIGHT), WD_ROW_HEIGHT_RULE.AT_LEAST
    return row
