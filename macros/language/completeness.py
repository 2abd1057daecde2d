"""Whether every word that data may hold has a label."""

from collections.abc import Container, Iterable, Iterator
from typing import get_args

from .. import records
from ..records import (
    ACTORS,
    FINANCING,
    FORMS,
    LAW_TRADITIONS,
    MEMBERSHIPS,
    NECESSITIES,
    POSITIONS,
    READS,
    REGIONS,
    STANDINGS,
    STATUSES,
    UPDATE_KINDS,
    VIEWS,
)
from ..records.choices import SITUATIONS
from ..records.clauses import HeldBy, Where
from ..records.law import Acts
from ..records.obligations import KINDS, Applies, NeedsLaw
from ..records.state import Consent
from ..records.timeline import EventKind
from ..records.tools import TOOL_KINDS, TRADITIONS
from ..records.verbatim import Unplaced, Unquoted
from ..records.workplan import Outcome
from ..records.workshop import Answer
from . import labels, lawlabels

# Table of labels -> the words of data that it has to have.
_COMPLETE: dict[str, Iterable[str]] = {
    "STATUS": STATUSES,
    "STATUS_MEANING": STATUSES,
    "MEMBERSHIP": MEMBERSHIPS,
    "REGION": REGIONS,
    "REGION_SHORT": REGIONS,
    "POSITION": POSITIONS,
    "POSITION_MEANING": POSITIONS,
    "CONSENT": get_args(Consent),
    "ACTOR": ACTORS,
    "KIND": KINDS,
    "APPLIES": get_args(Applies),
    "NEEDS_LAW": get_args(NeedsLaw),
    "TOOL_KIND": TOOL_KINDS,
    "SELF_CHECK_ANSWER": get_args(Answer),
    "OUTCOME": get_args(Outcome),
    "EVENT": get_args(EventKind),
    "SITUATION": SITUATIONS,
    "UPDATE_KIND": UPDATE_KINDS,
    "VIEW": VIEWS,
    "TRADITION": TRADITIONS,
    "WHERE": get_args(Where),
    "NECESSITY": NECESSITIES,
    "HELD_BY": get_args(HeldBy),
    "COVERED": records.COVERED,
    "COVERED_MEANING": records.COVERED,
    "FORM": FORMS,
    "LAW_TRADITION": LAW_TRADITIONS,
    "READ": READS,
    "STANDING": STANDINGS,
    "FINANCING": FINANCING,
    "FINANCING_MEANING": FINANCING,
    "ACTS": get_args(Acts),
    "UNPLACED": get_args(Unplaced),
    "UNQUOTED": get_args(Unquoted),
}


def without_label() -> Iterator[tuple[str, str]]:
    """(path of the file, sentence) for each value of the schema that has no words there."""
    for name, values in _COMPLETE.items():
        module, table = _table(name)
        for value in values:
            if value not in table:
                message = f'{name} has no words for "{value}". Add a line for it: legends show it.'
                yield f"macros/language/{module}.py", message


def _table(name: str) -> tuple[str, Container[str]]:
    """The module in which a table stands, and the table."""
    module = labels if hasattr(labels, name) else lawlabels
    table: Container[str] = getattr(module, name)
    return module.__name__.rpartition(".")[2], table
