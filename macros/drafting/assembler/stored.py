"""A package as a ZIP file whose members are stored as they are, so that every program makes the same bytes of it.

Two programs that compress do not: what Deflate gives is for each of them to choose (RFC 1951).
"""

import io
import zipfile
from datetime import date

NOON = 12
RIGHTS = 0o644 << 16  # of a member: its owner may write it, everybody may read it


def stored(members: dict[str, str], day: str) -> bytes:
    """The members by path, in their order; all of them bear the day, at noon, an hour that each zone has."""
    made_on = date.fromisoformat(day)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
        for path, text in members.items():
            entry = zipfile.ZipInfo(path, (made_on.year, made_on.month, made_on.day, NOON, 0, 0))
            entry.create_system, entry.external_attr = 3, RIGHTS  # 3: Unix, on every machine
            package.writestr(entry, text.encode())
    return out.getvalue()
