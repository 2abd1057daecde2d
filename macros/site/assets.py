"""The stylesheet and the scripts, each joined from its parts; the theme's styles first."""

import hashlib
import re
from pathlib import Path

from ..paths import ROOT
from . import theme

JOINED = {
    "site.css": ("styles", "css"),
    "site.js": ("scripts", "js"),
    "composer.js": ("composer", "js"),
    "keep.js": ("keep", "js"),
    "self-check.js": ("selfcheck", "js"),
    "matrix.js": ("matrix", "js"),
}
# Comments and indentation: a fifth of what a script, an eighth of what the styles weigh on the way to a phone.
# No text in a script goes over lines, so that what follows "//" up to a line's end without a quote stands in none;
# a comment of a style that begins with "!" is a licence.
NOT_SENT = {
    "js": re.compile(r"^[ \t]*//.*\n|^[ \t]+|[ \t]+// [^\"'`\n]*$", re.MULTILINE),
    "css": re.compile(r"/\*(?!!).*?\*/\n?|^[ \t]+", re.MULTILINE | re.DOTALL),
}


def joined(frame: str = "", root: Path = ROOT) -> dict[str, str]:
    """File name -> text of each joined asset, its parts in the order of their names, without what is not sent.

    `frame` is what the script of the pages brings along for its language (`scriptparts.script`).
    """
    parts = {
        name: [part.read_text("utf-8") for part in sorted((root / "overrides" / folder).glob(f"*.{kind}"))]
        for name, (folder, kind) in JOINED.items()
    }
    parts["site.css"].insert(0, theme.styles())
    sent = {name: _text(name, texts) for name, texts in parts.items()}
    return sent | {"site.js": frame + sent["site.js"]}


def _text(name: str, texts: list[str]) -> str:
    unsent = NOT_SENT[name.rpartition(".")[2]]
    return "\n".join(unsent.sub("", text) for text in texts)


def version(frame: str = "", root: Path = ROOT) -> str:
    """Changes with any asset, so that no browser shows an old one."""
    files = sorted((root / "overrides" / "assets").iterdir())
    content = b"".join(path.read_bytes() for path in files) + "".join(joined(frame, root).values()).encode()
    return hashlib.sha256(content).hexdigest()[:8]
