"""Codes of ISO 3166-1 for States and territories, as Unicode's CLDR has them."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global

# Codes that ISO 3166-1 leaves to its users, for a State that has none of its own yet. AAA to AAZ and ZZA to ZZZ
# are left to them too, but are what is typed where a code is not known.
TO_USERS = re.compile(r"X[A-Z]{2}|Q[M-Z][A-Z]")
NO_STATE = re.compile(r"AA[A-Z]|ZZ[A-Z]")


@cache
def territories() -> dict[str, str]:
    """The two letters beside each three of ISO 3166-1, but for those that are left to users."""
    known = Locale("en").territories
    return {
        three: two[0]
        for three, two in get_global("territory_aliases").items()
        if re.fullmatch("[A-Z]{3}", three) and len(two) == 1 and two[0] in known
        if not TO_USERS.fullmatch(three) and not NO_STATE.fullmatch(three)
    }
