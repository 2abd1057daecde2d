"""The entries of the feeds: a change of the register, or an update.

The id of an entry never changes: a tag (RFC 4151) of the site's host, the entry's day, and its id in
data/changes.yaml or the name of the update. Readers of the feed would otherwise see old entries as new ones.
"""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from ..language.labels import N_
from ..records import Source
from ..register.edition import Edition
from ..register.posts import Update
from ..templating.addresses import target
from ..views.changes import ChangeView

WHOLE = N_("The register as a whole")
OTHER = N_("Other facts of this site")


@dataclass(frozen=True)
class FeedEntryView:
    """An entry of a feed: its id and title, its day, its page, its sources, what it says.

    `language` is that of title and words.
    """

    id: str
    title: str
    day: date
    address: str
    sources: list[Source]
    language: str
    words: str
    before: str | None = None
    after: str | None = None


def of_change(edition: Edition, logged: ChangeView) -> FeedEntryView:
    """The entry for a change of the register, in the words of the edition."""
    language, change = edition.language, logged.change
    return FeedEntryView(
        tag(edition, logged),
        _title(edition, logged),
        change.date,
        logged.address,
        logged.sources,
        language.code,
        language.plain(change.what),
        change.before and language.plain(change.before),
        change.after and language.plain(change.after),
    )


def of_update(edition: Edition, update: Update) -> FeedEntryView:
    """The entry for an update, in the language of its title."""
    return FeedEntryView(
        _tag(edition, update.date, f"updates/{update.slug}"),
        update.title,
        update.date,
        target("update", update.slug),
        [edition.facts.sources[name] for name in update.sources if name in edition.facts.sources],
        update.head,
        update.description,
    )


def tag(edition: Edition, logged: ChangeView) -> str:
    """The id of a change in one language (RFC 4151)."""
    return _tag(edition, logged.change.date, f"changes/{logged.slug}")


def _tag(edition: Edition, day: date, place: str) -> str:
    base = urlsplit(edition.facts.site.base_address)
    whole = f"{base.path.strip('/')}/{edition.language.code}/{place}".lstrip("/")
    return f"tag:{base.hostname},{day.isoformat()}:{whole}"


def _title(edition: Edition, logged: ChangeView) -> str:
    language = edition.language
    names = sorted((language.state(state) for _, state in logged.states), key=language.sort_key)
    nameless = WHOLE if logged.change.about == "register" else OTHER
    return language.between.join(names) or language.label(nameless)
