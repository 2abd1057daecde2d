"""How a page of this site, a figure or a table of it is cited: in words and as BibTeX, with its version."""

import json
import re
from dataclasses import dataclass
from datetime import date

from ..language.labels import N_
from ..language.languages import Language
from ..records.site import Site
from ..register.edition import Edition
from ..register.loading import Facts
from ..tables.stateentry import state_json, version
from ..templating.addresses import absolute
from .foot import FootView
from .spokenwords import foreign, quoted

AUTHORS = N_("Contributors to the register of national implementation measures")
WORDS = N_("%(author)s, %(title)s, %(site)s, edition %(edition)s, as of %(day)s, version %(version)s")
REGISTER = N_("Register")
# English where letters run from right to left: they would tear the version apart.
NOTE = N_("edition %(edition)s, as of %(day)s, version %(version)s")
# What TeX would read as a command.
TEX = str.maketrans(
    {"\\": r"\textbackslash{}", "~": r"\~{}", "^": r"\^{}"} | {sign: f"\\{sign}" for sign in "{}%&#$_"}
)


@dataclass(frozen=True)
class CitingView:
    """A citation: its words, the full address after them, and the same as an entry of BibTeX."""

    words: str
    address: str
    bibtex: str

    @property
    def pieces(self) -> list[str]:
        """The address as lines of it may end: after a stroke, and not at the hyphen of new-zealand."""
        return re.findall("[^/]+/*", self.address)


def author(site: Site) -> str:
    """Whose work this is, in English: the publisher that data/site.yaml names, else the contributors."""
    return site.publisher or AUTHORS


def page(edition: Edition, address: str, title: str, foot: FootView) -> CitingView:
    """The citation of the page at `address`, with the day and the version that its foot gives."""
    return _citing(edition.facts.site, edition.language, address, title, foot.day, foot.version)


def part(edition: Edition, address: str, title: str, shown: str) -> CitingView:
    """The citation of a figure or a table, whose version changes with what it shows."""
    site = edition.facts.site
    return _citing(site, edition.language, address, title, site.data_as_of, version(shown))


def register(facts: Facts, language: Language) -> CitingView:
    """The citation of all data, whose version changes with each published fact of a State."""
    site, shown = facts.site, json.dumps([state_json(facts, slug) for slug in facts.states])
    return _citing(site, language, "data/", language.label(REGISTER), site.data_as_of, version(shown))


def _citing(site: Site, language: Language, address: str, title: str, day: date, sign: str) -> CitingView:
    whole = absolute(site.base_address, language.code)(address)
    parts = {
        "author": language.label(author(site)) if author(site) == AUTHORS else language.plain(author(site)),
        "title": quoted(language, title),
        "site": language.plain(site.title),
        "edition": language.plain(site.edition),
        "day": language.date(day),
        "version": foreign(language, sign),
    }
    note = NOTE if language.rtl else language.label(NOTE)
    fields = {
        "author": _tex(parts["author"]),
        "title": _tex(title),
        "howpublished": _tex(parts["site"]),
        "note": _tex(note % {"edition": site.edition, "day": day.isoformat(), "version": sign}),
        "year": str(day.year),
        "url": whole,
    }
    place = address.replace("#", "").replace("/", "-").strip("-")
    # In braces and quotes an author is one name; two braces would be a mark of a page's macro.
    lines = [
        f'  {name} = "{{{value}}}",' if name == "author" else f"  {name} = {{{value}}},"
        for name, value in fields.items()
    ]
    bibtex = "\n".join([f"@misc{{ccm-{place or 'home'}-{sign},", *lines, "}"])
    return CitingView(language.label(WORDS) % parts, whole, bibtex)


def _tex(text: str) -> str:
    return text.translate(TEX)
