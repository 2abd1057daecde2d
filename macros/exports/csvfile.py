"""Tables as CSV: UTF-8, a header, an empty cell where a fact is not known."""

import csv
import io

from ..register.loading import Facts
from ..tables.formula import safe_cell
from ..tables.published import TABLES


def table_csv(facts: Facts, name: str) -> str:
    """One of TABLES. Raises KeyError for another name."""
    table = TABLES[name]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(column.key for column in table.columns)
    writer.writerows([safe_cell(value) for value in row] for row in table.rows(facts))
    return text.getvalue()


def states_csv(facts: Facts) -> str:
    """The register: one row a State."""
    return table_csv(facts, "states")
