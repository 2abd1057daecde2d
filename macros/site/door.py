"""What stands above the languages: the door, the page for a wrong address, and what programs look for there."""

from dataclasses import dataclass

from markupsafe import escape

from ..language.inenglish import unmarked
from ..language.labels import N_
from ..language.languages import Language
from ..register.edition import Edition
from ..templating.addresses import absolute, from_root, target
from . import assets, headers

WITHOUT_NETWORK = {
    "title": N_("This page is not on this device"),
    "why": N_(
        "The network does not answer, and this page is not kept here. "
        "Pages that you opened or asked to keep can be read without a network."
    ),
    "again": N_("Try again"),
    "kept": N_("Kept on this device"),
    "seen": N_("Opened on this device"),
}
NAMES = ("index.html", "404.html", "sitemap.xml", "service-worker.js")


@dataclass(frozen=True)
class DoorView:
    """The way into one language: its title, what it says of a wrong address, its place below the door, and the
    full addresses of its home and sitemap.
    """

    language: Language
    title: str
    not_there: str
    path: str
    address: str
    sitemap: str


def files(editions: list[Edition]) -> dict[str, str]:
    """Texts by their names at the root of the site."""
    first = editions[0]
    site = first.facts.site
    url = absolute(site.base_address, first.language.code)
    view = {
        "doors": [_door(edition) for edition in editions],
        "site": site,
        "canonical": url("/"),
        "url": from_root(site.base_address, first.language.code),
        "policy": headers.POLICY,
        "version": assets.version(),
        "words": {edition.language.code: _without_network(edition.language) for edition in editions},
    }
    texts = {name: first.templates.get_template(f"root/{name}").render(view) + "\n" for name in NAMES}
    return {**texts, "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {url('/sitemap.xml')}\n"}


def _without_network(language: Language) -> dict[str, str]:
    """What the service worker says in the place of a page that is not on the device, escaped."""
    said = {name: escape(unmarked(language.label(text))) for name, text in WITHOUT_NETWORK.items()}
    return {"dir": language.direction, **said}


def _door(edition: Edition) -> DoorView:
    language, site = edition.language, edition.facts.site
    url = absolute(site.base_address, language.code)
    path = target("language", language.code).lstrip("/")
    title, not_there = unmarked(language.plain(site.title)), unmarked(language.label("Page not found"))
    return DoorView(language, title, not_there, path, url(""), url("sitemap.xml"))
