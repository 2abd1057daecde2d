"""What the templates of working papers are filled with."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from ...records import Event, Source
from ...templating.view import View
from ..paperfiles import PaperFilesView
from ..paperlists import LineView, TableView
from ..papertext import PaperView

Note = Callable[[list[Source]], Markup]  # the mark of a footnote that names sources


@dataclass(frozen=True)
class PaperNoteView(View):
    """The mark of a footnote by its number among those of the text, from 0."""

    template = "paper_note.html"

    at: int


@dataclass(frozen=True)
class PaperListView(View):
    """A list of a working paper."""

    template = "paper_list.html"

    lines: list[LineView]
    note: Note


@dataclass(frozen=True)
class PaperTableView(View):
    """A table of a working paper, or what is said where it has no row."""

    template = "paper_table.html"

    table: TableView | None
    nothing: str
    note: Note


@dataclass(frozen=True)
class WorkingPapersView(View):
    """The working papers to take away, and the meeting that is still to come, if the data have one."""

    template = "working_papers.html"

    papers: list[PaperFilesView]
    coming: Event | None


@dataclass(frozen=True)
class PaperPageView(View):
    """A working paper on paper; the labels of its head, of which that of the agenda item is in two parts."""

    template = "print_paper.html"

    paper: PaperView
    draft: str
    notice: str
    distribution: str
    day: str
    agenda: tuple[str, str]
    number: str
    item: str
    place: str
    table: str
