"""The site's one stylesheet and one script, joined from their parts."""

import hashlib
from pathlib import Path

from ..paths import ROOT

JOINED = {"site.css": ("styles", "css"), "site.js": ("scripts", "js")}


def joined(root: Path = ROOT) -> dict[str, str]:
    """File name -> text of each joined asset, its parts in the order of their names."""
    return {
        name: "\n".join(
            part.read_text("utf-8") for part in sorted((root / "overrides" / folder).glob(f"*.{kind}"))
        )
        for name, (folder, kind) in JOINED.items()
    }


def first_script(root: Path = ROOT) -> str:
    """The script that runs before anything is drawn, without its comment. It stands in each page: a reader
    on a slow line would wait for a file."""
    text = (root / "overrides" / "partials" / "theme.js").read_text("utf-8")
    return "\n".join(line.strip() for line in text.splitlines() if not line.startswith("//"))


def version(root: Path = ROOT) -> str:
    """Changes with any asset, so that no browser shows an old one."""
    files = sorted((root / "overrides" / "assets").iterdir())
    content = b"".join(path.read_bytes() for path in files) + "".join(joined(root).values()).encode()
    return hashlib.sha256(content).hexdigest()[:8]
