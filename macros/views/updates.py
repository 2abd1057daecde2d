"""Views of the updates that coordinators publish: for their lists, a State's page and the feeds."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..language.labels import N_, UPDATE_KIND
from ..records import UPDATE_KINDS
from ..register.edition import Edition
from ..register.posts import Update
from ..templating.addresses import target

IN_ANOTHER = N_("(in %(language)s)")
NAMING = 10


@dataclass(frozen=True)
class UpdateView:
    """One update in a list. `language` is that of its title where it is not the page's; `mark` says so."""

    slug: str
    title: str
    description: str
    date: date
    kinds: list[tuple[str, str]]
    language: str | None
    mark: str

    @property
    def address(self) -> str:
        """Address of its page, from the root of its language."""
        return target("update", self.slug)


@dataclass(frozen=True)
class UpdateListView:
    """The page that lists the updates of a year or of a kind: its address, its name, how many there are."""

    address: str
    name: str
    number: int


def update_view(edition: Edition, update: Update) -> UpdateView:
    """The view of one update."""
    language = edition.language
    foreign = update.head if update.head != language.code else None
    return UpdateView(
        slug=update.slug,
        title=update.title,
        description=update.description,
        date=update.date,
        kinds=[(target("updates_of_kind", kind), UPDATE_KIND[kind]) for kind in update.categories],
        language=foreign,
        mark=in_another(edition, foreign) if foreign else "",
    )


def in_another(edition: Edition, code: str) -> str:
    """What stands behind words of another language: (in English)."""
    language = edition.language
    return language.label(IN_ANOTHER) % {"language": language.language_name(code)}


def views(edition: Edition, updates: Iterable[Update]) -> list[UpdateView]:
    """The views of several updates, in their order."""
    return [update_view(edition, update) for update in updates]


def naming(edition: Edition, slug: str) -> list[UpdateView]:
    """The updates that name a State, the newest first: as many as its page has room for."""
    return views(edition, [update for update in edition.updates if slug in update.states][:NAMING])


def of(edition: Edition, name: str) -> list[UpdateView]:
    """The updates of a year, like "2026", or of a kind, like "law"; the newest first."""
    return views(edition, (one for one in edition.updates if name in (str(one.date.year), *one.categories)))


def years(edition: Edition) -> list[UpdateListView]:
    """The years that have updates, the newest first."""
    counted = Counter(update.date.year for update in edition.updates)
    return [
        UpdateListView(target("updates_of_year", str(year)), str(year), counted[year])
        for year in sorted(counted, reverse=True)
    ]


def kinds(edition: Edition) -> list[UpdateListView]:
    """The kinds that have updates, by their names in the language."""
    counted = Counter(kind for update in edition.updates for kind in update.categories)
    return [
        UpdateListView(target("updates_of_kind", kind), edition.language.label(UPDATE_KIND[kind]), counted[kind])
        for kind in UPDATE_KINDS
        if kind in counted
    ]
