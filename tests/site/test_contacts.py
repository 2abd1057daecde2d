"""The log of contacts is never published: a word of it stands in no file of the site, packed ones included."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.builds import UNPUBLISHED


def files(content: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """A file, and what is packed in it."""
    yield name, content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for inner in packed.namelist():
                yield from files(packed.read(inner), f"{name}/{inner}")


def test_no_word_of_the_log_of_contacts_is_in_the_site(site: Path):
    assert UNPUBLISHED in (site.parent / "contacts/log.yaml").read_text("utf-8"), "the build had a log beside it"
    word = UNPUBLISHED.encode()
    paths = [path for path in site.rglob("*") if path.is_file() and path.suffix not in (".pdf", ".webp", ".woff2")]
    holding = [name for path in paths for name, content in files(path.read_bytes(), path.name) if word in content]
    assert holding == []
