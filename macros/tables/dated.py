"""The dated events of States and laws as rows: one an event, oldest first."""

from collections.abc import Iterator
from typing import Any

from ..records.fieldtype import FieldType
from ..register import figures
from ..register.loading import Facts
from .columns import Column

KIND = (
    "signed, consent (deposit of the instrument), in_force (of the Convention, for the State), withdrawal (takes "
    "effect); law_enacted, law_in_force, law_ended, law_changed (its answer on an obligation); initial_report, "
    "latest_report (Article 7; the newest known); investment (a law or a stated view)."
)
TYPES: dict[str, FieldType] = {
    "date": FieldType("when", description="When: a day, or the month or year where no source says more."),
    "state": FieldType("slug", description="The State, by its name in addresses."),
    "kind": FieldType("choice", choices=figures.KINDS, description=KIND),
    "law": FieldType("slug", nullable=True, description="The law, if it is among those compared."),
    "title": FieldType("text", nullable=True, description="Title of the law."),
    "detail": FieldType(
        "text",
        nullable=True,
        description="How the State consented; on which obligation the law changed; the position on investment.",
    ),
    "sources": FieldType("list", item=FieldType("slug"), description="Ids of the sources that say so."),
}


def _column(key: str, kind: FieldType) -> Column:
    return Column(key, key.capitalize(), kind, read=lambda _, row: row[key])


COLUMNS = tuple(_column(key, kind) for key, kind in TYPES.items())


def events(facts: Facts) -> list[dict[str, Any]]:
    """Each event by the names of its columns."""
    return [
        {
            "date": event.when,
            "state": event.state,
            "kind": event.kind,
            "law": event.law,
            "title": event.title,
            "detail": event.word,
            "sources": list(event.sources),
        }
        for event in figures.happenings(facts)
    ]


def entries(facts: Facts) -> Iterator[tuple[None, dict[str, Any]]]:
    """The rows of the table; no event has an id of its own."""
    yield from ((None, event) for event in events(facts))
