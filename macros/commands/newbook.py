"""A new workbook with notes that are not published: where it may be written, and that nothing is written over."""

from pathlib import Path

from ..faults.fault import CommandError
from ..paths import ROOT

PUBLISHED = ("site", "data", "docs")


def new_path(arguments: list[str], default: str, root: Path = ROOT) -> Path:
    """The file that is named, else `default` in the project. Raises CommandError for a published one."""
    return private(Path(arguments[0]) if arguments else root / default, root)


def private(path: Path, root: Path = ROOT) -> Path:
    """The file, where it may be written. Raises CommandError for a published one, or one of another kind."""
    inside = any(path.resolve().is_relative_to(root / name) for name in PUBLISHED)
    if path.suffix != ".xlsx" or inside:
        raise CommandError(
            f"{path}: name a file that ends in .xlsx, outside site/, data/ and docs/: its notes are not published."
        )
    return path


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet. Raises CommandError where it is, or where it cannot be written."""
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        message = f"{path.name} is there already and may hold answers. Move it away, or name another file."
        raise CommandError(message) from None
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}. Name another file.") from None


def shown_path(path: Path) -> Path:
    """The file as a message names it: from the folder on in which the command runs, if it is below that."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
