"""What may stand under a key of a file of data/, read from the types of the records."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import AfterValidator, BeforeValidator
from pydantic.fields import FieldInfo

from .common import FIRST_YEAR, LAST_YEAR, Form, Record, Translated, partial_date, slug
from .texts import readable, web_link, with_addresses, with_blanks

Kind = Literal[
    "text", "slug", "link", "when", "date", "year", "integer", "boolean", "choice", "list", "map", "record"
]
Key = tuple[str | int, ...]
PLAIN: dict[Any, Kind] = {str: "text", bool: "boolean", int: "integer", date: "date"}
FORMS: dict[Callable[..., Any], Kind] = {slug: "slug", web_link: "link", partial_date: "when"}


@dataclass(frozen=True)
class FieldType:
    """What a key of a file holds.

    nullable: null may stand there; optional: the key may be left out. `choices` are the words that may
    stand there; `default` is the one that is meant where the key is left out. `lowest` and `highest` are
    of a number or year; `shortest` and `longest` count the characters of a text or the entries of a list;
    `pattern` is the form of a text that has one. `item` is the type of each entry of a list or map and
    `keys` that of its keys; `record` is that of a block of keys of its own. `free`: words of any kind;
    `translated`: the catalogues translate them.
    """

    kind: Kind
    nullable: bool = False
    optional: bool = False
    description: str = ""
    choices: tuple[str, ...] = ()
    lowest: int | None = None
    highest: int | None = None
    shortest: int | None = None
    longest: int | None = None
    pattern: str | None = None
    item: "FieldType | None" = None
    keys: "FieldType | None" = None
    record: type[Record] | None = None
    free: bool = False
    translated: bool = False
    default: str | None = None

    @property
    def filled(self) -> bool:
        """Whether a value stands there always."""
        return not self.nullable and not self.optional

    def inner(self, part: str | int) -> "FieldType | None":
        """The type under one key of a record, or of an entry of a list or map; None where nothing can stand."""
        return fields(self.record).get(str(part)) if self.record else self.item


@cache
def fields(record: type[Record]) -> dict[str, FieldType]:
    """The type of each field of a record, by its key, in their order."""
    hints = get_type_hints(record, include_extras=True)
    return {name: _field(hints[name], info) for name, info in record.model_fields.items()}


def at(record: type[Record], key: Key) -> FieldType | None:
    """The type of what stands under a path of keys of a file that holds one `record`; None if nothing can."""
    here: FieldType | None = FieldType("record", record=record)
    for part in key:
        here = here.inner(part) if here else None
    return here


def values(record: Record) -> Iterator[tuple[Key, Any, FieldType]]:
    """(path of keys, value, its type) of every value in a record, also of each block and list; none of null."""
    return _below(record, FieldType("record", record=type(record)), ())


def _below(value: Any, kind: FieldType, key: Key) -> Iterator[tuple[Key, Any, FieldType]]:
    if value is None:
        return
    yield key, value, kind
    if kind.record:
        for name, inner in fields(kind.record).items():
            yield from _below(getattr(value, name), inner, (*key, name))
    elif kind.item:
        items: Iterable[tuple[str | int, Any]] = value.items() if kind.kind == "map" else enumerate(value)
        for part, item in items:
            yield from _below(item, kind.item, (*key, part))


def _field(hint: Any, info: FieldInfo) -> FieldType:
    described = replace(
        read(hint),
        optional=not info.is_required(),
        description=info.description or "",
        default=info.default if isinstance(info.default, str) else None,
    )
    return _bounded(described, info)


def read(hint: Any) -> FieldType:
    """What a type allows, annotated or not, with its `| None` and entries. Raises KeyError for an unknown one."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return replace(read(next(part for part in arguments if part is not type(None))), nullable=True)
    if origin is Annotated:
        return _annotated(read(arguments[0]), arguments[1:])
    if origin is Literal:
        return FieldType("choice", choices=arguments)
    if origin is list:
        return FieldType("list", item=read(arguments[0]))
    if origin is dict:
        return FieldType("map", keys=read(arguments[0]), item=read(arguments[1]))
    if issubclass(hint, Record):
        return FieldType("record", record=hint)
    return FieldType(PLAIN[hint])


def _annotated(plain: FieldType, marks: tuple[Any, ...]) -> FieldType:
    """A type with what is annotated to it."""
    for mark in marks:
        check = mark.func if isinstance(mark, AfterValidator | BeforeValidator) else None
        if isinstance(mark, FieldInfo):
            plain = _bounded(plain, mark)
        elif isinstance(mark, Form):
            plain = replace(plain, pattern=f"^({mark.pattern})$", longest=mark.longest)
        elif isinstance(mark, Translated):
            plain = replace(plain, translated=True)
        elif check in (readable, with_addresses, with_blanks):
            plain = replace(plain, free=True)
        elif check in FORMS:
            plain = replace(plain, kind=FORMS[check])
    years = plain.kind == "integer" and (plain.lowest, plain.highest) == (FIRST_YEAR, LAST_YEAR)
    return replace(plain, kind="year") if years else plain


def _bounded(plain: FieldType, info: FieldInfo) -> FieldType:
    """A type within the bounds that a field states."""
    extra = info.json_schema_extra
    stated = {name: getattr(mark, name) for mark in info.metadata for name in getattr(mark, "__slots__", ())}
    return replace(
        plain,
        lowest=stated.get("ge", plain.lowest),
        highest=stated.get("le", plain.highest),
        shortest=stated.get("min_length", plain.shortest),
        longest=stated.get("max_length", plain.longest),
        pattern=str(extra["pattern"]) if isinstance(extra, dict) and "pattern" in extra else plain.pattern,
    )
