"""Rules on the timeline."""

from collections.abc import Iterator

from ...faults.fault import Fault, place, shown
from ...faults.kinds import Code
from ..loading import Facts


def events_in_order(facts: Facts) -> Iterator[Fault]:
    """An event does not end before it begins."""
    for i, event in enumerate(facts.timeline):
        if event.end and event.end.isoformat()[: len(event.date)] < event.date:
            message = f"events.{i + 1}.end ({event.end}) is before its date ({event.date}). Check both dates."
            yield facts.fault("timeline", ("events", i, "end"), message, Code.DATE_ORDER)


def meetings_are_dated(facts: Facts) -> Iterator[Fault]:
    """What has the short name of a meeting is one, and its day is known: periods begin with it."""
    for i, event in enumerate(facts.timeline):
        name = event.meeting
        if name and event.kind != "meeting":
            key = ("events", i, "meeting")
            message = f"{place(key)} is {name}, but its kind is {event.kind}. Correct one of them."
            yield facts.fault("timeline", key, message, Code.CONTRADICTION, name)
        if name and not event.end and len(event.date) < len("2024-09-13"):
            key = ("events", i, "date")
            message = (
                f"{place(key)} is {event.date}, but the page of changes tells what came since {name}, and needs "
                "its day. Write the day, or delete meeting."
            )
            yield facts.fault("timeline", key, message, Code.WRONG_FORM, event.date)


def meetings_are_named_once(facts: Facts) -> Iterator[Fault]:
    """No two events have the short name of one meeting."""
    first: dict[str, int] = {}
    for i, event in enumerate(facts.timeline):
        if event.meeting in first:
            key = ("events", i, "meeting")
            message = (
                f"{place(key)} is {shown(event.meeting)}, as in events.{first[event.meeting] + 1}. One meeting, "
                "one event: of a conference in two parts, only the last has it."
            )
            yield facts.fault("timeline", key, message, Code.TWICE, event.meeting)
        elif event.meeting:
            first[event.meeting] = i


RULES = {
    events_in_order: ("timeline",),
    meetings_are_dated: ("timeline",),
    meetings_are_named_once: ("timeline",),
}
