"""PDFs kept from one build to the next: each under a hash of all that it shows, one a name."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from ..paths import write_whole

ENTRY = re.compile(r"(.+)-[0-9a-f]{32}\.pdf")


def kept(folder: Path, name: str, key: str, make: Callable[[], bytes]) -> bytes:
    """The file `name` as it was made for `key` before; else made now and kept in place of an older one.

    Raises what `make` raises; OSError if the folder cannot be written.
    """
    path = folder / f"{name}-{key}.pdf"
    data = path.read_bytes() if path.is_file() else b""  # to read a pipe would wait for ever
    if _whole(data):
        return data
    data = make()
    write_whole(path, data)
    for old in folder.glob(f"{name}-*.pdf"):
        if old != path and (entry := ENTRY.fullmatch(old.name)) and entry[1] == name:
            old.unlink(missing_ok=True)
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
