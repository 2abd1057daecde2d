"""The whole site: every language, files to download, PDFs; put in place only when it is complete.

`site/` is exchanged in one step at the end. Until then the work is done beside it, in `.cache/`, so
that a fault, a full disk or an interruption leaves the last good site as it was.
"""

import ctypes
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time
from pathlib import Path
from urllib.parse import urlsplit

from . import assets, exports
from .cards import cards
from .edition import Edition
from .faults import Faults
from .links import absolute
from .templating import ROOT
from .validation import editions

EXCHANGE = 2  # RENAME_EXCHANGE of Linux: both folders change names in one step


class BuildError(Exception):
    """The build could not be finished. The message says what to do."""


def build(root: Path = ROOT) -> Path:
    """Build everything and put it in place; returns the folder. Raises Faults, BuildError."""
    site, cache = root / "site", root / ".cache"
    _recover(site, cache)
    made = editions(root)
    try:
        cache.mkdir(exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix="site-", dir=cache))
        try:
            _fill(work, made, root)
            _put_in_place(work, site)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    except OSError as error:
        raise BuildError(f"{error.strerror or error}: {error.filename or cache}. {_advice(error)}") from None
    return site


def _fill(work: Path, made: list[Edition], root: Path) -> None:
    """Everything that a reader may open, below `work`."""
    jobs = [lambda e=e: _pages(work, e, root) for e in made] + [lambda e=e: _pdfs(work, e, root) for e in made]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for job in [pool.submit(job) for job in jobs]:
            job.result()
    for path, content in exports.files(made[0].facts).items():
        _write(work / "data" / path, content)
    for edition in made:
        for path, content in exports.for_readers(edition).items():
            _write(work / path, content)
        for address, picture in cards(edition, root):
            _write(work / address.lstrip("/"), picture)
    _root_pages(work, made)
    work.chmod(0o755)  # mkdtemp keeps the folder to its owner; a web server has to read it


def _pages(work: Path, made: Edition, root: Path) -> None:
    """One language's pages by MkDocs, in a process of its own: it keeps global state."""
    code = made.language.code
    place = {
        "CCM_DOCS": str(root / "docs" / code),
        "CCM_SITE": str(work / code),
        "CCM_LANGUAGE": code,
        "NO_MKDOCS_2_WARNING": "1",
    }
    _run(["-m", "mkdocs", "build", "--quiet", "--config-file", str(root / "mkdocs.yml")], place, made, root)


def _pdfs(work: Path, made: Edition, root: Path) -> None:
    """One language's PDFs, in a process of its own, beside the pages."""
    _run(["-m", "macros.pdf", made.language.code, str(work / "pdf")], {}, made, root)


def _run(arguments: list[str], environment: dict[str, str], made: Edition, root: Path) -> None:
    """Run Python with `arguments` in the project. Raises BuildError with what it printed.

    The day of the data stands for the clock unless SOURCE_DATE_EPOCH does: the same commit gives
    the same bytes.
    """
    day = datetime.combine(made.facts.site.data_as_of, time(), UTC)
    epoch = str(int(day.timestamp()))
    done = subprocess.run(
        [sys.executable, *arguments],
        env={"SOURCE_DATE_EPOCH": epoch, **os.environ, **environment},
        cwd=root,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise BuildError((done.stderr + done.stdout).strip())


def _root_pages(work: Path, made: list[Edition]) -> None:
    """site/index.html, where a reader chooses a language, and what a server needs beside it."""
    first = made[0]
    site = first.facts.site
    titles = [(e.language, e.language.plain(site.title)) for e in made]
    base = urlsplit(site.base_address).path.rstrip("/") + "/"
    view = {"editions": titles, "absolute": absolute, "site": site, "base": base}
    for name in ("index.html", "404.html"):
        _write(work / name, first.templates.get_template(f"root/{name}").render(view))
    _write(work / "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site.base_address.rstrip('/')}/sitemap.xml\n")
    _write(work / "sitemap.xml", first.templates.get_template("root/sitemap.xml").render(view))
    _write(work / "assets" / "site.css", assets.joined()["site.css"])
    for name in ("tokens.css", "icon.svg"):
        shutil.copyfile(ROOT / "overrides" / "assets" / name, work / "assets" / name)
    (work / ".nojekyll").touch()  # GitHub Pages would drop names that begin with _


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _put_in_place(work: Path, site: Path) -> None:
    """Make `work` the site. Where the system can, in one step; else by two renames."""
    if not site.exists():
        work.rename(site)
    elif not _exchange(work, site):
        previous = work.with_name("previous")
        shutil.rmtree(previous, ignore_errors=True)
        site.rename(previous)
        work.rename(site)
        shutil.rmtree(previous, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    here = -100  # AT_FDCWD: paths count from the current folder
    return rename(here, bytes(one), here, bytes(other), EXCHANGE) == 0


def _recover(site: Path, cache: Path) -> None:
    """After a build that was stopped: bring back the site, remove what it left."""
    if not cache.is_dir():
        return
    previous = cache / "previous"
    if previous.exists() and not site.exists():
        previous.rename(site)
    for left in cache.glob("site-*"):
        shutil.rmtree(left, ignore_errors=True)


def _advice(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "The disk is full: free some space and run the command again. The last good site is unchanged."
    return "Check that this folder may be written to. The last good site is unchanged."


def main() -> int:
    """Run from the command line: 0 when the site is in place, 1 with a sentence when it is not."""
    try:
        site = build()
    except (Faults, BuildError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{site.relative_to(Path.cwd()) if site.is_relative_to(Path.cwd()) else site}/index.html is ready.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
