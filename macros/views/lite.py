"""View of one State as text alone: what its update sheet says, each fact with the numbers of its sources."""

from dataclasses import dataclass

from ..language.labels import N_
from ..register.edition import Edition
from ..tables.columns import Column, Reader
from ..tables.statecolumns import on
from .citations import NoteView
from .state import FACTS, StateView
from .updatesheet import UpdateLineView, row

AS_OF = N_("as of %(year)s")


@dataclass(frozen=True)
class LiteRowView:
    """A fact: what it is called, the lines that say it, the year of its text in words, its sources."""

    title: str
    lines: tuple[UpdateLineView, ...]
    dated: str | None
    note: NoteView | None


def rows(edition: Edition, page: StateView) -> list[LiteRowView]:
    """All that a capital can correct and a source says, in the order of the update sheet.

    What no source says is in `page.unknown`.
    """
    listed = []
    for column in on(Reader.LETTER):
        section = column.path[0]
        silent = column.key in FACTS and column.key not in page.answered
        if not silent and (column.key != "laws" or page.laws):
            said = row(edition, page.slug, column)
            year = _year(page, column)
            as_of = edition.language.label(AS_OF) % {"year": year} if year else None
            dated = page.membership_source if section == "convention" else as_of
            listed.append(LiteRowView(said.title, said.lines, dated, page.numbers.get(section)))
    return listed


def _year(page: StateView, column: Column) -> int | None:
    """The year of the text behind a fact; None where its words say it, or no single text does."""
    section = column.path[0]
    if section != "article9":
        return page.dated.get(section)
    settled = column.key in FACTS and getattr(page.state.article9, column.key) is not None
    return page.state.article9.as_of if settled else None
