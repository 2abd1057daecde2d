"""A letter as a Word file: one blank letter a language, filled for one State after another."""

from collections.abc import Sequence
from copy import copy, deepcopy
from datetime import datetime

from docx.table import Table, _Cell

from ..language.labels import N_
from ..language.pairs import paired
from ..records import Source
from ..register.edition import Edition
from ..views.updatesheet import UpdateRowView
from .facttable import fact_row, ruled_table
from .package import blank, content, core_language, describe, margins
from .parts import pieces
from .runs import Writer
from .styles import set_styles

MARGIN = 20  # in millimetres; the table is as wide as the text between
LOW = 6  # of a row that nobody writes into


class Letters:
    """Letters in one language. To make an empty file takes longer than to fill it, so it is made once."""

    def __init__(self, edition: Edition, styles: str = "letter_styles.xml") -> None:
        self.edition, self.language = edition, edition.language
        self.document = blank(edition.templates, self.language.rtl, store=False)
        margins(self.document, MARGIN, MARGIN)
        set_styles(self.document, self.language, edition.templates, styles)
        self.ruled = pieces(edition.templates, "table.xml")
        self.empty = deepcopy(self.document.element.body)
        self.write = Writer(self.document, self.language, edition.templates)

    def begin(self, title: str, above: str) -> Writer:
        """A new letter, with its title: what was written before is gone."""
        body = self.document.element.body
        body[:] = [deepcopy(element) for element in self.empty]
        write = copy(self.write)
        write.paragraph("Eyebrow", above)
        write.paragraph("Title", title)
        return write

    def filled(self, write: Writer, what: str, to_fill: str) -> None:
        """A line that says what is to be filled in, and the field."""
        paragraph = write.paragraph("Body")
        write.say(paragraph, paired(self.language, what, ""), "Strong")
        write.fill(paragraph, to_fill)

    def facts(
        self,
        write: Writer,
        heads: list[str],
        rows: Sequence[UpdateRowView],
        widths: tuple[int, ...],
        height: int = LOW,
    ) -> Table:
        """A table of facts, with empty cells where it has more columns than two."""
        table = ruled_table(write, self.ruled, heads, widths)
        for row in rows:
            fact_row(write, table, row, height)
        return table

    def ask(self, write: Writer, cell: _Cell, question: str) -> None:
        """Put a question into a cell, above the room for its answer."""
        if question:
            write.say(cell.paragraphs[0], question)

    def sources(self, write: Writer, sources: Sequence[Source]) -> None:
        """Each source by publisher, title, date and address, in its own language."""
        label = self.language.label
        for source in sources:
            paragraph = write.paragraph("Item")
            write.source(paragraph, source)
            if source.as_of:
                write.say(paragraph, label(N_(", ")) + self.language.date(source.as_of))
            if source.url:
                write.say(paragraph, label(N_(", ")))
                write.foreign(paragraph, source.url)

    def bytes(self, title: str, when: datetime) -> bytes:
        """The file. The same words give the same bytes."""
        site, language = self.edition.facts.site, self.language
        author = language.plain(site.author)
        about = {"title": title, "subject": language.plain(site.title), "language": core_language(language)}
        describe(self.document, when, author=author, **about)
        return content(self.document, language, when)
