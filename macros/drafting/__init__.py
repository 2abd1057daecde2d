"""A draft of one's own: a law put together from the clauses, by what its drafter chooses.

A browser does the same: each module has its twin of the same name in overrides/composer/, and what is changed here
is changed there. tests/browser/test_drafting.py compares what both make of the same choices.
"""

# mypy: implicit-reexport

from .composing import draft
from .lawdraft import Draft, DraftClause, DraftParagraph, Run, Undone, Wrong
