"""What a check found right, kept from one run to the next while all it depends on is as it was.

A check that finds a fault keeps nothing, so that each run finds it again and says it from the files as they are.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from . import keptwhole

PLACE = ".cache/checks"  # one file a check


def recall(root: Path, name: str, key: str) -> Any:
    """What a check that found no fault kept under this key; None if it kept nothing."""
    kept = keptwhole.get(_file(root, name), key)
    return None if kept is None else json.loads(kept)


def keep(root: Path, name: str, key: str, told: Any) -> None:
    """Keep what JSON can say in place of what this check kept before; nothing where no file can be written."""
    with suppress(OSError):
        keptwhole.put(_file(root, name), json.dumps(told, ensure_ascii=False).encode(), key)


def _file(root: Path, name: str) -> Path:
    return root / PLACE / f"{name}.json"
