"""What the fonts of the PDF files can set: every language has some, and one may have more of its own.

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
WEIGHTS = ("Regular", "SemiBold")
FONTS = [f"IBMPlexSans{face}-{weight}.woff2" for face in FACES for weight in WEIGHTS]
# The fonts that files of one language load beside these: they weigh ten times as much, and a character common to
# several languages, like 直, looks otherwise in each.
OWN_FAMILY = {"zh": "Article Nine Sans SC"}
OWN = {
    code: [f"{family.replace(' ', '')}-{weight}.woff2" for weight in WEIGHTS]
    for code, family in OWN_FAMILY.items()
}
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
JAPANESE = re.compile(r"\S*[\u3040-\u30ff]\S*")  # words with a syllable of its own
MARKS = "\u3001\u3002\u3008-\u3011\uff01-\uff0f\uff1a-\uff1f“”"  # what parts words in Chinese, where no space does


def of(code: str) -> list[str]:
    """The files of overrides/fonts that a language is set in; without a code, those of every language."""
    return [*FONTS, *OWN.get(code, ())]


def owner(code: str) -> str:
    """The code of a language that has fonts of its own; nothing for others, which share what is read."""
    return code if code in OWN else ""


def _check_fonts(root: Path, code: str) -> None:
    """Raises Faults for each font file that is missing."""
    folder = root / "overrides" / "fonts"
    if missing := [f"overrides/fonts/{name}" for name in of(code) if not (folder / name).is_file()]:
        message = "is missing. PDF files are set in IBM Plex Sans: put the font back, or git checkout it."
        raise Faults(Fault(name, 1, message, Code.MISSING_FILE) for name in missing)


@cache
def unpacked(root: Path, code: str = "") -> Path:
    """The folder with the fonts as TrueType files, for all processes: to unpack them takes longer than a page.

    With a code, that of the fonts which only this language has. Raises OSError if it cannot be written.
    """
    folder = root / ".cache" / "truetype" / code
    for name in OWN[code] if code else FONTS:
        source, target = root / "overrides" / "fonts" / name, folder / f"{name.partition('.')[0]}.ttf"
        if source.exists() and (not target.exists() or target.stat().st_mtime < source.stat().st_mtime):
            font = io.BytesIO()
            woff2.decompress(source, font)
            write_whole(target, font.getvalue())
    return folder


def folders(root: Path, code: str) -> list[Path]:
    """The folders with the TrueType files of a language. Raises OSError if one cannot be written."""
    return [unpacked(root), *([unpacked(root, code)] if code in OWN else ())]


def lacking(text: str, root: Path, code: str = "") -> set[str]:
    """The characters of a text that no font of the language can set. Raises Faults if a font is missing."""
    covered = _covered(root, owner(code))
    return {c for c in set(text) if ord(c) not in covered and unicodedata.category(c)[0] not in "CZ"}


def without_other_scripts(text: str, words: str, root: Path, code: str) -> str:
    """The text, or HTML, with `words` in place of those in a script that no font has; other signs stay."""
    letters = "".join(char for char in lacking(text, root, code) if unicodedata.category(char)[0] == "L")
    if not letters:
        return text
    ends = MARKS if code in OWN else ""
    word = rf'[^\s<>"{ends}]*[{letters}][^\s<>",{ends}]*'
    return re.sub(rf"{word}(?: {word})*", words, text)


def signs(text: str, root: Path, code: str = "") -> Finding | None:
    """Why a text cannot be printed in files of a language, or None. Raises Faults if a font is missing.

    In place of words in another script stands in print that they are shown online; a sign like ✅ has none,
    nor has a rare character of a text in Chinese.
    """
    missing = sorted(lacking(without_other_scripts(text, "", root, code), root, code))
    if code in OWN:
        missing += sorted(filter(HAN.match, lacking(JAPANESE.sub("", text), root, code)))
    if not missing:
        return None
    named = ", ".join(f"{char} (U+{ord(char):04X})" for char in missing[:5])
    message = f"holds {named}, which the fonts of the PDF files lack. Say it in words."
    return Finding(message, Code.UNPRINTABLE, missing[0])


@cache
def _covered(root: Path, code: str) -> frozenset[int]:
    """Every character that one of the fonts of a language can set."""
    _check_fonts(root, code)
    characters: set[int] = set()
    for name in of(code):
        with TTFont(root / "overrides" / "fonts" / name, lazy=True) as font:
            characters |= font.getBestCmap().keys()
    return frozenset(characters)
