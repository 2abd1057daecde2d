"""Rules on the log of changes."""

from collections.abc import Iterator

from ...faults.fault import Fault, closest, place, shown
from ...faults.kinds import Code
from ...records import Change
from ..loading import Facts
from .dates import not_yet


def changes_name_states(facts: Facts) -> Iterator[Fault]:
    """The States that a change names exist. What the register once held may since have left it."""
    states = facts.slugs("states")
    for name, change in facts.changes.items():
        for i, slug in enumerate(change.states):
            if slug not in states:
                key = ("changes", name, "states", i)
                message = f"{place(key)} is {shown(slug)}, but there is no data/states/{slug}.yaml."
                yield facts.fault(
                    "changes", key, message, Code.UNKNOWN_NAME, slug, suggestion=closest(slug, states)
                )


def changes_name_sources(facts: Facts) -> Iterator[Fault]:
    """The sources that a change names exist; those of a State that is not there or could not be read may."""
    for name, change in facts.changes.items():
        if any(slug not in facts.states for slug in change.states):
            continue
        known = known_sources(facts, change)
        for i, source in enumerate(change.sources):
            if source not in known:
                key = ("changes", name, "sources", i)
                message = (
                    f"{place(key)} is {shown(source)}, which is neither in the files of its States nor in "
                    "data/sources.yaml. Add the source there, or correct the id."
                )
                yield facts.fault(
                    "changes", key, message, Code.UNKNOWN_NAME, source, suggestion=closest(source, known)
                )


def known_sources(facts: Facts, change: Change) -> list[str]:
    """Ids that a change may cite: sources of its States' files, then those of data/sources.yaml."""
    own = [name for slug in change.states if slug in facts.states for name in facts.states[slug].sources]
    return [*own, *facts.sources]


def changes_are_dated(facts: Facts) -> Iterator[Fault]:
    """A change was made on or before the day of the data."""
    for name, change in facts.changes.items():
        yield from not_yet(facts, "changes", ("changes", name, "date"), change.date)


def changes_are_whole(facts: Facts) -> Iterator[Fault]:
    """A change of a State's facts names a source; what was before stands beside what is now.

    An entry on other facts names no State.
    """
    for name, change in facts.changes.items():
        if change.states and not change.sources:
            message = f"changes.{name}.sources is empty, but a State's facts changed. Name the id of a source."
            yield facts.fault("changes", ("changes", name, "sources"), message, Code.MISSING_SOURCE)
        if change.before and not change.after:
            message = (
                f"changes.{name}.before stands without after. Write what the register says now, or delete it."
            )
            yield facts.fault("changes", ("changes", name, "before"), message, Code.CONTRADICTION)
        if change.about == "other" and (change.states or change.held):
            message = f"changes.{name}.about is other, but the entry names States. Delete one of the two."
            yield facts.fault("changes", ("changes", name, "about"), message, Code.CONTRADICTION)


RULES = {
    changes_name_states: ("changes", "states"),
    changes_name_sources: ("changes", "states", "sources"),
    changes_are_dated: ("changes", "site"),
    changes_are_whole: ("changes",),
}
