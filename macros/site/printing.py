"""The room of PDFs, loaded where a file is made and nowhere else: that takes most of a second."""

import io
from contextlib import redirect_stdout
from types import ModuleType

from .processes import BuildError

NO_PANGO = (
    "The PDF files cannot be made, because a library is missing: {}. On Debian and Ubuntu: sudo apt-get "
    "install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; on a Mac: brew install pango. "
    "Then run the command again."
)


def printing() -> ModuleType:
    """macros.pdf. Raises BuildError where a library of the system is missing."""
    try:
        with redirect_stdout(io.StringIO()):  # WeasyPrint prints advice for programmers
            from .. import pdf
    except OSError as error:  # WeasyPrint opens the system's libraries when it is imported
        raise BuildError(NO_PANGO.format(str(error).partition(": ")[0])) from None
    return pdf
