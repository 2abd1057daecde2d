"""What the frame around a page shows, besides what MkDocs and the theme hand it (`overrides/main.html`)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from ..language import inenglish
from ..language.labels import N_
from ..language.languages import SOURCE, Language
from ..register.coverage import coverage
from ..register.edition import Edition
from ..register.posts import Update
from ..templating.addresses import Url, absolute, from_page, from_root, target
from ..views import citing, corrections
from ..views.citing import CitingView
from ..views.downloads import feed
from ..views.foot import FootView, foot
from ..views.updates import UpdateView, update_view
from . import cards, navigation, theme
from .lean import lean

UNTRANSLATED = N_("This update is not translated; it is shown in %(language)s.")


# Only HTML tells whether words stand between a link and a number: to a style they are next to each other.
AFTER_LINK = re.compile('(</a><sup class="cite)(?=")')
NOTE = re.compile(r'<aside class="partly">.*?</aside>\n?', re.DOTALL)  # overrides/partials/partly.html


@dataclass(frozen=True)
class LanguageLinkView:
    """A language of the site: its code, its own name, and this page in it, as seen from here and in full."""

    code: str
    name: str
    link: str
    address: str


@dataclass(frozen=True)
class PartlyView:
    """How much of a draft is translated, in percent as its language writes them."""

    labels: str
    texts: str
    pages: str


@dataclass(frozen=True)
class FrameView:
    """`link` and `asset` give addresses as seen from the page, `asset` with the version of the assets.

    `body` is the text of the page. `card` is the picture that a link to it shows, `feed` that of all changes,
    `source` where its text can be read as it was written, "" if nowhere. `citation` says how the page is
    cited. Where no page is, `foot` and `citation` are None. `partly` is that of a draft.
    """

    link: Url
    asset: Url
    languages: list[LanguageLinkView]
    menu: list[navigation.MenuEntryView]
    way: list[navigation.MenuEntryView]
    feed: str
    partly: PartlyView | None
    body: str = ""
    card: str = ""
    source: str = ""
    foot: FootView | None = None
    citation: CitingView | None = None


def of_page(edition: Edition, page: Any, items: Iterable[Any], version: str, path: str = "") -> FrameView:
    """The frame of a page of MkDocs.

    `items` are its menu, `version` is that of the assets, `path` the file of its text, "" if it has none.
    """
    site, code = edition.facts.site, edition.language.code
    link, title = from_page(page.url), page.meta["title"]
    ending = foot(edition, page.url, f"{title}{page.meta.get('description')}{page.content}")
    return FrameView(
        link,
        _asset(link, version),
        _languages(edition, link, page.url),
        navigation.menu(items, page),
        navigation.way(page),
        link(feed(edition.language.files)),
        _partly(edition.language, edition.root),
        Markup(page.content),
        absolute(site.base_address, code)(cards.address_of(page.url, edition.language.files)),
        (path and corrections.source_address(site, path)) or "",
        ending,
        citing.page(edition, page.url, title, ending),
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
        link(feed(edition.language.files)),
        _partly(edition.language, edition.root),
    )


def finished(page: str, language: Language) -> str:
    """A whole page, the theme's part of it put right, and without what nobody needs.

    What a draft says in English is marked, and the head of its page says that there is some.
    """
    page = AFTER_LINK.sub(r"\1 after-link", theme.mended(page, language))
    if language.draft:
        alone = NOTE.sub("", page)
        page = inenglish.shown(page if inenglish.has_english(alone) else alone)
    return lean(language.typeset(page), language.code == SOURCE, language.direction)


@cache
def _partly(language: Language, root: Path) -> PartlyView | None:
    """Counted once a build: the same on each page."""
    if not language.draft:
        return None
    told = coverage(language, root).parts
    return PartlyView(**{name: language.percent(share.percent) for name, share in told.items()})


def _asset(link: Url, version: str) -> Url:
    return lambda name: f"{link(name)}?{version}"


def languages_of(edition: Edition, page: str) -> list[LanguageLinkView]:
    """The page at an address in each language of the site, the first first."""
    return _languages(edition, from_page(page), page)


def _languages(edition: Edition, link: Url, page: str) -> list[LanguageLinkView]:
    site = edition.facts.site
    return [
        LanguageLinkView(
            code,
            Language(code).own_name,
            link(target("language", code) + page),
            absolute(site.base_address, code)(page),
        )
        for code in site.languages
    ]


@dataclass(frozen=True)
class UpdateFrameView:
    """What stands around the text of an update. `untranslated` says that it is in another language than the page.

    `spoken` is the language of the text, `runs` the way in which it runs.
    """

    update: UpdateView
    spoken: str
    runs: str
    untranslated: str


def of_update(edition: Edition, update: Update) -> UpdateFrameView:
    """The frame within that of the page of an update."""
    spoken, language = Language(update.language), edition.language
    note = language.label(UNTRANSLATED) % {"language": language.language_name(spoken.code)}
    foreign = spoken.code != language.code
    return UpdateFrameView(update_view(edition, update), spoken.code, spoken.direction, note if foreign else "")
