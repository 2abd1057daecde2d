"""The facts of a State one by one: what a person calls them, where they stand in its file, how they are said.

Spreadsheet, update sheet and the report on changes name a fact alike. Works on the plain data of a
file, not on records, so that an older file or one with a fault can be compared too.
"""

from dataclasses import dataclass, field, replace
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ..language import labels
from ..language.languages import SOURCE, Language
from ..records import Record, Source, State
from ..records.common import Day, When, Year
from ..records.state import Article9, Assistance, Convention, Investment, Law, Notes, SourceIds, Transparency

Data = dict[str, Any]
KINDS = {Day: "date", When: "when", Year: "year", bool: "yes or no", SourceIds: "ids"}
ENGLISH = Language(SOURCE)
YES_NO = {True: "Yes", False: "No"}


@dataclass(frozen=True)
class Field:
    """A fact: its heading, its keys, what it says, its kind, and the words for each of its values."""

    title: str
    key: tuple[str, ...]
    description: str
    kind: str
    words: dict[Any, str] = field(hash=False)
    required: bool  # has a value
    kept: bool  # stays in the file without a value, as null or []

    def of(self, data: Data) -> Any:
        """The value in a State's data; None where there is none."""
        for part in self.key:
            data = data.get(part) if isinstance(data, dict) else None
        return data

    def plain(self, value: Any) -> Any:
        """The value in a form that is equal for equal facts, whether from YAML, JSON or a cell."""
        if value in ({}, [], None) or (self.key == ("access",) and value == "online"):
            return None
        return str(value) if self.kind in ("when", "year") else value

    def said(self, value: Any) -> str:
        """The value in words."""
        if value is None or value == []:
            return "empty"
        if self.words:
            return self.words.get(value, str(value))
        if isinstance(value, list):
            return ", ".join(map(str, value))
        if self.kind in ("date", "when"):
            return _day(str(value))
        return f"“{value}”" if self.kind == "text" else str(value)


def _day(value: str) -> str:
    """A date in words; as it is if it is none."""
    try:
        return ENGLISH.date(value)
    except ValueError:
        return value


def _field(title: str, record: type[Record], *key: str, words: dict | None = None, kind: str = "") -> Field:
    """The field of `record` under the last of `key`."""
    given, optional = _bare(get_type_hints(record, include_extras=True)[key[-1]])
    if not words and given is bool:
        words = YES_NO
    if not words and get_origin(given) is Literal:
        words = {value: value.replace("_", " ") for value in get_args(given)}
    info = record.model_fields[key[-1]]
    about = info.description or "Ids of the sources that say so, from the same file."
    kind = kind or ("choice" if words else KINDS.get(given, "text"))
    return Field(title, key, about, kind, words or {}, info.is_required() and not optional, info.is_required())


def _bare(kind: Any) -> tuple[Any, bool]:
    """A type without `| None`, and whether it had that."""
    if get_origin(kind) not in (Union, UnionType):
        return kind, False
    return next(part for part in get_args(kind) if part is not type(None)), True


CONSENT = {word: label for word, label in labels.CONSENT.items() if word}
STATE_FIELDS = (
    _field("State", State, "name"),
    _field("ISO code", State, "iso3"),
    _field("Region", State, "region", words=labels.REGION),
    _field("Membership", Convention, "convention", "membership", words=labels.MEMBERSHIP),
    _field("Signed on", Convention, "convention", "signed"),
    _field("Consent", Convention, "convention", "consent", words=CONSENT),
    _field("Consent on", Convention, "convention", "consent_date"),
    _field("In force since", Convention, "convention", "in_force"),
    _field("Withdrawal in effect", Convention, "convention", "withdrawal_effective"),
    _field("Why dates differ", Convention, "convention", "dates_because"),
    _field("Membership: sources", Convention, "convention", "sources"),
    _field("Article 9 status", Article9, "article9", "status", words=labels.STATUS),
    _field("Status as of", Article9, "article9", "as_of"),
    _field("Penal sanctions known", Article9, "article9", "penal_sanctions"),
    _field("Reaches conduct abroad", Article9, "article9", "extraterritorial"),
    _field("Article 9 summary", Article9, "article9", "summary"),
    _field("Article 9: sources", Article9, "article9", "sources"),
    _field("Investment in producers", Investment, "investment", "position", words=labels.POSITION),
    _field("Investment: year", Investment, "investment", "year"),
    _field("Investment: note", Investment, "investment", "note"),
    _field("Investment: sources", Investment, "investment", "sources"),
    _field("Initial report", Transparency, "transparency", "initial_report"),
    _field("Latest report", Transparency, "transparency", "latest_report"),
    _field("Reports: sources", Transparency, "transparency", "sources"),
    _field("Assistance requested", Assistance, "assistance", "requested"),
    _field("Assistance: sources", Assistance, "assistance", "sources"),
    _field("Notes", Notes, "notes", "text"),
    _field("Notes: sources", Notes, "notes", "sources"),
    _field("To confirm (not published)", State, "to_confirm", kind="lines"),
    _field("Why the status stands", Article9, "article9", "stands_because"),
)
LAW_FIELDS = (
    _field("Title", Law, "title"),
    _field("Year", Law, "year"),
    _field("Citation", Law, "citation"),
    _field("Web address", Law, "url"),
    _field("Ended", Law, "ended"),
    _field("Ended: source", Law, "ended_source"),
    _field("Replaced by", Law, "replaced_by"),
)
SOURCE_FIELDS = (
    _field("Title", Source, "title"),
    _field("Publisher", Source, "publisher"),
    _field("As of", Source, "as_of"),
    _field("Note on the date", Source, "as_of_note"),
    replace(_field("Web address", Source, "url"), kept=True),  # the files say url: null of a copy
    _field("Read", Source, "access", words={"online": "online", "copy": "in a copy", "document": "as a file"}),
)


def laws(data: Data) -> list[Data]:
    """The laws in a State's data."""
    found = data.get("article9")
    return (found.get("laws") if isinstance(found, dict) else None) or []


def sources(data: Data) -> dict[str, Data]:
    """The sources in a State's data, by id."""
    return data.get("sources") or {}
