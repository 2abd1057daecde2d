"""The titles of boxes on pages that have none of their own."""

from .labels import N_

# By the word that an editor types.
BOX = {
    "note": N_("Note"),
    "abstract": N_("Abstract"),
    "info": N_("Information"),
    "tip": N_("Tip"),
    "success": N_("Success"),
    "question": N_("Question"),
    "warning": N_("Warning"),
    "failure": N_("Failure"),
    "danger": N_("Danger"),
    "bug": N_("Bug"),
    "example": N_("Example"),
    "quote": N_("Quote"),
}
