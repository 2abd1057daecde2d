"""What a PDF is made with, as one hash: where it is the same, a file that is kept need not be made again."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from weasyprint.text.ffi import pango

EVERY_FILE = ("print_fonts.css", "print_zh.css", "metadata.xml")
EVERY_MODULE = (
    *("characters", "conformance", "content", "instructions", "layout", "linkparts", "painting", "structure"),
    "tagging",
)
LIBRARIES = ("weasyprint", "pydyf", "pikepdf", "fonttools", "tinycss2")


def sign(root: Path, files: Iterable[str], modules: tuple[str, ...], *shown: str) -> str:
    """What a PDF is known by: made with `files` of overrides/print and `modules` of ours, it shows `shown`."""
    parts = (means(root, tuple(files), modules), *shown)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@cache
def means(root: Path, files: tuple[str, ...], modules: tuple[str, ...]) -> str:
    """A hash of templates and styles (`files` of overrides/print), colours, fonts, our code and the libraries."""
    digest = hashlib.sha256()
    paths = [root / "overrides" / "print" / name for name in (*files, *EVERY_FILE)]
    paths += [*(root / "overrides" / "fonts").iterdir(), root / "overrides" / "assets" / "tokens.css"]
    paths += [Path(__file__).with_name(f"{name}.py") for name in (*modules, *EVERY_MODULE)]
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update(f"{pango.pango_version()} {[version(name) for name in LIBRARIES]}".encode())
    return digest.hexdigest()
