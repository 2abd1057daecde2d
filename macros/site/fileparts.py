"""What a browser makes files and drafts of: parts of files, with marks for a reader's own words; the clauses.

Each is a script, as a page from a disk may load one but fetch nothing (overrides/selfcheck/05-take-away.js,
overrides/composer/).
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from ..exports import packages
from ..exports.draftforms import draft_forms
from ..exports.ownlawbook import own_law_xlsx
from ..register.edition import Edition
from ..views.downloads import DRAFT_FORMS, DRAFT_PARTS, FILE_PARTS, KIT_PARTS
from ..views.ownlaw import NAME
from ..word.ownlawfile import own_law_docx
from .draftparts import draft_parts

LONG = 24  # characters from which a text that comes again is written once
MARK = "\x01"  # stands in no text; JSON writes it as \u0001
PLACE = re.compile(r'"\\u0001(\d+)"')


def file_parts(edition: Edition) -> dict[str, str]:
    """The address of each script, below the root of the language, and its text."""
    held = {NAME: {"docx": packages.texts(own_law_docx(edition)), "xlsx": own_law_xlsx(edition)}}
    return {
        FILE_PARTS: _script("fileParts", held),
        DRAFT_FORMS: _script("draftForms", draft_forms(edition)),
        **_draft_parts(edition),
    }


def _draft_parts(edition: Edition) -> dict[str, str]:
    """The parts of each kind of file in a script of their own, in the form of all of them (DraftParts)."""
    parts = asdict(draft_parts(edition))
    kinds = {kind: (path, [kind]) for kind, path in DRAFT_PARTS.items()}
    kinds["kit"] = (KIT_PARTS, [*parts["kit"]])
    return {
        path: _compact(f"(globalThis.draftParts??={{}}).{name}", _of_kinds(parts, wanted))
        for name, (path, wanted) in kinds.items()
    }


def _of_kinds(parts: dict[str, Any], wanted: list[str]) -> dict[str, Any]:
    """What some kinds of file need of the parts. The concordance is the one that is made of rows."""
    some = {
        name: {kind: parts[name][kind] for kind in wanted if kind in parts[name]}
        for name in ("papers", "packages", "kit")
    }
    rows = None if some["papers"] or some["kit"] else parts["concordance"]
    return {"day": parts["day"], **some, "concordance": rows}


def _script(name: str, value: dict[str, Any]) -> str:
    return f"globalThis.{name} = {_json(value)};\n"


def _compact(name: str, value: dict[str, Any]) -> str:
    """A value for a script, each text of some length once: both traditions say much in the same words."""
    number = Counter(_texts(value))
    shared = [text for text, times in number.items() if times > 1 and len(text) >= LONG]
    places = {text: f"{MARK}{at}" for at, text in enumerate(shared)}
    written = PLACE.sub(r"t[\1]", _json(_replaced(value, places)))
    return f"{{const t={_json(shared)};{name}={written};}}\n"


def _texts(value: Any) -> Iterator[str]:
    """Every text in a value, but for keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _replaced(value: Any, places: dict[str, str]) -> Any:
    """The value with other texts for those that `places` names."""
    if isinstance(value, dict):
        return {key: _replaced(one, places) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_replaced(one, places) for one in value]
    return places.get(value, value) if isinstance(value, str) else value


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
