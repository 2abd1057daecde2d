"""Which files data/ holds, what each is read as, and what is wrong with their names."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..faults.fault import Fault, closest, linked
from ..faults.kinds import Code
from ..records import (
    BillKit,
    Changes,
    Clauses,
    Coordinators,
    EnactedLaw,
    Figures,
    Glossary,
    Hosts,
    Instruments,
    Interpretations,
    LawTexts,
    Names,
    Needs,
    Obligations,
    Record,
    SelfCheck,
    Site,
    Sources,
    State,
    Steps,
    Timeline,
    Tools,
    WorkPlan,
    Workshop,
)
from ..records.common import SLUG
from ..yamltext.document import Document

FILES: dict[str, type[Record]] = {
    "site": Site,
    "hosts": Hosts,
    "names": Names,
    "sources": Sources,
    "obligations": Obligations,
    "tools": Tools,
    "needs": Needs,
    "figures": Figures,
    "coordinators": Coordinators,
    "timeline": Timeline,
    "changes": Changes,
    "clauses": Clauses,
    "interpretations": Interpretations,
    "selfcheck": SelfCheck,
    "steps": Steps,
    "instruments": Instruments,
    "billkit": BillKit,
    "glossary": Glossary,
    "workshop": Workshop,
}
# Folders with one file a record: the record, what a file is named like, an example; then its schema.
ONE_EACH: dict[str, tuple[type[Record], str, str]] = {
    "states": (State, "a State's page", "Each State has one, like data/states/fiji.yaml."),
    "laws": (EnactedLaw, "a law's page", "Each enacted law has one, like data/laws/ie-2008.yaml."),
    "workplans": (WorkPlan, "a work plan's page", "Each work plan has one, like data/workplans/2023-2024.yaml."),
    "lawtexts": (LawTexts, "the law in a language", "Each language has one, like data/lawtexts/es.yaml."),
}
ENDING = re.compile(r"(\.(yaml|yml|txt|json))+$")  # what other programs give a file of YAML
MAY_BE_EMPTY = {"lawtexts"}  # without a file the words of the law are in English
# Files of one block, by its name: the facts are what stands in it.
BLOCKS = {
    "hosts": "hosts",
    "sources": "sources",
    "timeline": "events",
    "changes": "changes",
    "steps": "steps",
    "coordinators": "coordinators",
    "instruments": "instruments",
    "billkit": "papers",
    "glossary": "terms",
}
SCHEMAS = {"states": "state", "laws": "law", "workplans": "workplan", "lawtexts": "lawtext"}
FOLDERS = {*ONE_EACH, "schema", "translations"}


def record_of(name: str) -> type[Record]:
    """What a file is read as, by its name in data/: "tools", "states/samoa"."""
    return FILES[name] if name in FILES else ONE_EACH[name.split("/")[0]][0]


def listed(data: Path, faults: list[Fault]) -> tuple[list[tuple[str, Path, type[Record]]], set[str]]:
    """Each expected file with its record, and the names of those that are missing.

    A missing, misplaced or misnamed file is a fault. Where one is misnamed, its folder counts as missing.
    """
    files: list[tuple[str, Path, type[Record]]] = []
    absent: set[str] = set()
    for name, record in FILES.items():
        path = data / f"{name}.yaml"
        if path.exists() or path.is_symlink():
            files.append((name, path, record))
        else:
            absent.add(name)
            message = "is missing. Every edition needs this file."
            faults.append(Fault(f"data/{name}.yaml", 1, message, Code.MISSING_FILE))
    faults += _misplaced(data)
    for folder, (record, _, _) in ONE_EACH.items():
        paths = [path for path in _visible(data / folder) if _is_named_well(path)]
        files += [(f"{folder}/{path.stem}", path, record) for path in paths]
        wrong = list(_misnamed(data / folder))
        faults += wrong
        if wrong or (not paths and folder not in MAY_BE_EMPTY):
            absent.add(folder)
    return files, absent


def _misplaced(data: Path) -> Iterator[Fault]:
    """What lies in data/ and is none of its files or folders."""
    for path in _visible(data):
        if path.is_symlink() and path.stem not in FILES:
            yield linked(f"data/{path.name}")
        elif not (path.stem in FILES and path.suffix == ".yaml") and path.name not in FOLDERS:
            meant = closest(path.stem, FILES)
            message = "is not a file of this project." + ("" if meant else " Take it away.")
            yield Fault(f"data/{path.name}", 1, message, Code.UNKNOWN_FILE, suggestion=meant)


def _misnamed(folder: Path) -> Iterator[Fault]:
    """What is wrong with a folder of one file a record: that it is none or empty, or how a file in it is named."""
    _, what, example = ONE_EACH[folder.name]
    paths = _visible(folder)
    if folder.is_file():
        message = f"is a file where a folder should be. {example}"
        yield Fault(f"data/{folder.name}", 1, message, Code.NO_FILE)
    elif not paths and folder.name not in MAY_BE_EMPTY and not folder.is_symlink():
        yield Fault(f"data/{folder.name}", 1, f"has no file. {example}", Code.MISSING_FILE)
    for path in paths:
        if not _is_named_well(path):
            meant = "" if path.is_dir() else _meant(path)
            message = f"is not named like {what}: small letters, digits and hyphens, then .yaml."
            message += "" if meant else " Name it so, or take it away."
            yield Fault(f"data/{folder.name}/{path.name}", 1, message, Code.FILE_NAME, suggestion=meant)


def _is_named_well(path: Path) -> bool:
    return path.suffix == ".yaml" and bool(SLUG.fullmatch(path.stem))


def below(folder: str, names: Iterable[str]) -> list[str]:
    """What the files of one folder are called in it."""
    return [name.removeprefix(f"{folder}/") for name in names if name.startswith(f"{folder}/")]


def _visible(folder: Path) -> list[Path]:
    """What a folder holds, but for hidden files; [] if there is no folder, or a link to one."""
    if not folder.is_dir() or folder.is_symlink():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _meant(path: Path) -> str:
    """The name that a file of one folder was probably meant to have; "" if that is not sure."""
    stem = ENDING.sub("", path.name.lower())
    name = f"{stem}.yaml"
    return name if SLUG.fullmatch(stem) and not (path.parent / name).exists() else ""


def first_line(name: str) -> str:
    """The comment that every data file begins with, so that editors complete and check it."""
    folder, _, one = name.partition("/")
    schema = f"../schema/{SCHEMAS[folder]}.json" if one else f"schema/{name}.json"
    return f"# yaml-language-server: $schema={schema}"


def first_line_faults(document: Document, name: str) -> list[Fault]:
    """A fault if the file does not begin with that comment."""
    wanted = first_line(name)
    if document.first == wanted:
        return []
    message = f'must begin with the line "{wanted}", by which editors check the file as you type.'
    return [Fault(document.path, 1, message, Code.FIRST_LINE)]
