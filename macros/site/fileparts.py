"""What a browser makes files of: their parts, with marks for a reader's own words (06-take-away.js).

It is a script, as a page from a disk may load one but fetch nothing.
"""

import io
import json
import zipfile

from ..exports.ownlawbook import own_law_xlsx
from ..register.edition import Edition
from ..views.downloads import FILE_PARTS
from ..views.ownlaw import NAME
from ..word.ownlawfile import own_law_docx


def file_parts(edition: Edition) -> dict[str, str]:
    """The address of the script, below the root of the language, and its text."""
    held = {NAME: {"docx": _parts(own_law_docx(edition)), "xlsx": own_law_xlsx(edition)}}
    return {FILE_PARTS: f"globalThis.fileParts = {json.dumps(held, ensure_ascii=False)};\n"}


def _parts(content: bytes) -> dict[str, str]:
    """Path -> text of each part of an Office file; all of them are XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}
