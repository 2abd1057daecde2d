"""What a column is: one description, which every page, file and form that has the column reads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any, Literal

from ..language.labels import N_
from ..language.languages import ENGLISH
from ..records import Record
from ..records.fieldtype import FieldType, at

LIST_MARK = "; "
YES_NO = {True: N_("Yes"), False: N_("No")}
# Kinds that a description of a file has under another name, or that are texts there.
PUBLISHED = {"text": "string", "slug": "string", "choice": "string", "list": "string", "link": "uri"}
Form = Literal["choice", "ids", "lines", "date", "when", "year", "text"]


class Reader(Enum):
    """What shows columns of the register."""

    REGISTER = auto()  # the tables of States on pages
    COMPARISON = auto()  # States side by side
    LETTER = auto()  # the update sheet
    FILE = auto()  # CSV and what describes it
    BOOK = auto()  # the workbook to read
    FORM = auto()  # the workbook to edit


EVERY = frozenset(Reader)
FILES = frozenset({Reader.FILE, Reader.BOOK, Reader.FORM})


@dataclass(frozen=True)
class Column:
    """A column.

    key: its name in CSV and JSON. title: what a person calls it; a label where pages have it. type: what
    may stand in it, and what it says. path: the keys under which a record states it, () if it is worked
    out: then `read` gives its value, from the entry's id and record. source: the file and the keys in data/
    under which an editor finds it, * for each name; "" if it stands nowhere. words: a label for each value, and
    page_words those of pages where they have others. ranked: sorted in the order of its words, not by
    them. on: its readers; called: its title where a reader has another. asked: its name in the register's
    address, if not its key. width: of its cells in a workbook, in characters; None: as its content needs.
    kept: stays in the file without a value, as null or [].
    """

    key: str
    title: str
    type: FieldType
    path: tuple[str, ...] = ()
    read: Callable[[Any, Any], Any] | None = None
    source: str = ""
    words: Mapping[Any, str] = field(default_factory=dict, hash=False)
    page_words: Mapping[Any, str] = field(default_factory=dict, hash=False)
    ranked: bool = False
    on: frozenset[Reader] = EVERY
    called: Mapping[Reader, str] = field(default_factory=dict, hash=False)
    asked: str = ""
    width: int | None = None
    kept: bool = False

    @property
    def query(self) -> str:
        """Its name in the register's address."""
        return self.asked or self.key

    @property
    def labels(self) -> Mapping[Any, str]:
        """The label of each value on a page."""
        return self.page_words or self.words

    @property
    def kind(self) -> str:
        """The kind of its values by the name that published descriptions have for it."""
        return PUBLISHED.get(self.type.kind, self.type.kind)

    @property
    def required(self) -> bool:
        """Whether no row of a published table is without a value."""
        return not self.type.nullable and self.type.kind != "list"

    @property
    def form(self) -> Form:
        """How a person writes a value in a cell: one of the words, ids, a line each, a day, …, a text."""
        if self.words:
            return "choice"
        if self.type.item:
            return "ids" if self.type.item.kind == "slug" else "lines"
        match self.type.kind:
            case "date" | "when" | "year" as kind:
                return kind
        return "text"

    def value(self, name: Any, record: Any) -> Any:
        """Its value for the entry of that id; None where there is none."""
        if self.read:
            return self.read(name, record)
        for part in self.path:
            record = None if record is None else getattr(record, part)
        return record

    def of(self, data: Any) -> Any:
        """Its value in the plain data of a file; None where there is none."""
        for part in self.path:
            data = data.get(part) if isinstance(data, dict) else None
        return data

    def sort_key(self, value: Any) -> int | str | None:
        """What a row is sorted by: "" comes last; None: by what the cell says."""
        if value is None:
            return ""
        return list(self.words).index(value) if self.ranked else None

    def plain(self, value: Any) -> Any:
        """The value in a form that is equal for equal facts, whether from YAML, JSON or a cell."""
        if value in ({}, [], None) or value == self.type.default:
            return None
        return str(value) if self.form in ("when", "year") else value

    def said(self, value: Any) -> str:
        """The value in English words."""
        if value is None or value == []:
            return "empty"
        if self.words:
            return self.words.get(value, str(value))
        if isinstance(value, list):
            return ", ".join(map(str, value))
        if self.form in ("date", "when"):
            return _day(str(value))
        return f"“{value}”" if self.form == "text" else str(value)


def _day(value: str) -> str:
    """A date in words; as it is if it is none."""
    try:
        return ENGLISH.date(value)
    except ValueError:
        return value


def column(record: type[Record], *path: str, within: str, **more: Any) -> Column:
    """The column of a field below `record`; `more` are fields of Column.

    `within` says where in data/ such records are: a file, and the keys down to the record. Raises KeyError if
    there is no such field, or no description of it.
    """
    kind = at(record, path)
    if not kind or not kind.description:
        raise KeyError(f"{record.__name__}.{'.'.join(path)} has no description")
    key = more.pop("key", path[-1])
    described = {
        "title": key.replace("_", " ").capitalize(),
        "words": YES_NO if kind.kind == "boolean" else {word: word.replace("_", " ") for word in kind.choices},
        "kept": not kind.optional,
    }
    source = f"{within}{'.'.join(path)}"
    return Column(key=key, type=kind, path=path, source=source, **{**described, **more})


def shown(columns: tuple[Column, ...], reader: Reader, first: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """The columns that a reader has, each by its title there: those named `first`, then as described."""
    here = [replace(one, title=one.called.get(reader, one.title)) for one in columns if reader in one.on]
    order = {key: i for i, key in enumerate(first)}
    return tuple(sorted(here, key=lambda one: order.get(one.key, len(order))))


def cell(value: Any) -> Any:
    """A value as one cell: lists joined by a semicolon, yes and no as true and false."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return LIST_MARK.join(str(item) for item in value) or None
    return value
