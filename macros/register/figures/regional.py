"""How many States of a regional group a figure counts; of all groups, where none is named."""

from collections.abc import Mapping

from ...records import State
from ..loading import Facts
from .states import assistance_requested, by_investment, signatories, states_parties


def parties_of(facts: Facts, region: str | None) -> int:
    """States Parties."""
    return _of(states_parties(facts), region)


def signatories_of(facts: Facts, region: str | None) -> int:
    """States that have signed and are not yet bound."""
    return _of(signatories(facts), region)


def investment_of(facts: Facts, region: str | None) -> dict[str, int]:
    """States Parties by what they have or said on investment in producers."""
    return {position: _of(states, region) for position, states in by_investment(facts).items()}


def requests_of(facts: Facts, region: str | None) -> int:
    """States Parties of which a source says that they asked for help with legislation."""
    return _of(assistance_requested(facts), region)


def _of(states: Mapping[str, State], region: str | None) -> int:
    return sum(region in (None, state.region) for state in states.values())
