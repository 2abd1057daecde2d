"""Working papers as files: the text of docs/<language>/papers/ with what its macros count for a period."""

from collections.abc import Iterator
from pathlib import Path

from ..folders.docs import PAPER
from ..pages.paperprose import paper_text
from ..paths import ROOT
from ..register.edition import Edition
from ..register.paperperiods import PaperPeriod, paper_periods
from ..translation import current
from ..views import paperfiles
from ..views.papertext import PaperView, paper_view
from .printing import printing


def papers(edition: Edition, root: Path = ROOT) -> Iterator[tuple[str, bytes]]:
    """(address, content) of the files of each paper that the site offers; none where docs/ has no text of one.

    A PDF that would show what it showed before is not laid out again. Raises Faults, BuildError.
    """
    from ..word import paper_docx

    code = edition.language.code
    for period in paper_periods(edition.facts) if text_of(code, root).is_file() else ():
        view, name = paper(edition, period, root), paperfiles.name(period.meeting, code)
        contents = (paper_docx(edition, view), printing().kept_paper(edition, view, name, root))
        yield from zip((address for _, address in paperfiles.files(period.meeting, code)), contents, strict=True)


def one_paper(edition: Edition, period: PaperPeriod, root: Path) -> dict[str, bytes]:
    """The files of the paper for any period, by their endings. Raises Faults, BuildError."""
    from ..word import paper_docx

    view = paper(edition, period, root)
    return {".docx": paper_docx(edition, view), ".pdf": printing().paper_pdf(edition, view, root)}


def paper(edition: Edition, period: PaperPeriod, root: Path = ROOT) -> PaperView:
    """The paper for a period, in the text of the edition's language. Raises Faults."""
    prose = current(text_of(edition.language.code, root), root)
    return paper_view(edition, period, paper_text(prose, edition, period))


def text_of(code: str, root: Path = ROOT) -> Path:
    """Where the text of one language is."""
    return root / "docs" / code / PAPER
