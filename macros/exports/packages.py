"""Files that are packages of others (ZIP, Office Open XML): what one holds, and the same bytes each time."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime


def members(package: bytes) -> dict[str, bytes]:
    """Path -> content of each member."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {path: archive.read(path) for path in archive.namelist()}


def texts(package: bytes) -> dict[str, str]:
    """Path -> text of each member of a file of Office without pictures: all of them are XML."""
    return {path: content.decode() for path, content in members(package).items()}


def stamped(package: bytes, when: datetime, other: Mapping[str, bytes]) -> bytes:
    """The package with one day for all its members; `other` is what some of them hold instead."""
    return packed(members(package) | dict(other), when)


def worded(package: bytes, when: datetime, parts: re.Pattern[str], words: Callable[[str], str]) -> bytes:
    """The package with one day for all its members, `parts` with what `words` makes of their text."""
    held = members(package)
    said = {path: words(content.decode()).encode() for path, content in held.items() if parts.fullmatch(path)}
    return packed(held | said, when)


def packed(held: Mapping[str, str | bytes], when: datetime) -> bytes:
    """A package of members by their paths, compressed: no other program makes the same bytes of these."""
    out = io.BytesIO()
    stamp = max(when.timetuple()[:6], (1980, 1, 1, 0, 0, 0))  # a ZIP file knows no earlier day
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for path, content in held.items():
            entry = zipfile.ZipInfo(path, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            new.writestr(entry, content)
    return out.getvalue()
