"""PDFs for print and for reading aloud: tagged, archivable, with their data inside."""

# mypy: implicit-reexport

from collections.abc import Callable
from functools import partial
from pathlib import Path

from ..paths import ROOT
from ..register.edition import Edition
from ..views.answerdrafts import answer_drafts, file
from ..views.draftfile import CUTS
from .documents import kept_factsheet, kept_handout
from .drafts import answer_pdf, template_pdf
from .meetingfiles import meeting_pdfs
from .paperpdf import kept_paper, paper_pdf
from .selfcheck import kept_self_check
from .statesheets import forget, sheets


def factsheets(edition: Edition, root: Path = ROOT) -> dict[str, Callable[[], bytes]]:
    """File name -> what makes its bytes (raises Faults), of the handout on two papers and the long factsheet."""
    code = edition.language.code
    return {
        f"factsheet-{code}.pdf": partial(kept_factsheet, edition, root),
        f"handout-{code}.pdf": partial(kept_handout, edition, "a4", root),
        f"handout-{code}-letter.pdf": partial(kept_handout, edition, "letter", root),
    }


def drafts(edition: Edition, root: Path = ROOT) -> dict[str, Callable[[], bytes]]:
    """File name -> what makes its bytes (raises Faults), of the template's editions and the self-check."""
    code = edition.language.code
    law = edition.facts.law_in(code)
    files = {f"{cut.file(code, law)}.pdf": partial(template_pdf, edition, cut, root) for cut in CUTS}
    return {**files, f"self-check-{code}.pdf": partial(kept_self_check, edition, root)}


def answers(edition: Edition, root: Path = ROOT) -> dict[str, Callable[[], bytes]]:
    """Address -> what makes its bytes (raises Faults), of the draft laws for the chooser's answers.

    None where the law is lent: those of its own language serve.
    """
    code = edition.language.code
    if edition.facts.law_in(code) != code:
        return {}
    return {
        file(slug, code, code, "pdf"): partial(answer_pdf, edition, slug, choices, root)
        for slug, choices in answer_drafts().items()
    }
