"""What a column of a table holds, read from the record that it comes from."""

from dataclasses import dataclass
from datetime import date
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from ..records import Record
from ..records.common import PARTIAL, Day, Link, When, Year

KINDS = {Day: "date", Year: "year", Link: "uri", When: "when", bool: "boolean", int: "integer", date: "date"}
FORMS = {"when": f"^{PARTIAL}$"}  # of kinds that are texts of one form
LIST_MARK = "; "


@dataclass(frozen=True)
class Column:
    """A column: its name, what it says, its kind (string, date, when, year, …) and its allowed words."""

    name: str
    description: str
    kind: str = "string"
    values: tuple[str, ...] = ()
    required: bool = False


def column(record: type[Record], field: str, name: str | None = None) -> Column:
    """The column of one field of a record. Raises KeyError if there is no such field, or no description."""
    description = record.model_fields[field].description
    if not description:
        raise KeyError(f"{record.__name__}.{field} has no description")
    kind, required = _without_none(get_type_hints(record, include_extras=True)[field])
    values = get_args(kind) if get_origin(kind) is Literal else ()
    return Column(name or field, description, _kind(kind), values, required)


def _without_none(kind: Any) -> tuple[Any, bool]:
    """A type without `| None`, and whether it always has a value."""
    if get_origin(kind) in (Union, UnionType):
        parts = [part for part in get_args(kind) if part is not type(None)]
        return parts[0], len(parts) == len(get_args(kind))
    plain = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    return kind, get_origin(plain) is not list


def _kind(kind: Any) -> str:
    """The kind of a type's cells: by the type itself, else by the plain type below its annotations."""
    for known, name in KINDS.items():
        if kind == known:
            return name
    return _kind(get_args(kind)[0]) if get_origin(kind) is Annotated else "string"


def cell(value: Any) -> Any:
    """A value as one cell: lists joined by a semicolon, yes and no as true and false."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return LIST_MARK.join(str(item) for item in value) or None
    return value
