"""Putting a finished site in the place of the last good one, in one step."""

import ctypes
import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EXCHANGE = 2  # RENAME_EXCHANGE of Linux: both folders change names in one step
HERE = -100  # AT_FDCWD: a relative path counts from the current folder


@contextmanager
def alone(cache: Path) -> Iterator[None]:
    """Keep other builds out of `cache` for the time being. Raises BlockingIOError if one is at work.

    The system gives the lock back when the process ends, however it ends; no other process inherits it.
    """
    with (cache / "lock").open("w") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def put_in_place(work: Path, site: Path) -> None:
    """Make `work` the site; where the system cannot do it in one step, by two renames.

    A stop between the two leaves the last site as `previous`, which `recover` brings back.
    """
    if not site.exists():
        work.rename(site)
    elif not _exchange(work, site):
        previous = work.with_name("previous")
        shutil.rmtree(previous, ignore_errors=True)
        site.rename(previous)
        work.rename(site)
        shutil.rmtree(previous, ignore_errors=True)


def recover(site: Path, cache: Path) -> None:
    """After a build that was stopped: bring back the site, remove what it left."""
    if not cache.is_dir():
        return
    previous = cache / "previous"
    if previous.exists() and not site.exists():
        previous.rename(site)
    for left in cache.glob("site-*"):
        shutil.rmtree(left, ignore_errors=True)
    for left in cache.glob("*/*.part"):  # macros/paths.py
        left.unlink(missing_ok=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(rename(HERE, bytes(one), HERE, bytes(other), EXCHANGE) == 0)
