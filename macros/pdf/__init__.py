"""PDFs for print and for reading aloud: tagged, archivable, with their data inside."""

from pathlib import Path

from ..edition import Edition
from ..faults import Faults
from ..templating import ROOT
from .documents import factsheet_pdf, handout_pdf

__all__ = ["write_factsheets"]


def write_factsheets(edition: Edition, folder: Path, root: Path = ROOT) -> list[Path]:
    """Write the handout on A4 and Letter and the long factsheet of one language; returns their paths.

    Raises Faults, with the faults of all three, before anything is written.
    """
    code = edition.language.code
    makers = {
        f"handout-{code}.pdf": lambda: handout_pdf(edition, "a4", root),
        f"handout-{code}-letter.pdf": lambda: handout_pdf(edition, "letter", root),
        f"factsheet-{code}.pdf": lambda: factsheet_pdf(edition, root),
    }
    made, faults = {}, []
    for name, make in makers.items():
        try:
            made[folder / name] = make()
        except Faults as found:
            faults += found.faults
    if faults:
        raise Faults(faults)
    for path, data in made.items():
        path.write_bytes(data)
    return list(made)
