"""A draft of one's own: a law put together from the clauses, by what its drafter chooses."""

from .composing import draft
from .lawdraft import Draft, DraftClause, DraftParagraph, Run, Undone, Wrong

__all__ = ["Draft", "DraftClause", "DraftParagraph", "Run", "Undone", "Wrong", "draft"]
