"""The guard of a cell: a spreadsheet runs a text that begins like a formula. Files and pages share it."""

from typing import Any

# The signs with which a formula begins, some also in their full-width form.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(value: Any) -> Any:
    """The value as a cell that no spreadsheet takes for a formula: such a text gets a leading '."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
