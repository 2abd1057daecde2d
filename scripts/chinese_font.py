"""Cut the font of Chinese PDF files, as overrides/fonts has it, out of IBM Plex Sans SC; once.

    npm pack @ibm/plex-sans-sc@1.1.0
    .venv/bin/python -m scripts.chinese_font ibm-plex-sans-sc-1.1.0.tgz

It has the characters of GB 2312 and the marks of Chinese. Latin letters and digits are left to IBM Plex Sans,
which stands beside it. The licence (overrides/fonts/OFL.txt) keeps the name "Plex" for the fonts as IBM made them.
"""

import hashlib
import io
import sys
import tarfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from macros.commands.frame import framed
from macros.faults.fault import Fault, Faults
from macros.faults.kinds import Code
from macros.language.fonts import OWN, OWN_FAMILY, WEIGHTS
from macros.paths import ROOT, write_whole

NAME = OWN_FAMILY["zh"]
SOURCE = "4805ae31af4b1dc68d80fd619de202b69cf1f18548a0c3a3e97286148a349131"  # SHA-256 of version 1.1.0
MEMBER = "package/fonts/complete/woff2/hinted/IBMPlexSansSC-{weight}.woff2"
HANZI = range(0xB0, 0xF8), range(0xA1, 0xFF)  # the rows and cells of GB 2312 in which its characters stand
# Marks as wide as a character, and those that Chinese shares with Latin script but sets wider.
MARKS = {
    *range(0x3000, 0x3004),
    *range(0x3005, 0x3018),
    *range(0xFF01, 0xFF5F),
    *range(0x2460, 0x246A),
    *map(ord, " “”‘’—…·"),
}
FULL, TYPOGRAPHIC, POSTSCRIPT, UNIQUE = (1, 4, 16), (2, 17), 6, 3  # of the table of names (OpenType, "name")
KEPT = {0, 5, 8, 9, 11, 12, 13, 14, *FULL, *TYPOGRAPHIC, POSTSCRIPT, UNIQUE}


def characters() -> set[int]:
    """The code points that the font is to have."""
    rows, cells = HANZI
    hanzi = (bytes([row, cell]).decode("gb2312", "ignore") for row in rows for cell in cells)
    return {ord(char) for char in hanzi if char} | MARKS


def cut(source: bytes, weight: str) -> bytes:
    """A font with these characters under its own name, as WOFF2."""
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    options = subset.Options(layout_features=[], hinting=False, name_IDs=sorted(KEPT), notdef_outline=True)
    options.drop_tables += ["meta", "vhea", "vmtx", "BASE", "GSUB", "GPOS"]  # one direction, one form of each sign
    maker = subset.Subsetter(options)
    maker.populate(unicodes=characters())
    maker.subset(font)
    _rename(font, weight)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()


def _rename(font: TTFont, weight: str) -> None:
    """Give every name of the font our own; of the others, who made it and its licence stay."""
    plain = NAME.replace(" ", "")
    names = dict.fromkeys(FULL, NAME) | dict.fromkeys(TYPOGRAPHIC, weight)
    names |= {4: f"{NAME} {weight}", POSTSCRIPT: f"{plain}-{weight}", UNIQUE: f"{plain}-{weight};1.1.0"}
    table = font["name"]
    table.names = [entry for entry in table.names if entry.platformID == 3 and entry.langID == 0x409]
    for entry in table.names:
        entry.string = names.get(entry.nameID, entry.toUnicode())


def run() -> int:
    """Writes both weights. Raises Faults if the package is another one, OSError if something cannot be read."""
    package = Path(sys.argv[1])
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    if digest != SOURCE:
        message = f"is not the package that the fonts were cut from: its SHA-256 is {digest}. Take version 1.1.0."
        raise Faults([Fault(package.name, 1, message, Code.MISSING_FILE)])
    with tarfile.open(package) as archive:
        for weight, name in zip(WEIGHTS, OWN["zh"], strict=True):
            member = archive.extractfile(MEMBER.format(weight=weight))
            assert member is not None, "the package of this digest has both weights"
            write_whole(ROOT / "overrides" / "fonts" / name, cut(member.read(), weight))
    return 0


if __name__ == "__main__":
    sys.exit(framed(run))
