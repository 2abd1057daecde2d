"""The rows of the concordance: what the draft carries out, clause by clause, and what it leaves out."""

from ..lawdraft import Draft
from .filling import filled
from .paper import Concordance

FIRST = 2  # the first row has the heads


def sheet_rows(concordance: Concordance, law: Draft) -> dict[str, str]:
    """The values of the workbook's patterns: the rows of both sheets, and the number of the last row of each."""
    inside, outside = "", ""
    row = FIRST
    for clause in law.clauses:
        for pattern in concordance.rows[clause.slug]:
            inside += filled(pattern, {"row": str(row), "number": str(clause.number)})
            row += 1
    covered = {name for clause in law.clauses for name in concordance.covers[clause.slug]}
    left = [pattern for name, pattern in concordance.left_out if name not in covered]
    for at, pattern in enumerate(left, FIRST):
        outside += filled(pattern, {"row": str(at)})
    return {
        "inside": inside,
        "inside_last": str(row - 1),
        "outside": outside,
        "outside_last": str(len(left) + FIRST - 1),
    }
