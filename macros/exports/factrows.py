"""Rows of the workbook for people: each fact of a State with each of its sources, and each law."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..language.labels import N_
from ..language.languages import Language
from ..records import Source
from ..register.loading import Facts
from ..tables.columns import Column, Reader, cell
from ..tables.statecolumns import LAW_COLUMNS, READ, STATE_COLUMNS
from .sheets import Link

SOURCED_HEADS = (
    N_("State"),
    N_("Fact"),
    N_("What the register says"),
    N_("Source"),
    N_("Publisher"),
    N_("Date of the source"),
    N_("Web address"),
)
LAWS_SHOWN = ("title", "year", "citation", "ended", "replaced_by")
LAW_HEADS = (
    N_("State"),
    *(column.title for key in LAWS_SHOWN for column in LAW_COLUMNS if column.key == key),
    N_("Web address"),
)


def exact(language: Language, column: Column, value: Any) -> Any:
    """A value as a cell: its word, a real day where it is known to the day, a number where it is a year."""
    if column.words and column.words.get(value):
        return language.label(column.words[value])
    if column.type.kind in ("date", "when"):
        return dated(language, value)
    return language.plain(value) if column.type.translated and value else cell(value)


def dated(language: Language, when: date | str | None) -> date | int | str | None:
    """A day; the number of a year; a month in words."""
    if when is None or isinstance(when, date):
        return when
    match when.count("-"):
        case 2:
            return date.fromisoformat(when)
        case 0:
            return int(when)
    return language.date(when)


def sourced_rows(facts: Facts, language: Language, slug: str, name: Link) -> Iterator[list[Any]]:
    """A row for each source of each fact of a State; what no source says has none."""
    state = facts.states[slug]
    for column in STATE_COLUMNS:
        group = getattr(state, column.path[0], None) if column.path else None
        shown = Reader.BOOK in column.on or column.type.translated
        value = column.value(slug, state) if shown else None
        named: list[str] = getattr(group, "sources", [])
        if value in (None, []) or not named:
            continue
        said = exact(language, column, value)
        for source in named:
            yield [name, language.label(column.title), said, *_source(language, state.sources[source])]


def _source(language: Language, source: Source) -> list[Any]:
    link = Link(source.url, source.url) if source.url else language.label(READ[source.access])
    return [source.title, source.publisher, dated(language, source.as_of), link]


def law_rows(facts: Facts, language: Language, slug: str, name: Link) -> Iterator[list[Any]]:
    """A row for each law that a State or a source names."""
    columns = {column.key: column for column in LAW_COLUMNS}
    for law in facts.states[slug].article9.laws:
        values = [exact(language, columns[key], columns[key].value(slug, law)) for key in LAWS_SHOWN]
        yield [name, *values, Link(law.url, law.url) if law.url else None]
