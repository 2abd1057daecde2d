"""The web manifest of a language (W3C): how a device names and shows the site once it stands on its home screen.

All addresses count from the manifest itself, so that the site may stand below any other.
"""

import json
from pathlib import Path

import resvg_py

from ..language.inenglish import unmarked
from ..language.labels import N_
from ..paths import ROOT
from ..register.edition import Edition
from ..templating.colours import colours

NAME = "manifest.json"  # below the root of a language; servers know this ending
SHORT = N_("Article 9")  # below an icon there is room for about twelve letters
ICON = "assets/icon.svg"
DRAWN = {size: f"assets/icon-{size}.png" for size in (192, 512)}  # pixels; what devices ask for that draw no SVG


def files(edition: Edition, root: Path = ROOT) -> dict[str, str | bytes]:
    """Address below the root of the language -> content: the manifest and the icons that only it names."""
    picture = (root / "overrides" / ICON).read_text("utf-8")
    return {NAME: _text(edition, root), **{name: icon(picture, size) for size, name in DRAWN.items()}}


def icon(picture: str, size: int) -> bytes:
    """A square SVG as PNG of so many pixels a side."""
    return resvg_py.svg_to_bytes(svg_string=picture, width=size, height=size, skip_system_fonts=True)


def _text(edition: Edition, root: Path) -> str:
    language, colour = edition.language, colours(root)
    drawn = [
        {"src": name, "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any"}
        for size, name in DRAWN.items()
    ]
    told = {
        "name": unmarked(language.plain(edition.facts.site.title)),
        "short_name": unmarked(language.label(SHORT)),
        "lang": language.code,
        "dir": language.direction,
        "start_url": "./",
        "scope": "../",  # a reader may change the language
        "display": "minimal-ui",
        "theme_color": colour["heading"],
        "background_color": colour["paper"],
        "icons": [{"src": ICON, "sizes": "any", "type": "image/svg+xml", "purpose": "any"}, *drawn],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
