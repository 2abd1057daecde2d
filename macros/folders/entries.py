"""What a folder holds, seen without opening or following anything."""

import stat
from collections.abc import Iterator
from pathlib import Path

from ..faults.fault import Fault, linked
from ..faults.kinds import Code

NAME = "cannot be an address. Name it with small letters, digits and hyphens{}."


def entries(folder: Path) -> Iterator[Path]:
    """What lies in a folder, by name, but for hidden files; nothing if there is no folder, or a link to one."""
    if folder.is_dir() and not folder.is_symlink():
        yield from sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def oddity(path: Path, name: str) -> Fault | None:
    """A fault if what lies there is neither a folder nor a file, or its name is not UTF-8."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return linked(name)
    if not (stat.S_ISDIR(mode) or stat.S_ISREG(mode)):
        return Fault(name, 1, "is neither a file nor a folder. Delete it.", Code.NO_FILE)
    try:
        path.name.encode()
    except UnicodeEncodeError:
        message = "has a name that is not UTF-8. Name it with small letters, digits and hyphens."
        return Fault(name, 1, message, Code.FILE_NAME)
    return None
