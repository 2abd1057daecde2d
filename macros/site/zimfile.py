"""The site of one language as a ZIM file (openZIM), which the readers of Kiwix open and search in full text."""

import hashlib
import os
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

from libzim.writer import Creator, Hint, IndexData, Item, StringProvider  # type: ignore[import-untyped]

from ..exports.searchindex import Entry
from ..views import downloads
from .zimabout import ILLUSTRATION, About

TYPES = {
    "avif": "image/avif",
    "css": "text/css",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gif": "image/gif",
    "html": "text/html",
    "ics": "text/calendar",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "webp": "image/webp",
}
OTHER = "application/octet-stream"
MARKS = {sign: None for sign in range(0x10000) if unicodedata.category(chr(sign)).startswith("M")}
OWN = 20  # how often the name of a State counts on its page: it comes before what is written of it
# What is for a server alone: the version in the address of an asset; the service worker; the policy, as each
# program that shows such a file has addresses of its own kind.
SERVED = re.compile(
    rb'\?[0-9a-f]{8}(?=")| data-offline="[^"]*"|<meta http-equiv="Content-Security-Policy"[^>]*>\s*'
)
INDEX = "index.html"
DOOR = (INDEX, "assets/")  # above the language: a reader opens at `home`
HEADING = re.compile(r"<title>(.*?)(?: – [^–]*)?</title>", re.DOTALL)
# Where it is named by chance: the archive (openZIM, ZIM file format), each of its indexes (Xapian, Glass).
OWN_NAME = slice(8, 24)
INDEX_NAME = re.compile(rb"(?<=\x0f\x0dXapian Glass..).{16}", re.DOTALL)
CHECKSUM = 16  # bytes at the end: MD5 of all before


def name(code: str) -> str:
    """The file of a language, below site/."""
    return downloads.offline_zim(code).lstrip("/")


def write(file: Path, files: dict[str, bytes], entries: Iterable[Entry], one: About) -> None:
    """Write the file: what is carried, found by the words that the site's own search knows of each page."""
    words: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        words[f"{one.code}/{entry['location'].partition('#')[0]}{INDEX}"].append(entry)
    maker = Creator(file).config_nbworkers(1)  # several would write in the order of chance
    with _silence(), maker.config_indexing(True, one.language) as archive:
        archive.set_mainpath(one.home)
        for path, content in files.items():
            if path.startswith(DOOR):
                continue
            page = path.endswith(".html")
            archive.add_item(_File(path, SERVED.sub(b"", content) if page else content, words[path]))
            if path.endswith(f"/{INDEX}"):  # scripts lead to folders, as a server has them
                archive.add_redirection(path.removesuffix(INDEX), "", path, {})
        for key, value in one.told.items():
            archive.add_metadata(key, value)
        archive.add_illustration(ILLUSTRATION, one.picture)
    file.write_bytes(sealed(file.read_bytes()))


def sealed(data: bytes) -> bytes:
    """The same archive, named by what it holds instead of by chance: equal sites give equal bytes."""
    whole = bytearray(INDEX_NAME.sub(bytes(16), data))
    whole[OWN_NAME] = bytes(16)
    whole[OWN_NAME] = hashlib.sha256(whole[:-CHECKSUM]).digest()[:16]
    whole[-CHECKSUM:] = hashlib.md5(whole[:-CHECKSUM], usedforsecurity=False).digest()
    return bytes(whole)


def _looked_for(text: str) -> str:
    """Words without accents and case, as the library reads what is asked."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text.lower()).translate(MARKS))


@contextmanager
def _silence() -> Iterator[None]:
    """What the library says of each step, past Python, is not heard."""
    sys.stdout.flush()
    heard = os.dup(1)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 1)
        yield
    finally:
        os.dup2(heard, 1)
        os.close(heard)


class _File(Item):  # type: ignore[misc]  # libzim brings no types
    """A file of the archive; `entries` are what the search knows of a page, none of another file."""

    def __init__(self, name: str, content: bytes, entries: list[Entry]) -> None:
        super().__init__()
        self.name, self.content, self.entries = name, content, entries

    def get_path(self) -> str:
        return self.name

    def get_title(self) -> str:
        if self.entries:
            return self.entries[0]["title"]
        heading = HEADING.search(self.content.decode()) if self.name.endswith(".html") else None
        return unescape(heading[1]) if heading else ""

    def get_mimetype(self) -> str:
        return TYPES.get(self.name.rpartition(".")[2], OTHER)

    def get_hints(self) -> dict[Hint, int]:
        return {Hint.FRONT_ARTICLE: bool(self.entries)}

    def get_contentprovider(self) -> StringProvider:
        return StringProvider(self.content)

    def get_indexdata(self) -> IndexData:
        return _Words(self.entries)


class _Words(IndexData):  # type: ignore[misc]
    """By what words a page is found: those of its text, without menu and foot."""

    def __init__(self, entries: list[Entry]) -> None:
        super().__init__()
        self.entries = entries
        self.text = _looked_for("\n".join(f"{entry['title']}\n{entry['text']}" for entry in entries))

    def has_indexdata(self) -> bool:
        return bool(self.entries)

    def get_title(self) -> str:
        return _looked_for(self.entries[0]["title"])

    def get_content(self) -> str:
        return self.text

    def get_keywords(self) -> str:
        title, names = self.entries[0]["title"], self.entries[0].get("names")
        return _looked_for(" ".join([title] * OWN + names)) if names else ""

    def get_wordcount(self) -> int:
        return len(self.text.split())
