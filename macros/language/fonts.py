"""What the fonts of the PDF files can set.

Anything else would print as an empty box, or in a font of this machine.
"""

import io
import re
import unicodedata
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont, woff2

from ..faults.fault import Fault, Faults, Finding
from ..faults.kinds import Code
from ..paths import write_whole

FACES = ("", "Arabic", "Condensed")  # the last where the handout has much to say
FONTS = [f"IBMPlexSans{face}-{weight}.woff2" for face in FACES for weight in ("Regular", "SemiBold")]


def check_fonts(root: Path) -> None:
    """Raises Faults for each font file that is missing."""
    missing = [f"overrides/fonts/{name}" for name in FONTS if not (root / "overrides" / "fonts" / name).is_file()]
    if missing:
        message = "is missing. PDF files are set in IBM Plex Sans: put the font back, or git checkout it."
        raise Faults(Fault(name, 1, message, Code.MISSING_FILE) for name in missing)


@cache
def unpacked(root: Path) -> Path:
    """The folder with the fonts as TrueType files, for all processes: to unpack them takes longer than a page.

    Raises OSError if it cannot be written.
    """
    folder = root / ".cache" / "truetype"
    for source in (root / "overrides" / "fonts").glob("*.woff2"):
        target = folder / f"{source.stem}.ttf"
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            font = io.BytesIO()
            woff2.decompress(source, font)
            write_whole(target, font.getvalue())
    return folder


def lacking(text: str, root: Path) -> set[str]:
    """The characters of a text that no font can set. Raises Faults if a font is missing."""
    covered = _covered(root)
    return {c for c in set(text) if ord(c) not in covered and unicodedata.category(c)[0] not in "CZ"}


def without_other_scripts(text: str, words: str, root: Path) -> str:
    """The text, or HTML, with `words` in place of those in a script that no font has; other signs stay."""
    letters = "".join(char for char in lacking(text, root) if unicodedata.category(char)[0] == "L")
    if not letters:
        return text
    word = rf'[^\s<>"]*[{letters}][^\s<>",]*'
    return re.sub(rf"{word}(?: {word})*", words, text)


def signs(text: str, root: Path) -> Finding | None:
    """Why a text cannot be printed, or None. Raises Faults if a font is missing.

    In place of words in another script stands in print that they are shown online; a sign like ✅ has none.
    """
    missing = sorted(lacking(without_other_scripts(text, "", root), root))
    if not missing:
        return None
    named = ", ".join(f"{char} (U+{ord(char):04X})" for char in missing[:5])
    message = f"holds {named}, which the fonts of the PDF files lack. Say it in words."
    return Finding(message, Code.UNPRINTABLE, missing[0])


@cache
def _covered(root: Path) -> frozenset[int]:
    """Every character that one of the fonts can set."""
    check_fonts(root)
    characters: set[int] = set()
    for name in FONTS:
        with TTFont(root / "overrides" / "fonts" / name, lazy=True) as font:
            characters |= font.getBestCmap().keys()
    return frozenset(characters)
