"""Atom feeds (RFC 4287) of what changed: one for all, one a State, in each language.

An entry's id never changes: a tag (RFC 4151) of the site's host, the entry's day and its id in
data/changes.yaml. Readers of the feed would otherwise see old entries as new ones.
"""

from urllib.parse import urlsplit

from ..language.labels import N_
from ..register.edition import Edition
from ..templating.addresses import absolute, target
from ..views import downloads
from ..views.changes import ChangeView, newest_first, of_state, updated

WHOLE = N_("The register as a whole")
OTHER = N_("Other facts of this site")


def files(edition: Edition) -> dict[str, str]:
    """Every feed of one language, by its path below site/."""
    code = edition.language.code
    feeds = {downloads.feed(code): feed(edition)}
    feeds |= {downloads.feed(code, slug): feed(edition, slug) for slug in edition.facts.states}
    return {path.lstrip("/"): text for path, text in feeds.items()}


def feed(edition: Edition, slug: str | None = None) -> str:
    """The feed of one State, or of the whole register. Raises KeyError if there is no such State."""
    facts, language = edition.facts, edition.language
    log = of_state(edition, slug) if slug else newest_first(edition)
    url = absolute(facts.site.base_address, language.code)
    about = language.state(facts.states[slug]) if slug else None
    return edition.templates.get_template("root/feed.xml").render(
        about=about,
        own=url(downloads.feed(language.code, slug)),
        page=url(target("state", slug) if slug else "changes/"),
        updated=updated(log) or facts.site.data_as_of,
        entries=[(logged, tag(edition, logged), _title(edition, logged)) for logged in log],
        site=facts.site,
        url=url,
    )


def tag(edition: Edition, logged: ChangeView) -> str:
    """The entry's id in one language (RFC 4151)."""
    base = urlsplit(edition.facts.site.base_address)
    place = f"{base.path.strip('/')}/{edition.language.code}/changes/{logged.slug}".lstrip("/")
    return f"tag:{base.hostname},{logged.change.date.isoformat()}:{place}"


def _title(edition: Edition, logged: ChangeView) -> str:
    language = edition.language
    names = sorted((language.state(state) for _, state in logged.states), key=language.sort_key)
    nameless = WHOLE if logged.change.about == "register" else OTHER
    return language.label(N_(", ")).join(names) or language.label(nameless)
