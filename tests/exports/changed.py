"""The facts with something in them that no record would let pass, or that is not there yet."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from macros.records import Change
from macros.register.loading import Facts


def with_state(facts: Facts, **changes: object) -> Facts:
    """The facts with other values for Samoa, unchecked: what a reader must be safe from all the same."""
    samoa = facts.states["samoa"].model_copy(update=changes)
    return replace(facts, states={**facts.states, "samoa": samoa})


def with_change(facts: Facts, **changes: object) -> Facts:
    """The facts with one more entry in the log, of Samoa."""
    entry = {
        "date": date(2026, 11, 20),
        "states": ["samoa"],
        "what": "Status corrected.",
        "before": "Unclear, as of 2012.",
        "after": "Specific law, as of 2015.",
        "sources": [next(iter(facts.states["samoa"].sources))],
    }
    return replace(facts, changes={**facts.changes, "samoa-status": Change(**{**entry, **changes})})


def host(facts: Facts) -> str:
    """The name of the machine in the site's address."""
    return urlsplit(facts.site.base_address).hostname
