"""The concordance of national law as a workbook, with marks where a browser puts the words of a State."""

import re

from ..register.edition import Edition
from ..views.ownlaw import own_law_view
from .aboutsheet import ABOUT
from .packages import texts
from .sheets import Sheet, workbook

WIDTHS = (60, 36, 16, 48, 16)  # of the columns, in characters
SHEET = "xl/worksheets/sheet1.xml"
ROW = re.compile(r'<row r="(\d+)" spans="([^"]*)"[^>]*>')


def own_law_xlsx(edition: Edition) -> dict[str, str]:
    """The parts of the workbook in one language; the same facts give the same texts.

    A row has the mark {{id.height}}: LibreOffice makes none higher by itself for the words that come into it.
    """
    view, language = own_law_view(edition), edition.language
    rtl = language.rtl
    about = [[view.about], [view.address]]
    sheets = [
        Sheet(view.sheet, view.heads, view.rows, widths=dict(enumerate(WIDTHS)), rtl=rtl, typed=view.own),
        Sheet(language.label(ABOUT), [view.title], about, filters=False, widths={0: 100}, rtl=rtl),
    ]
    content = workbook(sheets, edition.facts.site.data_as_of, view.title)
    parts = texts(content)
    rows = dict(enumerate(edition.facts.selfcheck.questions, 2))  # the first row is the head
    parts[SHEET] = ROW.sub(lambda head: _row(head, rows), parts[SHEET])
    return parts


def _row(head: re.Match[str], questions: dict[int, str]) -> str:
    question = questions.get(int(head[1]))
    own = f' ht="{{{{{question}.height}}}}" customHeight="1"'
    return f'<row r="{head[1]}" spans="{head[2]}"{own}>' if question else head[0]
