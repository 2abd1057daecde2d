"""What is kept in a file of .cache/ from one run to the next comes back as it was put there, or not at all."""

import hashlib
from pathlib import Path

from ..paths import read_kept, write_whole


def put(path: Path, content: bytes, key: str = "") -> None:
    """Keep this in the file, under a key, in place of what was kept there before. Raises OSError."""
    write_whole(path, _digest(key, content) + b"\n" + content)


def get(path: Path, key: str = "") -> bytes | None:
    """What is kept in the file under this key; None if nothing is, or not as it was put there."""
    try:
        digest, _, content = (read_kept(path) or b"").partition(b"\n")
    except OSError:
        return None
    return content if digest == _digest(key, content) else None


def _digest(key: str, content: bytes) -> bytes:
    return hashlib.sha256(key.encode() + content).hexdigest().encode()
