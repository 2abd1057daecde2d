"""Where a counted figure leads: to a list that holds exactly what it counts, no row more."""

from urllib.parse import urlencode

from ..records import POSITIONS, STATUSES

PARTIES = {"membership": "state_party"}


def register(**columns: str) -> str:
    """Address of the register that shows only the rows with these values, on the screen."""
    return f"states/?{urlencode(columns)}#rows"


def parties(**columns: str) -> str:
    """Address of the register that shows only States Parties with these values."""
    return register(**PARTIES, **columns)


def by_status(region: str | None = None) -> dict[str, str]:
    """Address of the States Parties of each Article 9 status, of one region or of all."""
    there = {"region": region} if region else {}
    return {status: parties(**there, status=status) for status in STATUSES}


ADDRESSES = {
    "state_party": parties(),
    "signatory": register(membership="signatory"),
    "withdrawn": register(membership="withdrawn"),
    **by_status(),
    **{f"investment_{position}": parties(investment=position) for position in POSITIONS},
    "assistance_requested": parties(assistance="requested"),
    "old_text": parties(age="old"),
}
