"""The site of one language to carry: what it holds, and the zip that opens from a disk without a server.

Pages are those of the site, but a link names the file `index.html` of a folder, which a server would
add; and the search index is a script, because a page from a disk may not fetch it.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from markupsafe import escape

from ..records import Site
from ..views import downloads

OLD = "offline.zip"  # all languages once stood there: whoever has that address finds the first

FOLDER = "national-implementation-{}"  # what it unpacks to, with the language
# Of a language's own folder: of use only with a server; or for those who edit the site and have all of it.
LEFT_OUT = re.compile(r"(404\.html|manifest\.json|assets/icon-\d+\.png|sitemap\.xml(\.gz)?|editing/.*)")
# Files to take away, but for those of single States and of the chooser's answers: they are too many to carry.
TAKEN = r"(docx|pptx|pdf|calendar(/joining)?)/[^/]+-{}\.\w+"
INDEX = re.compile(r"[^/]+/search/search_index\.json")
# What tells other sites, search engines and devices of a page: nothing reads it on a disk.
TOLD = re.compile(
    r'<(?:meta (?:property="og:|name="twitter:)|link rel="(?:canonical|manifest|alternate ?)")[^>]*>\s*'
)
LINK = re.compile(r'(<(?:a|link)\b[^>]*?\shref=")([^"]*)(?=")')


def name(code: str) -> str:
    """The file of a language, below site/."""
    return downloads.offline(code).lstrip("/")


def held(work: Path, code: str, site: Site) -> dict[str, bytes]:
    """Path -> content of all that is carried of one language of a finished site, in the order of the paths.

    A link to what is left out leads to the site's own address.
    """
    kept, files = set(_names(work, code)), {}
    for path in sorted(kept):
        content = (work / path).read_bytes()
        if path.endswith(".html"):
            content = _page(content.decode(), path, kept, site.base_address).encode()
        elif INDEX.fullmatch(path):
            path = path.removesuffix("json") + "js"
            content = b"globalThis.searchIndex = " + content + b";\n"
        files[path] = content
    return files


def bundle(files: dict[str, bytes], code: str, day: date) -> bytes:
    """The zip of these files, all of one day."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(f"{FOLDER.format(code)}/{path}", (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same bytes on every system
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, compresslevel=6)
    return buffer.getvalue()


def _names(work: Path, code: str) -> Iterator[str]:
    """The door and what it looks like, the pages of the language, its files to take away.

    Of what can be edited (Word, PowerPoint) no PDF: it would add but its weight.
    """
    paths = {path.relative_to(work).as_posix() for path in work.rglob("*") if path.is_file()}
    taken = re.compile(TAKEN.format(re.escape(code)))
    for path in paths:
        folder, _, rest = path.partition("/")
        if folder == code:
            wanted = not LEFT_OUT.fullmatch(rest)
        elif taken.fullmatch(path):
            stem = Path(path).stem
            wanted = folder != "pdf" or paths.isdisjoint({f"docx/{stem}.docx", f"pptx/{stem}.pptx"})
        else:
            wanted = folder in ("index.html", "assets")
        if wanted:
            yield path


def _page(html: str, name: str, kept: set[str], base_address: str) -> str:
    """A page whose links work without a server."""
    folder = posixpath.dirname(name)

    def link(match: re.Match[str]) -> str:
        target = urlsplit(match[2])
        if target.scheme or target.netloc or not target.path:
            return match[0]
        path = posixpath.normpath(posixpath.join(folder, target.path))
        path = path.removeprefix("./")
        if posixpath.basename(target.path) in ("", ".", ".."):
            path = posixpath.normpath(f"{path}/index.html")
        if path in kept:
            address = posixpath.relpath(path, folder or ".")
            return match[1] + urlunsplit(target._replace(path=address))
        return match[1] + str(escape(base_address.rstrip("/") + "/" + path.removesuffix("index.html")))

    return LINK.sub(link, TOLD.sub("", html))
