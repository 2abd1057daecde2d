"""The parts of which a browser and `make draft` put a draft of one's own together (drafting/assembler)."""

from ..drafting.assembler import DraftParts
from ..exports.concordancefile import concordance_parts
from ..exports.textpapers import text_papers
from ..register.edition import Edition
from ..word import kit_parts, own_draft_papers


def draft_parts(edition: Edition) -> DraftParts:
    """All of them in the edition's language. The same facts give the same parts."""
    word, members = own_draft_papers(edition)
    rows, sheets = concordance_parts(edition)
    kit, files = kit_parts(edition)
    return DraftParts(
        day=edition.when.date().isoformat(),
        papers={"docx": word, **text_papers(edition)},
        packages={"docx": members, "xlsx": sheets, **files},
        concordance=rows,
        kit=kit,
    )
