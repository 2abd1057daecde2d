"""What enacted laws say on each obligation, as rows."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..records import EnactedLaw, Obligation, Provision
from ..register.loading import Facts
from .columns import LIST_MARK, Column, column

UNKNOWN = "unknown"
COLUMNS = (
    Column("law", "The law, by its name in addresses.", required=True),
    column(EnactedLaw, "state"),
    column(EnactedLaw, "title"),
    column(EnactedLaw, "year"),
    column(EnactedLaw, "tradition"),
    column(EnactedLaw, "form"),
    column(EnactedLaw, "read"),
    column(EnactedLaw, "standing"),
    column(EnactedLaw, "standing_as_of"),
    column(EnactedLaw, "ended"),
    column(EnactedLaw, "replaced_by"),
    Column("obligation", "The obligation, by its id.", required=True),
    column(Obligation, "article"),
    column(Provision, "covered"),
    column(Provision, "section"),
    replace(column(Provision, "how"), required=False),  # empty where nothing was found
    column(Provision, "since"),
    Column("earlier", "What the law said before it was changed: until when, answer, section, sentence."),
    Column("sources", "Where the law was read: addresses, or titles of sources without one.", required=True),
)


def rows(facts: Facts) -> Iterator[list[Any]]:
    """A row for each law and obligation; without provision the answer is unknown."""
    for slug, law in facts.laws.items():
        sources = LIST_MARK.join(_address(facts, name) for name in law.sources)
        head = [slug, *(getattr(law, column.name) for column in COLUMNS[1:11])]
        for name, obligation in facts.obligations.obligations.items():
            found = law.provisions.get(name)
            said = [UNKNOWN, None, None, None, None]
            if found:
                said = [found.covered, found.section, found.how, found.since, _earlier(found) or None]
            yield [*head, name, obligation.article, *said, sources]


def _earlier(provision: Provision) -> str:
    return LIST_MARK.join(
        f"until {before.until}: {', '.join(filter(None, (before.covered, before.section)))}: {before.how}"
        for before in provision.earlier
    )


def _address(facts: Facts, source: str) -> str:
    return facts.sources[source].url or facts.sources[source].title
