"""View of the foot of a page: the day of what it shows, and a version that changes with it."""

from dataclasses import dataclass
from datetime import date

from ..register.edition import Edition, last_change
from ..tables.stateentry import state_version, version
from ..templating.addresses import target


@dataclass(frozen=True)
class FootView:
    """`own`: whether `day` is the day on which this State's entry last changed, not that of all data."""

    own: bool
    day: date
    version: str


def foot(edition: Edition, address: str, shown: str) -> FootView:
    """The foot of the page at `address`, whose text is `shown`.

    A State's page has day and version of its entry, in every language the same; another page has the
    day of the data and a version of its own. So an edit changes the pages that show it, and no other.
    """
    facts = edition.facts
    slug = address.removeprefix("states/").rstrip("/")
    if address == target("state", slug) and slug in facts.states:
        return FootView(True, last_change(facts, slug), state_version(facts, slug))
    return FootView(False, facts.site.data_as_of, version(shown))
