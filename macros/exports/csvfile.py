"""Tables as CSV: UTF-8, a header, an empty cell where a fact is not known."""

import csv
import io
from typing import Any

from ..register.loading import Facts
from ..tables.tables import TABLES

# A spreadsheet runs a cell that begins with one of these as a formula, some also in their full-width form.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(value: Any) -> Any:
    """The value as a cell that no spreadsheet takes for a formula: such a text gets a leading '."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def table_csv(facts: Facts, name: str) -> str:
    """One of TABLES. Raises KeyError for another name."""
    table = TABLES[name]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(column.name for column in table.columns)
    writer.writerows([safe_cell(value) for value in row] for row in table.rows(facts))
    return text.getvalue()


def states_csv(facts: Facts) -> str:
    """The register: one row a State."""
    return table_csv(facts, "states")
