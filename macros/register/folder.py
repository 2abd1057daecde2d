"""What lies beside the records in data/: schemas and catalogues, and nothing else."""

import re
from collections.abc import Callable
from pathlib import Path

from ..faults.fault import Fault
from ..faults.kinds import Code
from ..folders.entries import entries, oddity
from .datafolder import FILES, SCHEMAS

TRANSLATED = re.compile(r"[a-z]{2}\.(po|yaml)(\.new)?")  # .new: one that is being written
SCHEMA = {f"{name}.json" for name in (*FILES, *SCHEMAS.values())}
FOLDERS: dict[str, tuple[Callable[[str], object], str]] = {
    "translations": (
        TRANSLATED.fullmatch,
        "It holds a catalogue and a record of pages a language, like ar.po and ar.yaml.",
    ),
    "schema": (SCHEMA.__contains__, "`make generate` writes everything that belongs there."),
}


def faults(root: Path) -> list[Fault]:
    """Everything in data/schema and data/translations that may not lie there."""
    wrong = []
    for folder, (known, advice) in FOLDERS.items():
        for path in entries(root / "data" / folder):
            name = f"data/{folder}/{path.name}"
            odd = oddity(path, name)
            if odd is None and (path.is_dir() or not known(path.name)):
                message = f"is not a file of this project. Take it away. {advice}"
                odd = Fault(name, 1, message, Code.UNKNOWN_FILE)
            wrong += [odd] if odd else []
    return wrong
