"""All files of data/ to typed records, and every fault in those that cannot be read."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..faults.fault import Fault, Faults, suggest
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
from ..yamltext.yamlfile import Document, read_yaml
from .explain import cut_off, explain, unquoted

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
SCHEMAS = {"states": "state", "laws": "law"}
FOLDERS = {*ONE_EACH, "schema", "translations"}


@dataclass(frozen=True)
class Facts:
    """Every fact of the project; in `records` by file and in `documents` with the line of each value.

    `unread` names the files that could not be read, like "tools" and "states/samoa", or a folder where not
    even the names of its files are sure. What "tools" holds is then None, and `states` is without Samoa. Only
    rules and checks of pages meet such facts: `checked_facts` hands out whole ones.
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

    def fault(self, name: str, key: tuple[str | int, ...], message: str) -> Fault:
        """A fault at `key` of the file `name`, for instance ("states/samoa", ("name",), "…")."""
        document = self.documents[name]
        return Fault(document.path, document.line(*key), message)

    def slugs(self, folder: str) -> list[str]:
        """What the files of "states" or "laws" are named, also those that could not be read."""
        return [*getattr(self, folder), *sorted(_below(folder, self.unread))]

    def whole(self, folder: str) -> bool:
        """Whether every file of "states" or "laws" could be read."""
        return folder not in self.unread and not _below(folder, self.unread)


def load(data: Path) -> tuple[Facts, list[Fault]]:
    """What can be read below `data`, and every fault of what cannot. The facts are whole if there is none."""
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
    return _facts(records, documents, frozenset(unread)), faults


def _facts(records: dict[str, Any], documents: dict[str, Document], unread: frozenset[str]) -> Facts:
    """The facts of the records that there are."""

    def block(name: str) -> Any:
        return getattr(records[name], name) if name in records else None

    return Facts(
        site=records.get("site"),
        hosts=block("hosts"),
        sources=block("sources"),
        states={slug: _on_its_day(records[f"states/{slug}"], records) for slug in _below("states", records)},
        obligations=records.get("obligations"),
        tools=records.get("tools"),
        needs=records.get("needs"),
        figures=records.get("figures"),
        workplan=records.get("workplan"),
        timeline=records["timeline"].events if "timeline" in records else None,
        clauses=records.get("clauses"),
        laws={slug: records[f"laws/{slug}"] for slug in _below("laws", records)},
        interpretations=records.get("interpretations"),
        selfcheck=records.get("selfcheck"),
        changes=block("changes"),
        names=records.get("names"),
        records=records,
        documents=documents,
        unread=unread,
    )


def _on_its_day(state: State, records: dict[str, Any]) -> State:
    """A State as it stands on the day of the data, where that is known."""
    return state.on(records["site"].data_as_of) if "site" in records else state


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
            faults.append(Fault(f"data/{name}.yaml", 1, "is missing. Every edition needs this file."))
    for path in _visible(data):
        if path.is_symlink() and path.stem not in FILES:
            faults.append(Fault(f"data/{path.name}", 1, "is a link to another place. Put the file itself here."))
        elif not (path.stem in FILES and path.suffix == ".yaml") and path.name not in FOLDERS:
            hint = suggest(path.stem, FILES)
            faults.append(Fault(f"data/{path.name}", 1, f"is not a file of this project.{hint}"))
    for folder, (record, what, example) in ONE_EACH.items():
        paths = _visible(data / folder)
        for path in paths:
            if path.suffix == ".yaml" and SLUG.fullmatch(path.stem):
                found.append((f"{folder}/{path.stem}", path, record))
            else:
                absent.add(folder)
                message = f"is not named like {what}: small letters, digits and hyphens, then .yaml."
                faults.append(Fault(f"data/{folder}/{path.name}", 1, message))
        if not paths:
            absent.add(folder)
        if not paths and not (data / folder).is_symlink():
            faults.append(Fault(f"data/{folder}", 1, f"has no file. {example}"))
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
    return [Fault(document.path, 1, message)]


def validate(document: Document, record: type[Record]) -> Record:
    """The document as a record. Raises Faults that name each wrong key with what is allowed."""
    if not isinstance(document.data, dict):
        message = 'must be lines of "key: value", each key at the margin.'
        raise Faults([Fault(document.path, document.line(), message)])
    faults = [*cut_off(document, record), *unquoted(document, record)]
    try:
        made = record.model_validate(document.data)
    except ValidationError as error:
        raise Faults([*faults, *explain(document, record, error)]) from None
    if faults:
        raise Faults(faults)
    return made
