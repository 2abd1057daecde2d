"""What a check found right, kept from one run to the next while all it depends on is as it was.

A check that finds a fault keeps nothing, so that each run finds it again and says it from the files as they are.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from ..paths import write_whole

PLACE = ".cache/checks"  # one file a check


def recall(root: Path, name: str, key: str) -> Any:
    """What a check that found no fault kept under this key; None if it kept nothing, or not as it lies there."""
    try:
        digest, _, told = _file(root, name).read_bytes().partition(b"\n")
        return json.loads(told) if digest == _digest(key, told) else None
    except (OSError, ValueError):
        return None


def keep(root: Path, name: str, key: str, told: Any) -> None:
    """Keep what JSON can say in place of what this check kept before; nothing where no file can be written."""
    content = json.dumps(told, ensure_ascii=False).encode()
    try:
        write_whole(_file(root, name), _digest(key, content) + b"\n" + content)
    except OSError:
        return


def _file(root: Path, name: str) -> Path:
    return root / PLACE / f"{name}.json"


def _digest(key: str, content: bytes) -> bytes:
    return hashlib.sha256(key.encode() + content).hexdigest().encode()
