"""The page that a link was probably meant to lead to."""

import posixpath
from collections.abc import Collection
from pathlib import PurePosixPath

from ...faults.fault import SLIP, closest


def meant(page: str, target: str, home: str, pages: Collection[str]) -> str:
    """How `page` would name what its link `target` was meant to be, one of `pages`; "" if none is like it.

    A link that is right from the root of the language, or lacks its ending, is known as such.
    """
    folder, name = posixpath.dirname(page), PurePosixPath(target.lstrip("/")).as_posix()
    for root in (home, folder):
        for ending in ("", ".md", "/index.md"):
            path = posixpath.normpath(posixpath.join(root, name + ending))
            if path in pages:
                return posixpath.relpath(path, folder)
    return closest(target, [posixpath.relpath(path, folder) for path in sorted(pages)], SLIP)
