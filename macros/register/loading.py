"""All files of data/ to typed records, and every fault in those that cannot be read."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from pydantic import ValidationError

from ..faults.fault import Fault, Faults, Key, Words, closest
from ..faults.kinds import Code
from ..records import (
    Change,
    Changes,
    Clauses,
    EnactedLaw,
    Event,
    Figures,
    Hosts,
    Interpretations,
    Names,
    Needs,
    Obligations,
    Record,
    SelfCheck,
    Site,
    Source,
    Sources,
    State,
    Timeline,
    Tools,
    WorkPlan,
)
from ..records.common import SLUG
from ..yamltext.document import Document, Mark
from ..yamltext.yamlfile import read_yaml
from .explain import cut_off, explain, unquoted

Kind = TypeVar("Kind", bound=Record)
FILES: dict[str, type[Record]] = {
    "site": Site,
    "hosts": Hosts,
    "names": Names,
    "sources": Sources,
    "obligations": Obligations,
    "tools": Tools,
    "needs": Needs,
    "figures": Figures,
    "workplan": WorkPlan,
    "timeline": Timeline,
    "changes": Changes,
    "clauses": Clauses,
    "interpretations": Interpretations,
    "selfcheck": SelfCheck,
}
# Folders with one file a record: the record, what a file is named like, an example; then its schema.
ONE_EACH: dict[str, tuple[type[Record], str, str]] = {
    "states": (State, "a State's page", "Each State has one, like data/states/fiji.yaml."),
    "laws": (EnactedLaw, "a law's page", "Each enacted law has one, like data/laws/ie-2008.yaml."),
}
# Files of one block, by its name: the facts are what stands in it.
BLOCKS = {"hosts": "hosts", "sources": "sources", "timeline": "events", "changes": "changes"}
SCHEMAS = {"states": "state", "laws": "law"}
FOLDERS = {*ONE_EACH, "schema", "translations"}


class UnreadError(LookupError):
    """A part of the facts was used although its file could not be read: a rule that needs it was not told so."""


class Unread:
    """Stands where the content of a file would while that cannot be read: any use of it raises UnreadError."""

    def __init__(self, name: str):
        self._name = name

    def _refuse(self, *_: object) -> NoReturn:
        raise UnreadError(f"data/{self._name}.yaml could not be read, and is needed here")

    __getattr__ = __getitem__ = __iter__ = __len__ = __contains__ = _refuse


@dataclass(frozen=True)
class Facts:
    """Every fact of the project; in `records` by file and in `documents` with the line of each value.

    `unread` names the files that could not be read, like "tools" and "states/samoa", or a folder where not
    even the names of its files are sure. In place of "tools" stands Unread, and `states` is without Samoa. Only
    rules and checks of pages meet such facts, from a Reading: `checked_facts` hands out whole ones.
    """

    site: Site
    hosts: dict[str, str]
    sources: dict[str, Source]
    states: dict[str, State]
    obligations: Obligations
    tools: Tools
    needs: Needs
    figures: Figures
    workplan: WorkPlan
    timeline: list[Event]
    clauses: Clauses
    laws: dict[str, EnactedLaw]
    interpretations: Interpretations
    selfcheck: SelfCheck
    changes: dict[str, Change]
    names: Names
    records: dict[str, Record]
    documents: dict[str, Document]
    unread: frozenset[str] = frozenset()

    def fault(
        self,
        name: str,
        key: Key,
        words: Words,
        code: Code,
        value: str = "",
        suggestion: str = "",
        *,
        at: Key | None = None,
        mark: Mark = "value",
    ) -> Fault:
        """A fault about `key` of the file `name`, like ("states/samoa", ("name",), "…"): see Document.fault."""
        return self.documents[name].fault(key, words, code, value, suggestion, at=at, mark=mark)

    def slugs(self, folder: str) -> list[str]:
        """What the files of "states" or "laws" are named, also those that could not be read."""
        return [*getattr(self, folder), *sorted(_below(folder, self.unread))]

    def read(self, name: str) -> bool:
        """Whether the file could be read, and every file of a folder."""
        return name not in self.unread and not _below(name, self.unread)


@dataclass(frozen=True)
class Reading:
    """What could be read of data/: records and documents by file, the files that could not be, every fault."""

    records: dict[str, Record]
    documents: dict[str, Document]
    unread: frozenset[str]
    faults: tuple[Fault, ...]

    @property
    def site(self) -> Site | None:
        """The site, if its file could be read."""
        site = self.records.get("site")
        return site if isinstance(site, Site) else None

    def facts(self) -> Facts:
        """The facts as far as they were read: whole if `unread` is empty, else with Unread in their place."""
        parts: dict[str, Any] = {name: self.records.get(name, Unread(name)) for name in FILES}
        for name, block in BLOCKS.items():
            parts[name] = getattr(parts[name], block) if name in self.records else parts[name]
        for folder in ONE_EACH:
            parts[folder] = {slug: self.records[f"{folder}/{slug}"] for slug in _below(folder, self.records)}
        if self.site:
            parts["states"] = {slug: state.on(self.site.data_as_of) for slug, state in parts["states"].items()}
        return Facts(**parts, records=self.records, documents=self.documents, unread=self.unread)


def load(data: Path) -> Reading:
    """What can be read below `data`, and every fault of what cannot."""
    faults: list[Fault] = []
    documents: dict[str, Document] = {}
    records: dict[str, Record] = {}
    found, unread = _files(data, faults)
    for name, path, record in found:
        try:
            documents[name] = read_yaml(path, f"data/{path.relative_to(data).as_posix()}")
            faults += _first_line(documents[name], name)
            records[name] = validate(documents[name], record)
        except Faults as wrong:
            unread.add(name)
            faults += wrong.faults
    return Reading(records, documents, frozenset(unread), tuple(faults))


def _files(data: Path, faults: list[Fault]) -> tuple[list[tuple[str, Path, type[Record]]], set[str]]:
    """Each expected file with its record, and the names of those that are missing.

    A missing, misplaced or misnamed file is a fault. Where one is misnamed, its folder counts as missing.
    """
    found: list[tuple[str, Path, type[Record]]] = []
    absent: set[str] = set()
    for name, record in FILES.items():
        path = data / f"{name}.yaml"
        if path.exists() or path.is_symlink():
            found.append((name, path, record))
        else:
            absent.add(name)
            message = "is missing. Every edition needs this file."
            faults.append(Fault(f"data/{name}.yaml", 1, message, Code.MISSING_FILE))
    for path in _visible(data):
        if path.is_symlink() and path.stem not in FILES:
            message = "is a link to another place. Put the file itself here."
            faults.append(Fault(f"data/{path.name}", 1, message, Code.LINK))
        elif not (path.stem in FILES and path.suffix == ".yaml") and path.name not in FOLDERS:
            meant, message = closest(path.stem, FILES), "is not a file of this project."
            faults.append(Fault(f"data/{path.name}", 1, message, Code.UNKNOWN_FILE, suggestion=meant))
    for folder, (record, what, example) in ONE_EACH.items():
        paths = _visible(data / folder)
        for path in paths:
            if path.suffix == ".yaml" and SLUG.fullmatch(path.stem):
                found.append((f"{folder}/{path.stem}", path, record))
            else:
                absent.add(folder)
                message = f"is not named like {what}: small letters, digits and hyphens, then .yaml."
                faults.append(Fault(f"data/{folder}/{path.name}", 1, message, Code.FILE_NAME))
        if not paths:
            absent.add(folder)
        if not paths and not (data / folder).is_symlink():
            faults.append(Fault(f"data/{folder}", 1, f"has no file. {example}", Code.MISSING_FILE))
    return found, absent


def _below(folder: str, names: Iterable[str]) -> list[str]:
    """What the files of one folder are called in it."""
    return [name.removeprefix(f"{folder}/") for name in names if name.startswith(f"{folder}/")]


def _visible(folder: Path) -> list[Path]:
    """What a folder holds, but for hidden files; [] if there is no folder, or a link to one."""
    if not folder.is_dir() or folder.is_symlink():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def first_line(name: str) -> str:
    """The comment that every data file begins with, so that editors complete and check it."""
    folder, _, one = name.partition("/")
    schema = f"../schema/{SCHEMAS[folder]}.json" if one else f"schema/{name}.json"
    return f"# yaml-language-server: $schema={schema}"


def _first_line(document: Document, name: str) -> list[Fault]:
    wanted = first_line(name)
    if document.first == wanted:
        return []
    message = f'must begin with the line "{wanted}", by which editors check the file as you type.'
    return [Fault(document.path, 1, message, Code.FIRST_LINE)]


def validate(document: Document, record: type[Kind]) -> Kind:
    """The document as a record. Raises Faults that name each wrong key with what is allowed."""
    if not isinstance(document.data, dict):
        message = 'must be lines of "key: value", each key at the margin.'
        raise Faults([document.fault((), message, Code.WRONG_TYPE)])
    faults = [*cut_off(document, record), *unquoted(document, record)]
    try:
        valid = record.model_validate(document.data)
    except ValidationError as error:
        raise Faults([*faults, *explain(document, record, error)]) from None
    if faults:
        raise Faults(faults)
    return valid
