"""The concordance of national law as a Word file, with marks where a browser puts the words of a State."""

from docx.document import Document
from docx.enum.section import WD_ORIENT

from ..register.edition import Edition
from ..views.ownlaw import own_law_view
from ..views.updatesheet import UpdateLineView
from .facttable import line, ruled_table
from .package import blank, content, describe, margins
from .parts import pieces
from .plainruns import LRM
from .runs import Writer
from .styles import set_styles

MARGINS = 16, 14  # beside and above, in millimetres
WIDTHS = (78, 58, 28, 73, 28)  # of the columns, in millimetres
SIZE = 18  # of the type, in half points


def own_law_docx(edition: Edition) -> bytes:
    """The file in one language; the same facts give the same bytes."""
    view, language = own_law_view(edition), edition.language
    document = blank(edition.templates, language.rtl, store=False)
    _page(document)
    set_styles(document, language, edition.templates, "updatesheet_styles.xml", size=SIZE)
    write = Writer(document, language, edition.templates)
    site_title = language.plain(edition.facts.site.title)
    write.paragraph("Eyebrow", site_title)
    write.paragraph("Title", view.title)
    lead = write.paragraph("Lead", f"{view.about} ")
    write.link(lead, f"{LRM}{view.address}{LRM}" if write.rtl else view.address, view.address)
    table = ruled_table(write, pieces(edition.templates, "table.xml"), view.heads, WIDTHS)
    for row in view.rows:
        cells = table.add_row().cells  # type: ignore[no-untyped-call]  # python-docx types the rest
        for at, (cell, text) in enumerate(zip(cells, row, strict=True)):
            own = at in view.own
            line(write, cell, "Shown", UpdateLineView("words", "" if own else text))
            if own:  # a mark stays as it is
                write.add(cell.paragraphs[0], write.run(text, rtl=write.rtl))
    about = {"title": view.title, "subject": site_title, "language": language.code}
    describe(document, edition.when, author=site_title, **about)
    return content(document, edition.language, edition.when)


def _page(document: Document) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    margins(document, *MARGINS)
