"""Atom feeds (RFC 4287) of changes and updates: one for all, one a region, one a State, in each language."""

import posixpath
from collections.abc import Set

from ..language.labels import REGION
from ..register.edition import Edition
from ..templating.addresses import absolute, target
from ..views import downloads
from ..views.changes import ChangeView, newest_first, of_state
from .feedentries import of_change, of_update

STYLE = "feeds/feed.css"


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
        return _feed(edition, newest_first(edition), None, None, downloads.feed(language.code), "changes/")
    name = language.state(edition.facts.states[slug])
    own = downloads.feed(language.code, slug)
    return _feed(edition, of_state(edition, slug), {slug}, name, own, target("state", slug))


def region_feed(edition: Edition, region: str) -> str:
    """The feed of the States of one region."""
    here = {slug for slug, state in edition.facts.states.items() if state.region == region}
    log = [one for one in newest_first(edition) if any(one.change.concerns(slug) for slug in here)]
    own = downloads.region_feed(edition.language.code, region)
    name = edition.language.label(REGION[region])
    return _feed(edition, log, here, name, own, target("region", region))


def _feed(
    edition: Edition, log: list[ChangeView], states: Set[str] | None, about: str | None, own: str, page: str
) -> str:
    """A feed at the address `own` about what the page shows: changes, and updates that name one of the States.

    Without States it holds every update. On one day updates come first.
    """
    facts = edition.facts
    url = absolute(facts.site.base_address, edition.language.code)
    news = [one for one in edition.updates if states is None or not states.isdisjoint(one.states)]
    entries = [*(of_update(edition, one) for one in news), *(of_change(edition, logged) for logged in log)]
    entries.sort(key=lambda entry: entry.day, reverse=True)
    written = edition.templates.get_template("root/feed.xml").render(
        about=about,
        own=url(own),
        style=posixpath.relpath(STYLE, posixpath.dirname(own.lstrip("/"))),
        page=url(page),
        subscribe=url("changes/#subscribe"),
        updated=max((entry.day for entry in entries), default=facts.site.data_as_of),
        entries=entries,
        site=facts.site,
        url=url,
    )
    return edition.language.typeset(written)
