"""Every file of a draft of one's own but the Word file: Markdown, text, Akoma Ntoso, the concordance."""

from ..drafting import Draft
from ..records.choices import Choices
from ..register.edition import Edition
from ..views.draftfile import DraftView
from .akomantoso import akoma_ntoso
from .concordancefile import concordance_xlsx
from .markdown import draft_markdown
from .plaintext import draft_text


def draft_files(edition: Edition, choices: Choices, law: Draft, document: DraftView) -> dict[str, bytes]:
    """By what a file's name ends with, its content. The same choices on the same day give the same bytes."""
    texts = {
        ".md": draft_markdown(edition, document),
        ".txt": draft_text(edition, document),
        ".xml": akoma_ntoso(edition, choices, law, document),
    }
    coded = {ending: text.encode() for ending, text in texts.items()}
    return coded | {"-concordance.xlsx": concordance_xlsx(edition, law)}
