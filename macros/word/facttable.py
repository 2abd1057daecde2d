"""Ruled tables of facts in a Word file, with a head that a reader for the blind names."""

from collections.abc import Callable

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from markupsafe import Markup

from ..views.updatesheet import UpdateLineView, UpdateRowView
from .parts import elements
from .plaintable import keep_whole, name_as_head, plain_table, rule
from .runs import Writer

HEIGHT = 10  # at least, of a row with room to write by hand, in millimetres


def ruled_table(write: Writer, ruled: Callable[..., Markup], heads: list[str], widths: tuple[int, ...]) -> Table:
    """A new table at the end of the file, from right to left where the words are; `widths` in millimetres."""
    table = plain_table(write, [widths])
    rule(table, ruled("borders"))
    row = table.rows[0]
    name_as_head(row)
    for cell, text in zip(row.cells, heads, strict=True):
        cell._tc.get_or_add_tcPr().extend(elements(ruled("washed")))
        line(write, cell, "Head", UpdateLineView("words", text))
    return table


def fact_row(write: Writer, table: Table, row: UpdateRowView, height: int = HEIGHT) -> None:
    """A fact, what is shown of it, and a cell for each further column, to be filled in."""
    title, shown, *answers = new_row(table, height).cells
    line(write, title, "Fact", UpdateLineView("words", row.title))
    for each in row.lines:
        line(write, shown, "Shown", each)
    for cell in answers if row.lines else (shown, *answers):
        line(write, cell, "Answer", UpdateLineView("words", ""))


def line(write: Writer, cell: _Cell, style: str, shown: UpdateLineView) -> None:
    """Add a paragraph to a cell; its first is there already."""
    first = cell.paragraphs[0]
    paragraph = first if not first.runs and first._p.style != write.style_id(style) else cell.add_paragraph()
    write.style(paragraph, style)
    write.direct(paragraph)
    if shown.text:
        if shown.kind == "foreign":
            write.foreign(paragraph, shown.text, spoken=shown.language)
        else:
            (write.fact if shown.kind == "fact" else write.say)(paragraph, shown.text)


def new_row(table: Table, height: int = HEIGHT) -> _Row:
    """A new row of at least this height, in millimetres, which no page breaks."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx types the rest
    keep_whole(row)
    row.height, row.height_rule = Mm(height), WD_ROW_HEIGHT_RULE.AT_LEAST
    return row
