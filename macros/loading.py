"""All files of data/ to typed records, or every fault in them at once."""

import re
import types
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union, get_args, get_origin

from pydantic import ValidationError

from .faults import Fault, Faults, suggest
from .records import (
    Event,
    Figures,
    Hosts,
    Needs,
    Obligations,
    Record,
    Site,
    Source,
    Sources,
    State,
    Timeline,
    Tools,
    WorkPlan,
)
from .records.common import SLUG
from .yamlfile import Document, read

FILES: dict[str, type[Record]] = {
    "site": Site,
    "hosts": Hosts,
    "sources": Sources,
    "obligations": Obligations,
    "tools": Tools,
    "needs": Needs,
    "figures": Figures,
    "workplan": WorkPlan,
    "timeline": Timeline,
}
FOLDERS = {"states", "schema", "translations"}


@dataclass(frozen=True)
class Facts:
    """Every record of the project and, in `documents`, where each was written."""

    site: Site
    hosts: dict[str, str]
    sources: dict[str, Source]
    states: dict[str, State]
    law: Obligations
    tools: Tools
    needs: Needs
    figures: Figures
    work_plan: WorkPlan
    events: list[Event]
    documents: dict[str, Document]

    def fault(self, name: str, key: tuple[str | int, ...], message: str) -> Fault:
        """A fault at `key` of the file `name`, for instance ("states/samoa", ("name",), "…")."""
        document = self.documents[name]
        return Fault(document.path, document.line(*key), message)


def load(data: Path) -> Facts:
    """Read every file below `data`. Raises Faults with all that is wrong in all files."""
    faults: list[Fault] = []
    documents: dict[str, Document] = {}
    records: dict[str, Record] = {}
    for name, path, record in _files(data, faults):
        try:
            documents[name] = read(path, f"data/{path.relative_to(data).as_posix()}")
            records[name] = validate(documents[name], record)
        except Faults as found:
            faults += found.faults
    if faults:
        raise Faults(faults)
    return Facts(
        site=records["site"],
        hosts=records["hosts"].hosts,
        sources=records["sources"].sources,
        states={n.removeprefix("states/"): r for n, r in records.items() if isinstance(r, State)},
        law=records["obligations"],
        tools=records["tools"],
        needs=records["needs"],
        figures=records["figures"],
        work_plan=records["workplan"],
        events=records["timeline"].events,
        documents=documents,
    )


def _files(data: Path, faults: list[Fault]) -> list[tuple[str, Path, type[Record]]]:
    """Each expected file with its record; a missing, misplaced or misnamed file is a fault."""
    found = []
    for name, record in FILES.items():
        path = data / f"{name}.yaml"
        if path.is_file():
            found.append((name, path, record))
        else:
            faults.append(Fault(f"data/{name}.yaml", 1, "is missing. Every edition needs this file."))
    for path in sorted(data.iterdir()):
        known = (path.stem in FILES and path.suffix == ".yaml") or path.name in FOLDERS
        if not known and not path.name.startswith("."):
            hint = suggest(path.stem, FILES)
            faults.append(Fault(f"data/{path.name}", 1, f"is not a file of this project.{hint}"))
    for path in sorted((data / "states").glob("*")):
        if path.suffix == ".yaml" and SLUG.fullmatch(path.stem) and path.is_file():
            found.append((f"states/{path.stem}", path, State))
        elif not path.name.startswith("."):
            message = "is not named like a State's page: small letters, digits and hyphens, then .yaml."
            faults.append(Fault(f"data/states/{path.name}", 1, message))
    return found


def validate(document: Document, record: type[Record]) -> Record:
    """The document as a record. Raises Faults that name each wrong key with what is allowed."""
    if not isinstance(document.data, dict):
        raise Faults([Fault(document.path, 1, 'must be a list of "key: value" lines.')])
    try:
        return record.model_validate(document.data)
    except ValidationError as error:
        raise Faults(_fault(document, record, item) for item in error.errors()) from None


def _fault(document: Document, record: type[Record], error: dict[str, Any]) -> Fault:
    key = tuple(part for part in error["loc"] if part != "[key]")
    kind, given = error["type"], error.get("input")
    name = ".".join(str(part + 1) if isinstance(part, int) else part for part in key)
    return Fault(document.path, document.line(*key), _message(record, key, name, kind, given, error))


def _message(record: type[Record], key: tuple, name: str, kind: str, given: Any, error: dict[str, Any]) -> str:
    context = error.get("ctx", {})
    if kind == "missing":
        return f"{name} is missing. Add it; write null if it is not known."
    if kind == "extra_forbidden":
        fields = list(_record_at(record, key[:-1]).model_fields)
        return f'"{key[-1]}" is not a key here. Use {_listed(fields)}.{suggest(key[-1], fields)}'
    is_now = f"{name} is {_shown(given)}"
    if kind == "literal_error":
        allowed = re.findall(r"'([^']+)'", context["expected"])
        return f"{is_now}. It must be one of {_listed(allowed)}.{suggest(given, allowed)}"
    if kind == "value_error":
        return f"{is_now}: it {context['error']}."
    if kind in ("string_too_long", "too_long"):
        return f"{name} has {len(given):,} characters or items; at most {context['max_length']:,} fit. Shorten it."
    if kind in ("string_too_short", "too_short"):
        return f"{name} is empty. Fill it in."
    return f"{is_now}. {WANTED.get(kind, error['msg'] + '.')}"


WANTED = {
    "string_type": "It must be a text; put quotes around a number or true/false.",
    "int_type": "It must be a whole number without quotes, like 2015.",
    "bool_type": "It must be true or false, without quotes.",
    "list_type": "It must be a list: [one, two], or one item a line, each after a hyphen.",
    "dict_type": 'It must be a block of "key: value" lines.',
    "model_type": 'It must be a block of "key: value" lines.',
    "date_type": "It must be a date written YYYY-MM-DD, for example 2010-08-01.",
    "string_pattern_mismatch": "It is not written in the form that this key needs; compare another entry.",
    "greater_than_equal": "The number is too small.",
    "less_than_equal": "The number is too large.",
}


def _shown(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return 'a block of "key: value" lines'
    text = str(value)
    shown = text if len(text) <= 60 else text[:57] + "…"
    return f'"{shown.encode("unicode_escape").decode() if not shown.isprintable() else shown}"'


def _listed(words: list[str]) -> str:
    return ", ".join(words)


def _record_at(record: type[Record], key: tuple) -> type[Record]:
    """The record class that holds the value at `key`, for naming its fields."""
    here: Any = record
    for part in key:
        here = _plain_type(here)
        if isinstance(here, type) and issubclass(here, Record):
            here = here.model_fields[part].annotation
        else:
            here = get_args(here)[-1]
    return _plain_type(here)


def _plain_type(annotation: Any) -> Any:
    while get_origin(annotation) in (Union, types.UnionType):
        annotation = next(a for a in get_args(annotation) if a is not type(None))
    return annotation
