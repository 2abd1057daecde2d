"""The hash of each file of the project, and what else has a say in what is made of them: by it things are kept."""

import hashlib
import os
import platform
import stat
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

PARTS = ("mkdocs.yml", "data", "macros", "overrides", "docs")  # of the project: all that pages are made of
SETTINGS = ("CCM_", "LANG", "LC_", "MKDOCS", "PYTHON", "SOURCE_DATE_EPOCH", "TZ")  # how names of variables begin

FILE = b"file"  # how the hash of a file begins that lies there itself
Signs = dict[str, bytes]  # file of the project -> hash


def signs(root: Path, *parts: str) -> Signs:
    """The hash of every file of these parts of the project, by its path from the root: of all that make pages.

    What cannot be read has another each time: nothing is kept while it lies there.
    """
    paths = (path for name in parts or PARTS for path in _below(root / name))
    return {path.relative_to(root).as_posix(): _sign(path) for path in sorted(paths)}


def settings() -> list[tuple[str, str]]:
    """The variables of the environment that have a say in what is made."""
    return sorted((name, value) for name, value in os.environ.items() if name.startswith(SETTINGS))


@cache
def libraries() -> list[str]:
    """Python and every library that is installed, each with its version."""
    return [platform.python_version(), *sorted(f"{one.name} {one.version}" for one in distributions())]


def hashed(*depends_on: object) -> str:
    """A hash of all that something depends on, as its `repr` says in full; with it, of libraries and settings."""
    return hashlib.sha256(repr((settings(), libraries(), depends_on)).encode()).hexdigest()


def _below(path: Path) -> Iterator[Path]:
    """A file, or a folder with all below it, as an empty one may be a fault; not what Python makes of ours."""
    if path.exists() or path.is_symlink():
        yield path
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (Path(folder, name) for name in (*folders, *names))


def _sign(path: Path) -> bytes:
    try:
        is_link, mode = path.is_symlink(), path.stat().st_mode
        if stat.S_ISREG(mode):  # to read a pipe would wait for ever
            return (b"link" if is_link else FILE) + hashlib.sha256(path.read_bytes()).digest()
        if stat.S_ISDIR(mode) and not is_link:
            return b"folder"
    except OSError:
        pass
    return os.urandom(32)
