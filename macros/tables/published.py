"""The tables that are published: their columns, their rows and what each is called."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..language.labels import N_
from ..records import REGIONS, STATUSES, Change, EnactedLaw, Event, Obligation, PublishedFigure, Record, Tool
from ..records.fieldtype import FieldType, fields
from ..register import figures
from ..register.loading import Facts
from . import dated, provisions
from .columns import Column, Reader, cell, column
from .statecolumns import LAW_COLUMNS, SOURCE_COLUMNS, on


@dataclass(frozen=True)
class Table:
    """A table: what it holds, its columns, its entries by id, what makes a row unique and what it refers to."""

    title: str
    columns: tuple[Column, ...]
    entries: Callable[[Facts], Iterable[tuple[Any, Any]]]
    key: tuple[str, ...] = ()
    refers: tuple[str, str, str] | None = None  # (column, table, its column)

    def rows(self, facts: Facts) -> Iterator[list[Any]]:
        """The cells of each row."""
        for name, record in self.entries(facts):
            yield [cell(one.value(name, record)) for one in self.columns]


def _own(key: str, kind: FieldType, read: Callable[[Any, Any], Any]) -> Column:
    """A column that no record has as a field."""
    return Column(key, key.replace("_", " ").capitalize(), kind, read=read)


def _number(key: str, description: str, read: Callable[[Any, Any], Any]) -> Column:
    return _own(key, FieldType("integer", description=description), read)


def _laws(facts: Facts) -> Iterator[tuple[Any, Any]]:
    for slug, state in facts.states.items():
        yield from ((slug, law) for law in state.article9.laws)


def _sources(facts: Facts) -> Iterator[tuple[Any, Any]]:
    for slug, state in facts.states.items():
        yield from (((slug, name), source) for name, source in state.sources.items())
    yield from (((None, name), source) for name, source in facts.sources.items())


def _columns(record: type[Record], within: str) -> tuple[Column, ...]:
    return tuple(column(record, field, within=f"data/{within}.*.") for field in fields(record))


def _plain(record: type[Record], within: str) -> tuple[Column, ...]:
    """A column for each field of a record that is neither a list nor holds keys of its own."""
    kinds = fields(record).items()
    return tuple(column(record, key, within=within) for key, kind in kinds if not kind.item and not kind.record)


def _of_records(title: str, record: type[Record], within: str, read: Callable[[Facts], dict[str, Any]]) -> Table:
    """A table of the plain fields of every record of one kind, each with its id; `within` is where they are."""
    about = FieldType("slug", description="Id of the entry; it stays the same.")
    id_column = _own("id", about, lambda name, entry: name)
    return Table(title, (id_column, *_columns(record, within)), lambda facts: read(facts).items(), ("id",))


IN_STATE = FieldType("slug", description="The State, by its name in addresses.")
SUPPORTS = FieldType(
    "slug", nullable=True, description="The State whose facts it supports; empty for the other pages."
)
TERM = FieldType(
    "text",
    nullable=True,
    description="Imprisonment for acts that the law prohibits; empty: none given, or not known.",
)
LAW_ID = FieldType("slug", description="The law, by its name in addresses.")
SOURCE_ID = FieldType("slug", description="Id of the source, unique within its State.")
REGION = FieldType("choice", choices=REGIONS, description="UN regional group; none: in no group.")


def _counted(status: str) -> Column:
    return _number(status, "States Parties with this Article 9 status.", lambda region, row: row[status])


TABLES: dict[str, Table] = {
    "states": Table(
        N_("The register: one row a State"), on(Reader.FILE), lambda facts: facts.states.items(), ("slug",)
    ),
    "laws": Table(
        N_("Laws that States or sources name"),
        (_own("state", IN_STATE, lambda state, law: state), *LAW_COLUMNS),
        _laws,
        refers=("state", "states", "slug"),
    ),
    "sources": Table(
        N_("Sources, by State; without a State: of the other pages"),
        (
            _own("state", SUPPORTS, lambda name, source: name[0]),
            _own("id", SOURCE_ID, lambda name, source: name[1]),
            *SOURCE_COLUMNS,
        ),
        _sources,
        refers=("state", "states", "slug"),
    ),
    "regions": Table(
        N_("States Parties by region and status"),
        (
            _own("region", REGION, lambda region, row: region),
            *map(_counted, STATUSES),
            _number("states_parties", "All States Parties of the region.", lambda region, row: sum(row.values())),
        ),
        lambda facts: figures.by_region(facts).items(),
        ("region",),
    ),
    "figures": _of_records(
        N_("Figures as published by others"),
        PublishedFigure,
        "figures.yaml: published",
        lambda facts: facts.figures.published,
    ),
    "obligations": _of_records(
        N_("What implementation can entail"),
        Obligation,
        "obligations.yaml: obligations",
        lambda facts: facts.obligations.obligations,
    ),
    "tools": _of_records(
        N_("Model laws, guides and other tools"), Tool, "tools.yaml: tools", lambda facts: facts.tools.tools
    ),
    "enacted-laws": Table(
        N_("Enacted laws that were compared"),
        (
            _own("id", LAW_ID, lambda name, law: name),
            *_plain(EnactedLaw, "data/laws/*.yaml: "),
            _own("imprisonment_least", TERM, lambda name, law: law.basic_term and law.basic_term.least),
            _own("imprisonment_most", TERM, lambda name, law: law.basic_term and law.basic_term.most),
        ),
        lambda facts: facts.laws.items(),
        ("id",),
        ("state", "states", "slug"),
    ),
    "provisions": Table(
        N_("What enacted laws say on each obligation"),
        provisions.COLUMNS,
        provisions.answers,
        ("law", "obligation"),
        ("obligation", "obligations", "id"),
    ),
    "timeline": Table(
        N_("Dates of the Convention"),
        _columns(Event, "timeline.yaml: events"),
        lambda facts: ((None, event) for event in sorted(facts.timeline, key=lambda event: event.date)),
    ),
    "history": Table(
        N_("Dated events of States and laws"), dated.COLUMNS, dated.entries, refers=("state", "states", "slug")
    ),
    "changes": _of_records(
        N_("What changed in the register"), Change, "changes.yaml: changes", lambda facts: facts.changes
    ),
}
