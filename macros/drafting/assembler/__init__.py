"""A draft of one's own as files to take away, put together from parts that the build writes.

The browser does the same, module for module, in overrides/composer/, and both give the same bytes: what one does,
the other does. Nothing here knows a format; its words and marks are patterns in `DraftParts`.
"""

# mypy: implicit-reexport

from ...records.choices import Choices
from ..lawdraft import Draft
from .filling import filled
from .kittext import kit_text
from .lawtext import law_text
from .paper import (
    KINDS,
    ClauseText,
    Concordance,
    DraftParts,
    KitBlank,
    KitBlock,
    KitText,
    Paper,
    PartText,
)
from .sheetrows import sheet_rows
from .stored import stored


def make(kind: str, choices: Choices, law: Draft, parts: DraftParts) -> bytes:
    """The file of a kind of KINDS or of `parts.kit`. The same choices and parts give the same bytes."""
    if kind in parts.packages:
        return stored(members(kind, choices, law, parts), parts.day)
    return law_text(parts.papers[kind][law.tradition], choices, law).encode()


def members(kind: str, choices: Choices, law: Draft, parts: DraftParts) -> dict[str, str]:
    """By path, the text of each member of a Word file or a workbook."""
    if kind in parts.kit:
        values = {"document": kit_text(parts.kit[kind][law.tradition], choices, law)}
    elif kind in parts.papers:
        values = {"document": law_text(parts.papers[kind][law.tradition], choices, law)}
    else:
        values = sheet_rows(parts.concordance, law)
    return {path: filled(pattern, values) for path, pattern in parts.packages[kind].items()}
