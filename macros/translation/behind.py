"""Translated pages beside their English: which sections are behind, and the page as readers get it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from ..folders import docs
from ..language.languages import SOURCE
from ..language.signs import HEAD
from ..pages.prose import Prose, read
from ..pages.rules.footnotes import completed
from .record import following
from .sections import Section, sections

BEHIND = (
    "follows an older English text, so readers see the English. Bring it up to date, then run "
    "`make translations DONE={place}` (or write {sign} for it in data/translations/{code}.yaml)."
)
ABSENT = (
    "lacks the section {key} of docs/en/{name}, so readers see the English. Translate it, then run "
    "`make translations`."
)
NUMBERED = (
    "on line {line}, whose heading has no address (write one behind it in each language, like {{ #sources }}),"
)
UNNAMED = re.compile(r"_\d+")
RENAMED = (
    "has the section {old} where docs/en/{name} has {key}, so readers see the English. When it says what the "
    "English says, write {{ #{key} }} behind its heading, then run `make translations`."
)
GONE = "has a section that docs/en/{name} no longer has, so readers do not see it. Take it out."
NEW = "is not on record yet. When it says what the English says, run `make translations`."


@dataclass(frozen=True)
class Lag:
    """A section of a translated page that does not follow today's English, or may not: where, and what to do.

    `was`: the address that it has in the translation, where the English has another.
    """

    path: str
    line: int
    key: str
    message: str
    shown: bool  # whether readers see another text because of it
    was: str = ""

    @property
    def place(self) -> str:
        """The section as DONE=… names it."""
        return f"{self.path}#{self.key}"


def lags(code: str, root: Path) -> list[Lag]:
    """Every section of the pages of a language that is behind. Raises Faults."""
    folder, record = root / "docs" / code, following(root, code)
    behind: list[Lag] = []
    for path in docs.listed(code, root):
        english = root / "docs" / SOURCE / path.relative_to(folder)
        if code != SOURCE and english.is_file():
            behind += lags_of(read(path, root), read(english, root), record)
    return behind


def lags_of(page: Prose, english: Prose, record: dict[str, dict[str, str]]) -> Iterator[Lag]:
    """The sections of one page that are behind, in the order of its lines."""
    _, code, name = page.path.split("/", 2)
    signs, ours, theirs = record.get(name, {}), sections(page), sections(english)
    line, renamed = 1, _renamed(ours, theirs, signs)
    if not signs and theirs.keys() <= ours.keys():  # a page that is new, or a record that is gone
        yield Lag(page.path, line, HEAD, NEW, False)
        return
    for key, section in theirs.items():
        place, sign = f"{page.path}#{key}", section.sign
        line = ours[key].line if key in ours else line
        if key in renamed:
            old = renamed[key]
            message = RENAMED.format(old=old, name=name, key=key)
            yield Lag(page.path, ours[old].line, key, message, True, old)
        elif key not in ours:
            named = NUMBERED.format(line=section.line) if UNNAMED.fullmatch(key) else key
            yield Lag(page.path, line, key, ABSENT.format(key=named, name=name), True)
        elif key not in signs:
            yield Lag(page.path, line, key, f"section {key} {NEW}", False)
        elif signs[key] != sign:
            message = BEHIND.format(place=place, sign=sign, code=code)
            yield Lag(page.path, line, key, f"section {key} {message}", True)
    for key in signs:
        if key in ours and key not in theirs and key not in renamed.values():
            yield Lag(page.path, ours[key].line, key, GONE.format(name=name), True)


def _renamed(ours: Collection[str], theirs: Collection[str], signs: Collection[str]) -> dict[str, str]:
    """New address of a section -> that which a translation still has, where both stand behind the same one."""
    after = dict(pairwise(ours))
    pairs = ((key, after.get(before, "")) for before, key in pairwise(theirs) if key not in ours)
    return {key: old for key, old in pairs if old in signs and old not in theirs and not UNNAMED.fullmatch(key)}


def borrowed(code: str, root: Path) -> Iterator[tuple[str, Prose]]:
    """(path of the page, English text) of every section that a translated page shows in English. Raises Faults."""
    for lag in lags(code, root):
        english = root / "docs" / SOURCE / lag.path.split("/", 2)[2]
        page = read(english, root)
        section = sections(page).get(lag.key)
        if lag.shown and section and lag.key != HEAD:
            yield lag.path, replace(page, text=section.text, first_line=section.line)


def current(path: Path, root: Path) -> Prose:
    """A page as readers get it: sections that are behind in English, named in `behind`, its columns as in English.

    Raises Faults.
    """
    page = read(path, root)
    _, code, name = page.path.split("/", 2)
    english = root / "docs" / SOURCE / name
    if code == SOURCE or not english.is_file():
        return page
    original = read(english, root)
    page = replace(page, hide=original.hide)
    lagging = (lag for lag in lags_of(page, original, _record(root, code)) if lag.shown)
    late = {key for lag in lagging for key in (lag.key, lag.was) if key}
    return _composed(page, original, late) if late else page


def _record(root: Path, code: str) -> dict[str, dict[str, str]]:
    """The record, read once while it stays as it is."""
    path = root / "data" / "translations" / f"{code}.yaml"
    return _read(root, code, path.stat().st_mtime_ns if path.exists() else 0)


@lru_cache(maxsize=8)
def _read(root: Path, code: str, _changed: int) -> dict[str, dict[str, str]]:
    return following(root, code)


def _composed(page: Prose, english: Prose, late: set[str]) -> Prose:
    """The sections of the English page in its order, each as it is translated unless it is behind."""
    ours, theirs = sections(page), sections(english)
    parts: list[Section] = []
    for key, section in theirs.items():
        if key != HEAD:
            parts.append(section if key in late else ours[key])
    own = [section for key, section in ours.items() if key not in theirs and key not in late]
    text = completed("\n".join(section.text for section in [*parts, *own]), english.text, page.text)
    composed = replace(page, text=text, behind=frozenset(late - {HEAD}))
    if HEAD not in late:
        return composed
    return replace(composed, title=english.title, menu=english.menu, description=english.description)
