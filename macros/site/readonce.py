"""The editions that the first process of a build has read: those that are its copies need not read them again."""

from collections.abc import Iterable
from pathlib import Path

from ..register.edition import Edition, checked_facts, edition

_EDITIONS: dict[tuple[Path, str], Edition] = {}  # by the folder of the project and the language


def remember(editions: Iterable[Edition], root: Path) -> None:
    """Hand out these, and no others, from now on."""
    _EDITIONS.clear()
    _EDITIONS.update({(root, one.language.code): one for one in editions})


def edition_in(code: str, root: Path) -> Edition:
    """The edition of a language: as the first process read it, where this one is its copy; else read now.

    Raises Faults.
    """
    if (root, code) not in _EDITIONS:
        _EDITIONS[root, code] = edition(checked_facts(root), code, root)
    return _EDITIONS[root, code]
