"""What a browser makes files and drafts of: parts of files, with marks for a reader's own words; the clauses.

Each is a script, as a page from a disk may load one but fetch nothing (overrides/scripts/06-take-away.js,
overrides/composer/).
"""

import io
import json
import zipfile
from dataclasses import asdict
from typing import Any

from ..exports.draftforms import draft_forms
from ..exports.ownlawbook import own_law_xlsx
from ..register.edition import Edition
from ..views.downloads import DRAFT_FORMS, DRAFT_PARTS, FILE_PARTS
from ..views.ownlaw import NAME
from ..word.ownlawfile import own_law_docx
from .draftparts import draft_parts


def file_parts(edition: Edition) -> dict[str, str]:
    """The address of each script, below the root of the language, and its text."""
    held = {NAME: {"docx": _parts(own_law_docx(edition)), "xlsx": own_law_xlsx(edition)}}
    return {
        FILE_PARTS: _script("fileParts", held),
        DRAFT_FORMS: _script("draftForms", draft_forms(edition)),
        DRAFT_PARTS: _script("draftParts", asdict(draft_parts(edition))),
    }


def _script(name: str, value: dict[str, Any]) -> str:
    return f"globalThis.{name} = {json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"


def _parts(content: bytes) -> dict[str, str]:
    """Path -> text of each part of an Office file; all of them are XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}
