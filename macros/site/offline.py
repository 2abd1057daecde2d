"""The whole site in one file to carry: unpacked, it opens from a disk without a server or a network.

Pages are those of the site, but a link names the file `index.html` of a folder, which a server would
add; and the search index is a script, because a page from a disk may not fetch it.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from markupsafe import escape

NAME = "offline.zip"
FOLDER = "national-implementation"  # what it unpacks to
# Of use only with a server or a network; or standing twice; or too large to carry.
LEFT_OUT = re.compile(
    r"(.*/)?(404\.html|sitemap\.xml(\.gz)?|robots\.txt|_headers|\.nojekyll|service-worker\.js)"
    r"|cards/.*|feeds/.*|calendar/states/.*|data/(v\d+|states)/.*|(pdf|docx|txt|md|akn)/.+/.*|" + re.escape(NAME)
)
INDEX = re.compile(r"[^/]+/search/search_index\.json")
# What tells other sites and search engines of a page: nothing reads it on a disk.
TOLD = re.compile(r'<(?:meta (?:property="og:|name="twitter:)|link rel="(?:canonical|alternate )")[^>]*>\s*')
LINK = re.compile(r'(<(?:a|link)\b[^>]*?\shref=")([^"]*)(?=")')


def bundle(site: Path, base_address: str, day: date, drafts: Collection[str] = ()) -> bytes:
    """The zip of a finished site but for its drafts. A link to what it leaves out leads to `base_address`."""
    kept = {name for name in _names(site) if not LEFT_OUT.fullmatch(name) and name.split("/")[0] not in drafts}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(kept):
            path, content = site / name, (site / name).read_bytes()
            if path.suffix == ".html":
                content = _page(content.decode(), name, kept, base_address).encode()
            elif INDEX.fullmatch(name):
                name = name.removesuffix("json") + "js"
                content = b"globalThis.searchIndex = " + content + b";\n"
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same bytes on every system
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, compresslevel=6)
    return buffer.getvalue()


def _names(site: Path) -> Iterator[str]:
    for path in site.rglob("*"):
        if path.is_file():
            yield path.relative_to(site).as_posix()


def _page(html: str, name: str, kept: set[str], base_address: str) -> str:
    """A page whose links work without a server."""
    folder = posixpath.dirname(name)

    def link(match: re.Match[str]) -> str:
        target = urlsplit(match[2])
        if target.scheme or target.netloc or not target.path:
            return match[0]
        path = posixpath.normpath(posixpath.join(folder, target.path))
        path = path.removeprefix("./")
        if target.path.endswith("/") or target.path in (".", ".."):
            path = posixpath.normpath(f"{path}/index.html")
        if path in kept:
            address = posixpath.relpath(path, folder or ".")
            return match[1] + urlunsplit(target._replace(path=address))
        return match[1] + str(escape(base_address.rstrip("/") + "/" + path.removesuffix("index.html")))

    return LINK.sub(link, TOLD.sub("", html))
