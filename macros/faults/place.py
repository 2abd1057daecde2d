"""The line that a fault is about, and the place on it."""

import re
from pathlib import Path

from .fault import Fault
from .marks import stripped

LARGEST = 5_000_000  # bytes; nothing larger is read to show a line of it
YAML_LINE = re.compile("\r\n|[\n\r]")  # where YAML and editors end a line


def lines_of(root: Path, path: str) -> list[str]:
    """The lines of a file of the project; [] if there is none, or if what is there is not to be read."""
    file = root / path
    try:
        if not _readable(file, path):
            return []
        content = file.read_bytes().decode("utf-8-sig", errors="replace")
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return []
    return YAML_LINE.split(content) if file.suffix == ".yaml" else content.replace("\r\n", "\n").split("\n")


def _readable(file: Path, path: str) -> bool:
    """Whether a file is of the project itself, and not a link out of it, a pipe or far too large."""
    inside = [file, *file.parents][: len(Path(path).parts)]
    linked = ".." in Path(path).parts or any(part.is_symlink() for part in inside)
    return not linked and file.is_file() and file.stat().st_size <= LARGEST


def span(line: str, fault: Fault) -> tuple[int, int] | None:
    """Where the mark begins and ends on the line; None if the fault is not about this line but the file."""
    if not fault.column:
        return None
    start = min(fault.column - 1, len(line))
    return (start, min(start + fault.length, len(line))) if fault.length else stripped(line, start, len(line))
