"""PDFs kept from one build to the next: each under a hash of all that it shows, one a name."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from ..paths import read_kept, write_whole

ENTRY = re.compile(r"(.+)-[0-9a-f]{32}\.pdf")


def kept(folder: Path, name: str, key: str, make: Callable[[], bytes]) -> bytes:
    """The file `name` as it was made for `key` before; else made now and kept in place of an older one.

    Raises what `make` raises; OSError if the folder cannot be written.
    """
    path = folder / f"{name}-{key}.pdf"
    old = read_kept(path)
    if old is not None and _whole(old):
        return old
    data = make()
    write_whole(path, data)
    for other in folder.glob(f"{name}-*.pdf"):
        if other != path and (entry := ENTRY.fullmatch(other.name)) and entry[1] == name:
            other.unlink(missing_ok=True)
    return data


def forget_others(folder: Path, names: Iterable[str]) -> None:
    """Remove what is kept under any other name."""
    wanted = set(names)
    for path in folder.glob("*"):
        entry = ENTRY.fullmatch(path.name)
        if entry and entry[1] not in wanted:
            path.unlink(missing_ok=True)


def _whole(data: bytes) -> bool:
    return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
