"""Files replaced together: all of them or none, and only if they are still as they were when they were read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

# Where files stand until all of them are whole; a run that is killed leaves them there.
STAGE = Path(".cache") / "import"

Snapshot = dict[str, bytes]  # what stood in each file, as a digest, by its path from the project


class WriteError(Exception):
    """A file could not be written. The message names it and says what was done."""


@dataclass(frozen=True)
class FileChange:
    """A State's file as it will be."""

    slug: str
    path: Path
    text: bytes


def snapshot(root: Path) -> Snapshot:
    """What stands in the files of data/ now. Raises OSError."""
    files = sorted(path for path in (root / "data").rglob("*.yaml") if path.is_file())
    return {path.relative_to(root).as_posix(): sha256(path.read_bytes()).digest() for path in files}


def since(before: Snapshot, root: Path) -> list[str]:
    """The files of data/ that were changed, added or deleted since. Raises OSError."""
    now = snapshot(root)
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


def write(changed: list[FileChange], root: Path) -> None:
    """Write the files: first all of them elsewhere, so that a full disk changes none. Raises WriteError.

    Where one cannot be put in its place, those before it are put back.
    """
    stage = root / STAGE
    whole, kept = ([stage / f"{change.path.name}.{state}" for change in changed] for state in ("new", "old"))
    placed: list[int] = []
    stuck: list[int] = []
    try:
        with _named(stage, root):
            stage.mkdir(parents=True, exist_ok=True)
        for change, new, old in zip(changed, whole, kept, strict=True):
            with _named(change.path, root):
                new.write_bytes(change.text)
                if change.path.exists():
                    old.write_bytes(change.path.read_bytes())
                    for path in (new, old):
                        path.chmod(change.path.stat().st_mode & 0o777)
        for i, change in enumerate(changed):
            with _named(change.path, root):
                placed.append(i)
                whole[i].replace(change.path)
    except (WriteError, KeyboardInterrupt) as error:
        stuck = [i for i in reversed(placed) if not _put_back(kept[i], changed[i].path)]
        done = _done([changed[i].path for i in stuck], len(changed), root)
        raise WriteError(f"{error} {done}" if isinstance(error, WriteError) else done) from None
    finally:
        for path in [*whole, *(path for i, path in enumerate(kept) if i not in stuck)]:
            path.unlink(missing_ok=True)


def _done(stuck: list[Path], number: int, root: Path) -> str:
    """What was done, where some files could not be put back."""
    if not stuck:
        return "Nothing was changed. Run the command again."
    names = (
        f"{path.relative_to(root).as_posix()} (as it was: {(STAGE / path.name).as_posix()}.old)" for path in stuck
    )
    return f"{len(stuck)} of {number} files {'is' if len(stuck) == 1 else 'are'} changed: {', '.join(names)}."


def _put_back(kept: Path, path: Path) -> bool:
    """Whether the file stands as it was; where there was none, whether there is none."""
    try:
        if not kept.exists():
            path.unlink(missing_ok=True)
        elif path.read_bytes() != kept.read_bytes():
            kept.replace(path)
    except OSError:
        return False
    return True


@contextmanager
def _named(path: Path, root: Path) -> Iterator[None]:
    """What the system says of a file, with its name: an error while writing has none."""
    try:
        yield
    except OSError as error:
        raise WriteError(f"{path.relative_to(root).as_posix()}: {error.strerror}.") from None
