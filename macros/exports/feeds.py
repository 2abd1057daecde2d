"""Atom feeds (RFC 4287) of what changed: one for all, one a region, one a State, in each language.

An entry's id never changes: a tag (RFC 4151) of the site's host, the entry's day and its id in
data/changes.yaml. Readers of the feed would otherwise see old entries as new ones.
"""

import posixpath
from urllib.parse import urlsplit

from ..language.labels import N_, REGION
from ..register.edition import Edition
from ..templating.addresses import absolute, target
from ..views import downloads
from ..views.changes import ChangeView, newest_first, of_state, updated

STYLE = "feeds/feed.css"
WHOLE = N_("The register as a whole")
OTHER = N_("Other facts of this site")


def files(edition: Edition) -> dict[str, str]:
    """Every feed of one language and how a browser shows it, by its path below site/."""
    code, states = edition.language.code, edition.facts.states
    feeds = {downloads.feed(code): feed(edition)}
    feeds |= {downloads.feed(code, slug): feed(edition, slug) for slug in states}
    regions = {state.region for state in states.values()}
    feeds |= {downloads.region_feed(code, region): region_feed(edition, region) for region in sorted(regions)}
    style = edition.templates.get_template("root/feed.css").render()
    return {STYLE: style, **{path.lstrip("/"): text for path, text in feeds.items()}}


def feed(edition: Edition, slug: str | None = None) -> str:
    """The feed of one State, or of the whole register. Raises KeyError if there is no such State."""
    language = edition.language
    if slug is None:
        return _feed(edition, newest_first(edition), None, downloads.feed(language.code), "changes/")
    name = language.state(edition.facts.states[slug])
    own = downloads.feed(language.code, slug)
    return _feed(edition, of_state(edition, slug), name, own, target("state", slug))


def region_feed(edition: Edition, region: str) -> str:
    """The feed of the States of one region."""
    here = {slug for slug, state in edition.facts.states.items() if state.region == region}
    log = [one for one in newest_first(edition) if any(one.change.concerns(slug) for slug in here)]
    own = downloads.region_feed(edition.language.code, region)
    return _feed(edition, log, edition.language.label(REGION[region]), own, target("region", region))


def _feed(edition: Edition, log: list[ChangeView], about: str | None, own: str, page: str) -> str:
    """A feed at the address `own` about what the page shows."""
    facts = edition.facts
    url = absolute(facts.site.base_address, edition.language.code)
    return edition.templates.get_template("root/feed.xml").render(
        about=about,
        own=url(own),
        style=posixpath.relpath(STYLE, posixpath.dirname(own.lstrip("/"))),
        page=url(page),
        subscribe=url("changes/#subscribe"),
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
