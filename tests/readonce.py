"""What no test changes is read once in a process, also for what collecting the tests asks: facts, editions, files.

A file of data is parsed once for as long as its text stays the same, however many copies of a project hold it.
"""

import os
import weakref
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import Path

import pytest

from macros import exports
from macros.drafting.assembler import DraftParts
from macros.language.fonts import OWN
from macros.language.languages import Language
from macros.language.pofile import reading
from macros.language.standards import direction_of
from macros.paths import ROOT
from macros.records import Record, Site
from macros.register import loading
from macros.register.edition import Edition, checked_facts, edition, examined
from macros.register.loading import Facts, validate
from macros.site.draftparts import draft_parts
from macros.translation import catalogue
from macros.yamltext import yamlfile
from macros.yamltext.document import Document
from macros.yamltext.yamlfile import read_yaml


def _tried(site: Site) -> list[str]:
    """The languages whose files tests make, English first: one of each kind, or all (`make test-languages`)."""
    if os.environ.get("EVERY_LANGUAGE"):
        return site.in_full
    kinds = {(direction_of(code), code in OWN): code for code in reversed(site.in_full)}
    return [code for code in site.in_full if code in kinds.values()]


# The site as tests build it: what holds in one language of a kind holds in each, so one of the others is a draft.
WHOLE = validate(read_yaml(ROOT / "data/site.yaml", "data/site.yaml"), Site)
LANGUAGES = _tried(WHOLE)
OTHERS = [code for code in WHOLE.languages if code not in LANGUAGES]
DRAFTS = sorted(OTHERS, key=lambda code: Language(code).own_name[0].isascii())[:1]  # in other letters, if any is
ALL = [code for code in WHOLE.languages if code in (*LANGUAGES, *DRAFTS)]  # a draft has pages only
SITE = WHOLE.model_copy(update={"languages": ALL, "drafts": DRAFTS})
PROJECT = ROOT / "tests" / "data" / "project"  # four States, two languages, everything right


def remember(patch: pytest.MonkeyPatch) -> None:
    """Let `load` take again what it made of the same text under the same name; what is wrong is told anew.

    The facts of the site itself, which no test changes, are held to all rules once. Its labels are gathered once,
    also for projects that have its code and templates; catalogues are remembered, all that a process has read.
    """
    validate = loading.validate
    valid: dict[tuple[int, type[Record]], Record] = {}  # each for as long as its document is remembered

    def validated(document: Document, record: type[Record]) -> Record:
        key = id(document), record
        if key not in valid:
            valid[key] = validate(document, record)
            weakref.finalize(document, valid.pop, key)
        return valid[key]

    patch.setattr(yamlfile, "parse", lru_cache(1000)(yamlfile.parse))
    patch.setattr(loading, "validate", validated)
    patch.setattr(reading, "_kept", lru_cache(1000)(reading._read))
    gathered = catalogue._labels
    ours = cache(lambda: [*gathered(ROOT)])

    def labels(root: Path) -> Iterable[tuple[str, str | tuple[str, ...]]]:
        has_ours = all((root / name).resolve() == ROOT / name for name in catalogue.LABELS)
        return ours() if has_ours else gathered(root)

    patch.setattr(catalogue, "_labels", labels)
    whole = cache(partial(examined, ROOT))
    patch.setattr("macros.register.edition.examined", lambda root: whole() if root == ROOT else examined(root))


@cache
def facts() -> Facts:
    """The facts of the site itself, as tests build it."""
    return replace(checked_facts(), site=SITE)


@cache
def small() -> Facts:
    """The facts of the small project."""
    return checked_facts(PROJECT)


@cache
def edition_in(code: str) -> Edition:
    """The site's edition in one language."""
    return edition(facts(), code)


@cache
def for_readers(code: str) -> dict[str, str | bytes]:
    """Feeds, calendars and workbook of one language."""
    return exports.for_readers(edition_in(code))


@cache
def parts_in(code: str) -> DraftParts:
    """Of what the files of a draft are made in one language."""
    return draft_parts(edition_in(code))
