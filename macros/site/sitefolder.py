"""What site/ must be before a build replaces it: a folder of its own, with nothing but what builds made."""

from pathlib import Path

from .processes import BuildError

LIST = ".files"  # in the site: the paths of all its files, so that the next build knows its own
NAMED = 5  # foreign files named one by one
DO = "A build replaces the whole folder."


def check(site: Path) -> None:
    """Raises BuildError if `site` is not a folder that a build may replace, or holds what none has made."""
    if site.is_symlink():
        raise BuildError(
            f"{site.name} is a link to {site.readlink()}. {DO} Delete the link, and copy the finished folder to "
            "where it leads: deploy/rsync.sh does that."
        )
    if site.exists() and not site.is_dir():
        raise BuildError(f"{site.name} is a file where a folder should be. {DO} Move the file elsewhere.")
    if site.is_mount():
        raise BuildError(mounted(site.name))
    if (site / LIST).is_file():
        own = set((site / LIST).read_text("utf-8", "replace").splitlines())
        _refuse(site, [name for name in _files(site) if name not in own])


def check_first(site: Path, work: Path) -> None:
    """Raises BuildError if a site without a list holds anything whose name `work` does not hold too."""
    if site.is_dir() and not (site / LIST).is_file():
        names = {path.name for path in work.iterdir()}
        languages = {path.parent.name for path in site.glob("??/404.html")}  # one that is no more
        _refuse(site, sorted(path.name for path in site.iterdir() if path.name not in names | languages))


def mounted(name: str) -> str:
    """What to do about a folder that cannot be renamed."""
    return (
        f"{name} is a mount point, for instance a volume of a container or a disk of its own, and cannot be "
        "replaced. Mount the folder of the project instead, or copy the finished site to the volume with "
        "deploy/rsync.sh."
    )


def write_list(work: Path) -> None:
    """Write the paths of all files of a finished site into it."""
    (work / LIST).write_text("".join(f"{name}\n" for name in sorted([*_files(work), LIST])), "utf-8")


def _files(folder: Path) -> list[str]:
    """Every file and link below a folder, and every folder that holds nothing."""
    files = [
        path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir() or not any(path.iterdir())
    ]
    return sorted(path.relative_to(folder).as_posix() for path in files)


def _refuse(site: Path, foreign: list[str]) -> None:
    if foreign:
        more = f" and {len(foreign) - NAMED} more" if len(foreign) > NAMED else ""
        named = ", ".join(f"{site.name}/{name}" for name in foreign[:NAMED])
        raise BuildError(
            f"{named}{more}: no build has made this, and it would be lost. {DO} Move it elsewhere, then run the "
            "command again."
        )
