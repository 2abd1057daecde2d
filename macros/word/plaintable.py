"""A table of a Word file without rules, and what its rows do at the end of a page."""

from collections.abc import Sequence

from docx.enum.table import WD_TABLE_DIRECTION
from docx.oxml import OxmlElement
from docx.shared import Mm
from docx.table import Table, _Row

from .parts import elements
from .runs import Writer


def plain_table(write: Writer, widths: Sequence[Sequence[int]]) -> Table:
    """A new table at the end of the file, from right to left where the words are.

    `widths` has those of the cells of each row, in millimetres.
    """
    table: Table = write.document.add_table(rows=len(widths), cols=len(widths[0]))
    table.autofit = False
    if write.rtl:
        table.table_direction = WD_TABLE_DIRECTION.RTL
    for column, width in zip(table.columns, widths[0], strict=True):
        column.width = Mm(width)
    for row, wide in zip(table.rows, widths, strict=True):
        for cell, width in zip(row.cells, wide, strict=True):
            cell.width = Mm(width)
    return table


def rule(table: Table, borders: str) -> None:
    """Give a table the rules of overrides/word/table.xml."""
    [element] = elements(borders)
    table._tbl.tblPr.insert_element_before(element, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def name_as_head(row: _Row) -> None:
    """The row is the head: it stands again on each page, and a reader for the blind names it."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def keep_whole(row: _Row) -> None:
    """No page breaks the row."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
