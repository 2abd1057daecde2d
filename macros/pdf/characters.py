"""What our fonts can set: anything else would print as an empty box, or in a font of this machine."""

import re
import unicodedata
from functools import cache
from pathlib import Path
from urllib.parse import quote

from fontTools.ttLib import TTFont
from markupsafe import escape

from ..faults import Fault, Faults
from ..labels import N_

FONTS = [f"IBMPlexSans{script}-{weight}.woff2" for script in ("", "Arabic") for weight in ("Regular", "SemiBold")]
ELSEWHERE = N_("[in a script that is shown online only]")
HREF = re.compile(r'href="([^"]*)"')
IN_ADDRESSES = "%/:?#[]@!$&'()*+,;=~"  # what stands in an address as it is (RFC 3986, 2.2)


def check_fonts(root: Path) -> None:
    """Raises Faults for each font file that is missing."""
    missing = [f"overrides/fonts/{name}" for name in FONTS if not (root / "overrides" / "fonts" / name).is_file()]
    if missing:
        message = "is missing. PDF files are set in IBM Plex Sans: put the font back, or git checkout it."
        raise Faults(Fault(name, 1, message) for name in missing)


def check_characters(html: str, template: str, root: Path) -> None:
    """Raises Faults for characters that no font has."""
    lacking = _lacking(html, root)
    if lacking:
        shown = ", ".join(f"{char} (U+{ord(char):04X})" for char in sorted(lacking)[:10])
        message = f"is given {shown}, which IBM Plex Sans lacks. Replace it in data/ or docs/, or add a font."
        raise Faults([Fault(f"overrides/print/{template}", 1, message)])


def in_our_scripts(html: str, words: str, root: Path) -> str:
    """A page with `words` in place of those in a script that no font has, like the title of a source.

    Addresses of links are written in ASCII, as PDF asks (ISO 32000-1, 12.6.4.7). A sign that is no
    letter stays, so that check_characters refuses it.
    """
    html = HREF.sub(lambda link: f'href="{quote(link[1], safe=IN_ADDRESSES)}"', html)
    letters = "".join(char for char in _lacking(html, root) if unicodedata.category(char)[0] == "L")
    if not letters:
        return html
    word = rf'[^\s<>"]*[{letters}][^\s<>",]*'
    return re.sub(rf"{word}(?: {word})*", str(escape(words)), html)


def _lacking(html: str, root: Path) -> set[str]:
    """The characters of a text that no font can set."""
    return {c for c in set(html) if ord(c) not in _covered(root) and unicodedata.category(c)[0] not in "CZ"}


@cache
def _covered(root: Path) -> frozenset[int]:
    """Every character that one of the fonts can set. Raises Faults if one is missing."""
    check_fonts(root)
    found: set[int] = set()
    for name in FONTS:
        with TTFont(root / "overrides" / "fonts" / name, lazy=True) as font:
            found |= font.getBestCmap().keys()
    return frozenset(found)
