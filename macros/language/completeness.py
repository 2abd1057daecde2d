"""Whether every word that data may hold has a label."""

from collections.abc import Container, Iterable

from .. import records
from ..records import (
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
from ..records.obligations import KINDS
from ..records.tools import TOOL_KINDS, TRADITIONS
from . import labels
from .labels import (
    KIND,
    MEMBERSHIP,
    POSITION,
    POSITION_MEANING,
    REGION,
    REGION_SHORT,
    STATUS,
    STATUS_MEANING,
    TOOL_KIND,
    UPDATE_KIND,
    VIEW,
)
from .lawlabels import (
    COVERED,
    COVERED_MEANING,
    FORM,
    LAW_TRADITION,
    NECESSITY,
    READ,
    STANDING,
    TRADITION,
)

_COMPLETE = (
    ("STATUS", STATUS, STATUSES),
    ("STATUS_MEANING", STATUS_MEANING, STATUSES),
    ("MEMBERSHIP", MEMBERSHIP, MEMBERSHIPS),
    ("REGION", REGION, REGIONS),
    ("REGION_SHORT", REGION_SHORT, REGIONS),
    ("POSITION", POSITION, POSITIONS),
    ("POSITION_MEANING", POSITION_MEANING, POSITIONS),
    ("KIND", KIND, KINDS),
    ("TOOL_KIND", TOOL_KIND, TOOL_KINDS),
    ("TRADITION", TRADITION, TRADITIONS),
    ("NECESSITY", NECESSITY, NECESSITIES),
    ("COVERED", COVERED, records.COVERED),
    ("COVERED_MEANING", COVERED_MEANING, records.COVERED),
    ("FORM", FORM, FORMS),
    ("LAW_TRADITION", LAW_TRADITION, LAW_TRADITIONS),
    ("READ", READ, READS),
    ("STANDING", STANDING, STANDINGS),
    ("UPDATE_KIND", UPDATE_KIND, UPDATE_KINDS),
    ("VIEW", VIEW, VIEWS),
)


def without_label(tables: Iterable[tuple[str, Container[str], Iterable[str]]] = _COMPLETE) -> list[str]:
    """A sentence for each value of the schema that has no words here; [] when all have."""
    return [
        f'{_file(name)}: {name} has no words for "{value}". Add a line for it: legends show it.'
        for name, table, values in tables
        for value in values
        if value not in table
    ]


def _file(name: str) -> str:
    return f"macros/language/{'labels' if hasattr(labels, name) else 'lawlabels'}.py"
