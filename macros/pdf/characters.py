"""What becomes of characters that our fonts cannot set."""

import re
from pathlib import Path
from urllib.parse import quote

from markupsafe import escape

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from ..language.fonts import lacking, without_other_scripts
from ..language.labels import N_

ELSEWHERE = N_("[in a script that is shown online only]")
HREF = re.compile(r'href="([^"]*)"')
IN_ADDRESSES = "%/:?#[]@!$&'()*+,;=~"  # what stands in an address as it is (RFC 3986, 2.2)


def check_characters(html: str, template: str, root: Path, code: str) -> None:
    """Raises Faults for characters that no font of the language has.

    They are the template's, since data and pages were checked.
    """
    unset = lacking(html, root, code)
    if unset:
        shown = ", ".join(f"{char} (U+{ord(char):04X})" for char in sorted(unset)[:10])
        message = f"is given {shown}, which our fonts lack. Replace it in data/ or docs/, or add a font."
        raise Faults([Fault(f"overrides/print/{template}", 1, message, Code.UNPRINTABLE)])


def in_our_scripts(html: str, words: str, root: Path, code: str) -> str:
    """A page with `words` in place of those in a script that its fonts lack, like the title of a source.

    Addresses of links are written in ASCII, as PDF asks (ISO 32000-1, 12.6.4.7). A sign that is no
    letter stays, so that check_characters refuses it.
    """
    html = HREF.sub(lambda link: f'href="{quote(link[1], safe=IN_ADDRESSES)}"', html)
    return without_other_scripts(html, str(escape(words)), root, code)
