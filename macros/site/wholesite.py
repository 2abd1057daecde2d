"""The whole site: every language, files to download, PDFs; put in place only when it is complete.

The work is done beside `site/`, in `.cache/`, so that a fault, a full disk or an interruption leaves
the last good site as it was.
"""

import errno
import hashlib
import shutil
import tempfile
from functools import partial
from pathlib import Path

from ..exports import searchindex
from ..paths import ROOT
from ..records import Site
from ..register.edition import Edition
from . import assets, door, headers, jobs, keptfiles, offline, sitefolder, zimfile
from .filesigns import signs
from .jobs import write
from .keptfiles import KeptFiles
from .processes import BuildError, carry_out, side_by_side
from .swap import alone, put_in_place, recover
from .validation import editions
from .zimabout import About, about

UNCHANGED = "The last good site is unchanged."


def build(root: Path = ROOT) -> tuple[Path, Site]:
    """Build everything and put it in place; returns the folder and the record of data/site.yaml.

    Raises Faults, BuildError, OSError.
    """
    site, cache = root / "site", root / ".cache"
    try:
        cache.mkdir(exist_ok=True)
        with alone(cache):
            sitefolder.check(site)
            recover(site, cache)
            before = signs(root)
            all_editions = editions(root, side_by_side, before)
            means = {one.language.code: keptfiles.means(before, one.language.code) for one in all_editions}
            work = Path(tempfile.mkdtemp(prefix="site-", dir=cache))
            try:
                jobs.run(all_editions, work, root, before, means)
                _front_door(work, all_editions, root, means)
                work.chmod(0o755)  # mkdtemp keeps the folder to its owner; a web server has to read it
                sitefolder.write_list(work)
                _replace(site, work)
            finally:
                shutil.rmtree(work, ignore_errors=True)
    except BlockingIOError:
        raise BuildError("Another build is at work in this folder. Wait until it is ready.") from None
    return site, all_editions[0].facts.site


def _replace(site: Path, work: Path) -> None:
    """Put the finished site in place, unless files of somebody's own stand there. Raises BuildError, OSError."""
    sitefolder.check(site)
    sitefolder.check_first(site, work)
    try:
        put_in_place(work, site)
    except OSError as error:
        if error.errno == errno.EBUSY:  # a volume on the same disk looks like any folder
            raise BuildError(sitefolder.mounted(site.name)) from None
        if error.errno == errno.EXDEV:
            raise BuildError(
                "site/ and .cache/ are on two disks. Remove the link or volume between them."
            ) from None
        raise


def _front_door(work: Path, all_editions: list[Edition], root: Path, means: dict[str, str]) -> None:
    """Where a reader chooses a language, what a server needs beside it, the sites to carry."""
    first = all_editions[0]
    site = first.facts.site
    for name, text in door.files(all_editions).items():
        write(work / name, text)
    write(work / "assets" / "site.css", assets.joined()["site.css"])
    for name in ("tokens.css", "icon.svg"):
        shutil.copyfile(ROOT / "overrides" / "assets" / name, work / "assets" / name)
    write(work / "_headers", headers.file(e.language.code for e in all_editions))
    (work / ".nojekyll").touch()  # GitHub Pages would drop names that begin with _
    in_full = [one for one in all_editions if not one.language.draft]
    carry_out(
        [partial(_carried, root, site, about(one), means[one.language.code]) for one in in_full],
        work,
    )
    shutil.copyfile(work / offline.name(first.language.code), work / offline.OLD)


def _carried(root: Path, site: Site, one: About, means: str, work: Path) -> None:
    """The files to carry of one language, from the finished pages and files of all."""
    files = offline.held(work, one.code, site)
    entries = searchindex.read(work / one.code)  # from one of the files
    bundle, zim = work / offline.name(one.code), work / zimfile.name(one.code)

    def archive() -> bytes:
        # The library writes more beside it and takes that away again, while other languages look over the site.
        with tempfile.TemporaryDirectory(prefix="site-", dir=work.parent) as aside:
            archived = Path(aside) / zim.name
            zimfile.write(archived, files, entries, one)
            return archived.read_bytes()

    shown = one, [(path, hashlib.sha256(content).hexdigest()) for path, content in files.items()]
    with KeptFiles(root, "carried", one.code, means) as kept:
        write(bundle, kept.file((bundle.name, shown), partial(offline.bundle, files, one.code, site.data_as_of)))
        write(zim, kept.file((zim.name, shown), archive))
