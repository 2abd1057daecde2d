"""A page for each State that a coordinator sends to a capital: what is known, with room to correct it."""

from .facts import Line, Row, rows
from .word import update_sheet

__all__ = ["Line", "Row", "rows", "update_sheet"]
