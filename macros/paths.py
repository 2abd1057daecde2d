"""Where the project is, and how a file of it is written whole and read again."""

import os
from pathlib import Path

ROOT = Path(__file__).parent.parent


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file, then exchange: what reads it sees the old or the new, and a stop loses neither.

    Raises OSError. Below `.cache/`, macros/site/swap.py removes what a stop left beside.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def read_kept(path: Path) -> bytes | None:
    """What a file holds; None if there is none. Raises OSError.

    What is no file is passed by: to read a pipe would wait for ever.
    """
    return path.read_bytes() if path.is_file() else None
