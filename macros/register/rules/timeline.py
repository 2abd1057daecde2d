"""Rules on the timeline."""

from collections.abc import Iterator

from ...faults.fault import Fault
from ...faults.kinds import Code
from ..loading import Facts


def events_in_order(facts: Facts) -> Iterator[Fault]:
    """An event does not end before it begins."""
    for i, event in enumerate(facts.timeline):
        if event.end and event.end.isoformat()[: len(event.date)] < event.date:
            message = f"events.{i + 1}.end ({event.end}) is before its date ({event.date}). Check both dates."
            yield facts.fault("timeline", ("events", i, "end"), message, Code.DATE_ORDER)


RULES = {
    events_in_order: ("timeline",),
}
