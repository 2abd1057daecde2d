"""What the frame around a page shows, besides what MkDocs and the theme hand it (`overrides/main.html`)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..language.labels import LANGUAGE_NAME
from ..register.edition import Edition
from ..templating.addresses import Url, absolute, from_page, from_root, target
from ..views import corrections
from ..views.downloads import feed
from ..views.foot import FootView, foot
from . import cards, navigation


@dataclass(frozen=True)
class LanguageLink:
    """A language of the site: its code, its own name, and this page in it, as seen from here and in full."""

    code: str
    name: str
    link: str
    address: str


@dataclass(frozen=True)
class FrameView:
    """`link` and `asset` give addresses as seen from the page, `asset` with the version of the assets.

    `body` is the text of the page. `card` is the picture that a link to it shows, `feed` that of all changes,
    `source` where its text can be read as it was written, "" if nowhere. Where no page is, `foot` is None.
    """

    link: Url
    asset: Url
    languages: list[LanguageLink]
    menu: list[navigation.Entry]
    way: list[navigation.Entry]
    feed: str
    body: str = ""
    card: str = ""
    source: str = ""
    foot: FootView | None = None


def of_page(edition: Edition, page: Any, items: Iterable[Any], version: str, path: str = "") -> FrameView:
    """The frame of a page of MkDocs.

    `items` are its menu, `version` is that of the assets, `path` the file of its text, "" if it has none.
    """
    site, code = edition.facts.site, edition.language.code
    link = from_page(page.url)
    return FrameView(
        link,
        _asset(link, version),
        _languages(edition, link, page.url),
        navigation.menu(items, page),
        navigation.way(page),
        link(feed(code)),
        Markup(page.content),
        absolute(site.base_address, code)(cards.address_of(page.url, code)),
        (path and corrections.source_address(site, path)) or "",
        foot(edition, page.url, f"{page.meta['title']}{page.meta.get('description')}{page.content}"),
    )


def of_no_page(edition: Edition, items: Iterable[Any], version: str) -> FrameView:
    """The frame of 404.html, which a server shows at any address."""
    code = edition.language.code
    link = from_root(edition.facts.site.base_address, code)
    return FrameView(
        link,
        _asset(link, version),
        _languages(edition, link, ""),
        navigation.menu(items, None),
        [],
        link(feed(code)),
    )


def _asset(link: Url, version: str) -> Url:
    return lambda name: f"{link(name)}?{version}"


def _languages(edition: Edition, link: Url, page: str) -> list[LanguageLink]:
    site = edition.facts.site
    return [
        LanguageLink(
            code,
            LANGUAGE_NAME[code],
            link(target("language", code) + page),
            absolute(site.base_address, code)(page),
        )
        for code in site.languages
    ]
