"""Cells that stand in other rows or columns than before, as when one column alone was sorted or moved.

Each value would be right somewhere, so that no rule on a value finds it: what belongs together is a row.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ..faults.fault import shown
from ..faults.kinds import Code
from ..tables.columns import Column
from ..tables.plain import Data, sources
from .cells import DAY, CellFault
from .read import Book, Row
from .worksheets import FIELDS, FILE, LAWS, NAME, SOURCES, STATES

MANY = 4  # rows whose values changed places; fewer may be meant
KINDS = 3  # different values among them
SINCE_1904 = 1462  # days from that with which Excel begins to count to that with which Excel for old Macs did
UNDO = "Undo the sorting or moving of this column: a row belongs together."
IDENTITY = ("name", "iso3")  # what each State has for itself
Signs = list[str | None]  # what a column holds in each row, as a text; None for nothing


def moved(book: Book, current: dict[str, Data]) -> Iterator[CellFault]:
    """A fault for each column whose cells do not belong to their rows any more."""
    before = {**current, **book.made_from}
    for known in FIELDS[STATES]:
        if known.path[-1] in IDENTITY and len(known.path) == 1:
            yield from _of_others(book.rows[STATES] or [], known, before)
    for sheet in (LAWS, SOURCES):
        yield from _names(book.rows[sheet] or [], before)
    for sheet in (STATES, SOURCES):
        rows = book.rows[sheet] or []
        here = [known for known in FIELDS[sheet] if rows and known in rows[0].values]
        old = {known: [_was(row, sheet, known, before) for row in rows] for known in here}
        new = {known: [_sign(known, row.values.get(known)) for row in rows] for known in here}
        for known in here:
            if known.path[-1] not in IDENTITY:
                yield from _changed_places(rows, old[known], new[known], known)
                yield from _counted_otherwise(rows, old[known], new[known], known)
        yield from _changed_columns(rows, old, new)


def _was(row: Row, sheet: str, known: Column, before: dict[str, Data]) -> str | None:
    """What the row of the fact held when the workbook was made."""
    data = before.get(row.slug, {})
    return _sign(known, known.of(data if sheet == STATES else sources(data).get(row.id, {})))


def _sign(known: Column, value: object) -> str | None:
    plain = known.plain(value)
    return None if plain is None else str(plain)


def _of_others(rows: list[Row], known: Column, before: dict[str, Data]) -> Iterator[CellFault]:
    """Names and ISO codes of other States, in the row of one and away from that of the other.

    Where the other State keeps its own as well, the rules say that it is there twice.
    """
    owners = {known.of(data): slug for slug, data in before.items()}
    left = {row.slug for row in rows if row.values.get(known) != known.of(before.get(row.slug, {}))}
    wrong = [row for row in rows if row.slug in left and owners.get(row.values.get(known)) in left - {row.slug}]
    if wrong:
        value = wrong[0].values[known]
        message = (
            f"{known.title} is {shown(value)}, which is that of {owners[value]}, but {FILE} is {wrong[0].slug}."
        )
        yield wrong[0].places[known.title].fault(f"{message}{_more(len(wrong) - 1)} {UNDO}", Code.ROW, str(value))


def _names(rows: list[Row], before: dict[str, Data]) -> Iterator[CellFault]:
    """On the other sheets: the name of another State beside the file."""
    owners = {data.get("name"): slug for slug, data in before.items()}
    wrong = [row for row in rows if row.slug in before and owners.get(row.name) not in (None, row.slug)]
    if wrong:
        message = f"{NAME} is {shown(wrong[0].name)}, but {FILE} is {wrong[0].slug}. Correct one of them."
        yield wrong[0].places[NAME].fault(f"{message}{_more(len(wrong) - 1)}", Code.ROW, wrong[0].name)


def _changed_places(rows: list[Row], old: Signs, new: Signs, known: Column) -> Iterator[CellFault]:
    """A column whose old values are all there, but in other rows; or each in the row above or below."""
    changed = [i for i in range(len(rows)) if new[i] != old[i]]
    if len(changed) < MANY or len({old[i] for i in changed} - {None}) < KINDS:
        return
    same = Counter(new[i] for i in changed) == Counter(old[i] for i in changed)
    if same or any(_shifted(new, old, changed, step) for step in (1, -1)):
        message = (
            f"{known.title} holds in {len(changed)} rows what stood in other rows, like {shown(new[changed[0]])}."
        )
        meant = "If it is meant, bring these rows in a few at a time."
        yield (
            rows[changed[0]]
            .places[known.title]
            .fault(f"{message} {UNDO} {meant}", Code.ROW, new[changed[0]] or "")
        )


def _shifted(new: Signs, old: Signs, changed: list[int], step: int) -> bool:
    """Whether each changed row, but for one, has what stood in the row before it (or after it)."""
    inside = [i for i in changed if 0 <= i - step < len(old)]
    fits = sum(new[i] == old[i - step] for i in inside)
    return len(changed) > MANY and fits >= len(changed) - 1


def _changed_columns(rows: list[Row], old: dict[Column, Signs], new: dict[Column, Signs]) -> Iterator[CellFault]:
    """A column that holds what another held, which holds it no more: as when heads changed places."""
    for known in new:
        changed = [i for i, value in enumerate(new[known]) if value is not None and value != old[known][i]]
        for other in new if len(changed) >= MANY else ():
            taken = [i for i in changed if new[known][i] == old[other][i] != new[other][i]]
            if len(taken) >= MANY and len({new[known][i] for i in taken}) >= KINDS:
                message = f"{known.title} holds in {len(taken)} rows what stood in the column {other.title}."
                put = "Put columns and heads back where they were."
                value = new[known][taken[0]] or ""
                yield rows[taken[0]].places[known.title].fault(f"{message} {put}", Code.COLUMN, value)


def _counted_otherwise(rows: list[Row], old: Signs, new: Signs, known: Column) -> Iterator[CellFault]:
    """A column whose days are all by as much later or earlier as two ways of counting them differ."""
    moved_rows = [i for i, days in enumerate(map(_apart, new, old)) if abs(days) == SINCE_1904]
    if len(moved_rows) >= MANY:
        message = (
            f"{known.title} is in {len(moved_rows)} rows four years and a day from what it was: this workbook "
            "counts days from another year (1904). Make a new one with `make export` and change it there."
        )
        yield rows[moved_rows[0]].places[known.title].fault(message, Code.CELL)


def _apart(new: str | None, old: str | None) -> int:
    """Days from one day to another; 0 if one of them is none."""
    if not (new and old and DAY.fullmatch(new) and DAY.fullmatch(old)):
        return 0
    try:
        return (date.fromisoformat(new) - date.fromisoformat(old)).days
    except ValueError:
        return 0


def _more(number: int) -> str:
    return f" {number} more row{'s' * (number != 1)} of this column {'are' if number != 1 else 'is'} like it." * (
        number > 0
    )
