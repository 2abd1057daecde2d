"""What the search knows of the pages: each page and each of its sections, as plain words.

The form is that of MkDocs' own index: `docs`, each with `location`, `title` and `text`. A page comes before
its sections. The words stand as they are read; a browser folds them (overrides/scripts/00-common.js).
"""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType
from typing import NotRequired, TypedDict

from ..language.inenglish import unmarked
from ..register.edition import Edition
from ..templating.addresses import target
from ..views.accession import not_party
from ..views.othernames import all_names, other_names

# Elements within a line. All others part words, as the eye does: a cell from the next, a term from its text.
INLINE = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small"}
INLINE |= {"span", "strong", "sub", "sup", "time", "u", "wbr"}
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
PARTS = frozenset(["section", "article", "details"])  # with an id they are sections, named by their heading
UNREAD = frozenset(["h1", "script", "style", "template", "svg", "nav", "form", "noscript", "button", "select"])
UNREAD_CLASSES = frozenset(("cite", "back"))  # numbers of sources, and the ways back from these
PATH = "search/search_index.json"  # below the root of a language
# By their ids: sections that a draft does without, since its index is to be small.
NOT_OF_A_DRAFT = ("sources",)
SPACE = re.compile(r"\s")
OUT = "data-search-exclude"  # on an element, or on a heading for its whole section


@dataclass
class Part:
    """A page, or a section of one: its id, its title and its text, in pieces."""

    id: str = ""
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    named: bool = False  # its title is complete
    kept: bool = True


class Entry(TypedDict):
    """What the search has of a page or a section: `names` of a State's page, `terms` of one about terms."""

    location: str
    title: str
    text: str
    names: NotRequired[list[str]]
    terms: NotRequired[list[str]]


def docs(
    address: str,
    title: str,
    html: str,
    names: list[str],
    draft: bool = False,
    terms: Sequence[str] = (),
    of_sections: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> list[Entry]:
    """The entries of a page, from its content; `names` are others of a State, `terms` what the page is about.

    `of_sections` has by their ids what sections are about.

    The page of a draft is entered without its sources, which are in other languages.
    """
    title, names = unmarked(title), list(map(unmarked, names))
    reader = _Reader()
    reader.feed(unmarked(html))
    reader.close()
    page, *sections = reader.parts
    entry: Entry = {"location": address, "title": title, "text": _plain(page.text)}
    if names:
        entry["names"] = names
    if terms:
        entry["terms"] = list(map(unmarked, terms))
    entries = [entry]
    for part in sections:
        heading, _, rest = _plain(part.title).partition("\n")
        words = "\n".join(filter(None, (rest, _plain(part.text))))
        kept = part.kept and not (draft and part.id in NOT_OF_A_DRAFT)
        if kept and heading and (words or heading != title):
            section: Entry = {"location": f"{address}#{part.id}", "title": heading, "text": words}
            if part.id in of_sections:
                section["terms"] = list(of_sections[part.id])
            entries.append(section)
    return entries


def names(edition: Edition) -> dict[str, list[str]]:
    """Address of a State's page -> the other names of the State, and what its laws are called."""
    return {
        target("state", slug): [*other_names(edition, slug), *_adjective(edition, slug)]
        for slug in edition.facts.states
    }


def terms(edition: Edition) -> dict[str, list[str]]:
    """Address of a page -> the glossary's terms that it is about, and other words that readers use.

    A law's page has what a law of its State is called: "Ley española".
    """
    code, listed = edition.language.code, defaultdict[str, list[str]](list)
    for term in edition.facts.glossary.values():
        if term.page is not None:
            words = [term.words[code]] if code in term.words else []
            listed[term.page] += [*words, *term.sought.get(code, [])]
    for slug, law in edition.facts.laws.items():
        listed[target("law", slug)] += _adjective(edition, law.state)
    return dict(listed)


def sections(edition: Edition) -> dict[str, dict[str, list[str]]]:
    """Address of a page -> id of a section -> what it is about: the States that have not joined, by any name."""
    outside = not_party(edition.facts).values()
    return {"joining/": {"not-party": [one for name in outside for one in dict.fromkeys(all_names(name))]}}


def _adjective(edition: Edition, slug: str) -> list[str]:
    """What a law of a State is called in the edition's language, if that is known."""
    name = edition.facts.names.names.get(edition.facts.states[slug].iso3)
    word = name.adjective.get(edition.language.code) if name else None
    return [word] if word else []


def text(entries: list[Entry]) -> str:
    """The file: letters as they are, which is half as long as their numbers."""
    return json.dumps({"docs": entries}, ensure_ascii=False, separators=(",", ":"))


def write(site: Path, entries: list[Entry]) -> None:
    """Put the file below the root of a language."""
    path = site / PATH
    path.parent.mkdir(exist_ok=True)
    path.write_text(text(entries), "utf-8")


def read(site: Path) -> list[Entry]:
    """What `write` has put there, if it has."""
    path = site / PATH
    entries: list[Entry] = json.loads(path.read_text("utf-8"))["docs"] if path.is_file() else []
    return entries


def _plain(pieces: list[str]) -> str:
    """The words, in lines as the page sets them apart."""
    lines = (" ".join(line.split()).replace("( ", "(") for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    """Cuts a page into its parts: at each heading with an id, and at each section, article or details with one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts = [Part(named=True)]
        self.part = self.parts[0]  # to which the words belong
        self.open: list[tuple[str, str, Part]] = []  # element, its role, the part around it
        self.within = dict.fromkeys(("", "part", "title", "unread"), 0)  # open elements of each role

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "span" and "class" in values:
            self._say("\n" if self.within["title"] else " ")
        elif tag not in INLINE:
            self._say("\n")
        if tag in VOID:
            return
        role, around = self._role(tag, values), self.part
        if role == "part" or (role == "title" and self.part.named):
            self.part = Part(values["id"], kept=OUT not in values)
            self.parts.append(self.part)
        self.open.append((tag, role, around))
        self.within[role] += 1

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _, _ in self.open):
            return
        name = ""
        while name != tag:
            name, role, around = self.open.pop()
            self.within[role] -= 1
            if role == "title":
                self.part.named = True
            elif role == "part":
                self.part = around
            if name not in INLINE:
                self._say("\n")

    def handle_data(self, data: str) -> None:
        self._say(SPACE.sub(" ", data))

    def _role(self, tag: str, values: dict[str, str]) -> str:
        """What an element is for: "part", "title" of one, "unread", or nothing special."""
        if self.within["unread"] or self.within["title"]:
            return "unread" if tag == "sup" else ""
        heading = tag in HEADINGS and "id" in values
        if tag in UNREAD or not UNREAD_CLASSES.isdisjoint(values.get("class", "").split()):
            return "unread"
        if OUT in values and not heading:
            return "unread"
        if tag in PARTS and "id" in values:
            return "part"
        names = tag in HEADINGS or tag == "summary"
        return "title" if heading or (names and not self.part.named) else ""

    def _say(self, words: str) -> None:
        if not self.within["unread"]:
            (self.part.title if self.within["title"] else self.part.text).append(words)
