"""The pages of one language, checked: each that was right is not looked at again while only others are edited.

What is kept of a page is what the others need of it: its ids, and where it leads. As soon as anything is wrong,
all pages are looked at, so that a fault is told as if nothing had been kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..faults.fault import Fault, Faults
from ..folders import docs
from ..language.languages import SOURCE
from ..pages.generated import generated, known
from ..pages.paperprose import check_paper
from ..pages.printed import is_printed, unprintable
from ..pages.prose import check_page, places, read
from ..pages.rules.links import Places
from ..pages.rules.pageaddresses import taken, unfound
from ..register.edition import Edition
from ..translation.untranslated import untranslated
from ..vocabulary import Page
from . import keptchecks, keptpages
from .filesigns import FILE, Signs, hashed

Told = dict[str, Any]  # page -> its sign, its ids, and the ids of other pages to which it leads


@dataclass(frozen=True)
class Looked:
    """What was found in the pages of one language; what to keep of them, if none had a fault and any is new."""

    faults: list[Fault]
    told: Told | None = None


def surroundings(before: Signs) -> str:
    """A hash of all that checks depend on but for the words of pages: with it, of the names of all files."""
    return hashed(_but_words(before))


def depends_on(all_editions: list[Edition], root: Path, before: Signs) -> dict[str, str]:
    """Language -> a hash of all that its pages depend on, but for their own words."""
    keys, but_words = {}, _but_words(before)
    for code, others in keptpages.shown(all_editions, root).items():
        one = next(each for each in all_editions if each.language.code == code)
        files = dict.fromkeys(keptpages.files(before, code, others)) | dict.fromkeys(_below_docs(before))
        keys[code] = hashed(others, one.updates, [(name, but_words[name]) for name in files])
    return keys


def name(code: str) -> str:
    """Under which name the pages of a language are kept."""
    return f"pages-{code}"


def look(root: Path, before: Signs, keys: dict[str, str], one: Edition) -> Looked:
    """Faults of the pages of one language, then the labels that they found untranslated.

    `keys` are those of `depends_on`; a language without is looked at in full.
    """
    code = one.language.code
    kept = keptchecks.recall(root, name(code), keys[code]) if code in keys else None
    if kept is not None:
        edited = [page for page, told in kept.items() if told["sign"] != before[page].hex()]
        if not edited:
            return Looked([])
        told = _again(root, before, one, kept, edited)
        if told is not None:
            return Looked([], told)
    return _all(root, before, one)


def _again(root: Path, before: Signs, one: Edition, kept: Told, edited: list[str]) -> Told | None:
    """What to keep after the pages that were edited were looked at; None if anything is wrong."""
    where = places(one)
    where.ids |= {page: set(told["ids"]) for page, told in kept.items()}
    try:
        if any([*_of_page(root / page, one, where, root)] for page in edited):
            return None
    except Faults:
        return None
    told = kept | _told(edited, where, before)
    broken = (
        anchor not in where.ids[page]
        for source in told.values()
        for page, anchor in source["leads"]
        if page in edited
    )
    return None if any(broken) or [*where.missing()] or untranslated(one, root) else told


def _all(root: Path, before: Signs, one: Edition) -> Looked:
    faults: list[Fault] = []
    code = one.language.code
    try:
        paths = docs.pages(code, root)
    except Faults as wrong:
        paths, faults = [], wrong.faults
    names = [path.relative_to(root).as_posix() for path in paths]
    faults += taken(names, one.facts)
    if names and code == SOURCE:
        faults += unfound(names, one.facts)
    where = places(one) if known(one.facts) else None
    for path in paths:
        try:
            faults += _of_page(path, one, where, root)
        except Faults as wrong:
            faults += wrong.faults
    faults += where.missing() if where and not one.silent else []
    if not faults and code != SOURCE and not one.silent:
        _one_of_each_kind(one)
    if one.facts.read("site"):  # a draft may lack any label, and which are drafts is not known without
        faults += untranslated(one, root)
    if faults or where is None or one.silent or not before:
        return Looked(faults)
    return Looked([], _told(names, where, before))


def _of_page(path: Path, one: Edition, where: Places | None, root: Path) -> list[Fault]:
    """Every fault of one page. Raises Faults if it cannot be read."""
    prose = read(path, root)
    check = check_paper if docs.is_paper(prose.path) else check_page
    return [*(unprintable(prose) if is_printed(prose) else ()), *check(prose, one, where, root)]


def _told(pages: Iterable[str], where: Places, before: Signs) -> Told:
    """What to keep of pages that were looked at and right."""
    leads: dict[str, list[list[str]]] = {page: [] for page in pages}
    for page, _, _, path, anchor in where.wanted:
        if path not in where.from_data:
            leads[page].append([path, anchor])
    return {
        page: {"sign": before[page].hex(), "ids": sorted(where.ids[page]), "leads": there}
        for page, there in leads.items()
    }


def _one_of_each_kind(one: Edition) -> None:
    """Render every kind of page made from data, a State's for each membership and status: for `missing`."""
    kinds: dict[tuple[str, ...], tuple[str, str, str]] = {}
    for address, macro, value in generated(one.facts):
        state = one.facts.states.get(value)
        kind = (state.convention.membership, state.article9.status) if state else ()
        kinds.setdefault((macro, *kind), (address, macro, value))
    for address, macro, value in kinds.values():
        Page(one, address).macros()[macro](value)


def _but_words(before: Signs) -> Signs:
    """The signs without the words of pages: of those only that each is a file."""
    pages = {name: FILE for name in _below_docs(before) if name.endswith(docs.PAGE)}
    return before | {name: kind for name, kind in pages.items() if before[name].startswith(kind)}


def _below_docs(before: Signs) -> list[str]:
    return [name for name in before if name.startswith("docs/")]
