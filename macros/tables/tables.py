"""The tables that are published: their columns, their rows and what each is called."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..language.labels import N_
from ..records import (
    REGIONS,
    STATUSES,
    Change,
    Convention,
    Event,
    Obligation,
    PublishedFigure,
    Record,
    Source,
    State,
    Tool,
)
from ..records.state import Article9, Assistance, Investment, Law, Transparency
from ..register import figures
from ..register.loading import Facts
from . import provisions
from .columns import LIST_MARK, Column, cell, column


@dataclass(frozen=True)
class Table:
    """A table: what it holds, its columns, its rows, what makes a row unique and what it refers to."""

    title: str
    columns: tuple[Column, ...]
    rows: Callable[[Facts], Iterator[list[Any]]]
    key: tuple[str, ...] = ()
    refers: tuple[str, str, str] | None = None  # (column, table, its column)


STATE_COLUMNS: dict[Column, Callable[[str, State], Any]] = {
    Column("slug", "Name of the State in addresses.", required=True): lambda slug, state: slug,
    column(State, "name"): lambda slug, state: state.name,
    column(State, "iso3"): lambda slug, state: state.iso3,
    column(State, "region"): lambda slug, state: state.region,
    column(Convention, "membership"): lambda slug, state: state.convention.membership,
    column(Convention, "signed"): lambda slug, state: state.convention.signed,
    column(Convention, "consent"): lambda slug, state: state.convention.consent,
    column(Convention, "consent_date"): lambda slug, state: state.convention.consent_date,
    column(Convention, "in_force"): lambda slug, state: state.convention.in_force,
    column(Convention, "withdrawal_effective"): lambda slug, state: state.convention.withdrawal_effective,
    column(Article9, "status"): lambda slug, state: state.article9.status,
    column(Article9, "as_of", "status_as_of"): lambda slug, state: state.article9.as_of,
    column(Article9, "laws"): lambda slug, state: LIST_MARK.join(law.title for law in state.article9.laws) or None,
    Column(
        "rests_on_repealed_law", "Whether every law that the status rests on has ended.", "boolean", required=True
    ): lambda slug, state: cell(state.article9.rests_on_repealed),
    column(Article9, "penal_sanctions"): lambda slug, state: cell(state.article9.penal_sanctions),
    column(Article9, "extraterritorial"): lambda slug, state: cell(state.article9.extraterritorial),
    column(Investment, "position", "investment"): lambda slug, state: state.investment.position,
    column(Investment, "year", "investment_year"): lambda slug, state: state.investment.year,
    column(Transparency, "initial_report"): lambda slug, state: state.transparency.initial_report,
    column(Transparency, "latest_report"): lambda slug, state: state.transparency.latest_report,
    column(Assistance, "requested", "assistance_requested"): lambda slug, state: cell(state.assistance.requested),
}
IN_STATE = Column("state", "The State, by its name in addresses.", required=True)
ID = Column("id", "Id of the entry; it stays the same.", required=True)


def _state_rows(facts: Facts) -> Iterator[list[Any]]:
    for slug, state in facts.states.items():
        yield [read(slug, state) for read in STATE_COLUMNS.values()]


def _law_rows(facts: Facts) -> Iterator[list[Any]]:
    for slug, state in facts.states.items():
        for law in state.article9.laws:
            yield [slug, *_cells(law, LAW)]


def _source_rows(facts: Facts) -> Iterator[list[Any]]:
    for slug, state in facts.states.items():
        for name, source in state.sources.items():
            yield [slug, name, *_cells(source, SOURCE)]
    for name, source in facts.sources.items():
        yield [None, name, *_cells(source, SOURCE)]


def _region_rows(facts: Facts) -> Iterator[list[Any]]:
    for region, row in figures.by_region(facts).items():
        yield [region, *row.values(), sum(row.values())]


def _cells(record: Record, fields: tuple[str, ...]) -> list[Any]:
    return [cell(getattr(record, field)) for field in fields]


def _columns(record: type[Record], fields: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(column(record, field) for field in fields)


def _of_records(title: str, record: type[Record], read: Callable[[Facts], dict[str, Record]]) -> Table:
    """A table of the plain fields of every record of one kind, each with its id."""
    fields = tuple(record.model_fields)
    return Table(
        title,
        (ID, *_columns(record, fields)),
        lambda facts: ([name, *_cells(item, fields)] for name, item in read(facts).items()),
        ("id",),
    )


LAW, SOURCE, EVENT = tuple(Law.model_fields), tuple(Source.model_fields), tuple(Event.model_fields)
COUNTED = [
    Column(status, "States Parties with this Article 9 status.", "integer", (), True) for status in STATUSES
]

TABLES: dict[str, Table] = {
    "states": Table(N_("The register: one row a State"), tuple(STATE_COLUMNS), _state_rows, ("slug",)),
    "laws": Table(
        N_("Laws that States or sources name"),
        (IN_STATE, *_columns(Law, LAW)),
        _law_rows,
        refers=("state", "states", "slug"),
    ),
    "sources": Table(
        N_("Sources, by State; without a State: of the other pages"),
        (
            Column("state", "The State whose facts it supports; empty for the other pages."),
            Column("id", "Id of the source, unique within its State.", required=True),
            *_columns(Source, SOURCE),
        ),
        _source_rows,
        refers=("state", "states", "slug"),
    ),
    "regions": Table(
        N_("States Parties by region and status"),
        (
            Column("region", "UN regional group; none: in no group.", values=REGIONS, required=True),
            *COUNTED,
            Column("states_parties", "All States Parties of the region.", "integer", (), True),
        ),
        _region_rows,
        ("region",),
    ),
    "figures": _of_records(
        N_("Figures as published by others"), PublishedFigure, lambda facts: facts.figures.published
    ),
    "obligations": _of_records(
        N_("What implementation can entail"), Obligation, lambda facts: facts.obligations.obligations
    ),
    "tools": _of_records(N_("Model laws, guides and other tools"), Tool, lambda facts: facts.tools.tools),
    "provisions": Table(
        N_("What enacted laws say on each obligation"),
        provisions.COLUMNS,
        provisions.rows,
        ("law", "obligation"),
        ("obligation", "obligations", "id"),
    ),
    "timeline": Table(
        N_("Dates of the Convention"),
        _columns(Event, EVENT),
        lambda facts: (_cells(event, EVENT) for event in sorted(facts.timeline, key=lambda event: event.date)),
    ),
    "changes": _of_records(N_("What changed in the register"), Change, lambda facts: facts.changes),
}
