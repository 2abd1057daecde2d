"""The project as it was: at a revision of git, or as a built site has published it."""

import dataclasses
import io
import json
import os
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ..faults.fault import CommandError, Faults
from ..records import State
from ..register.datafolder import FILES, ONE_EACH
from ..register.edition import checked_facts
from ..register.loading import Facts
from ..tables.plain import Data
from ..tables.terms import UNPUBLISHED
from ..yamltext.yamlfile import read_yaml
from .looks import Look

PARTS = ("data", "docs")
LOOKS = ("macros", "overrides", "mkdocs.yml")  # what decides how every page looks


class PastError(CommandError):
    """There is nothing to compare with. The message says what to name instead."""


@dataclass(frozen=True)
class Past:
    """What was: `tables` are plain data by file ("states/samoa", "tools"), those that are known.

    `facts` is None where the data do not fit today's rules, `root` where the pages are not known.
    """

    name: str
    tables: dict[str, Data]
    facts: Facts | None
    root: Path | None = None
    looks: tuple[Look, ...] = ()


def plain(facts: Facts) -> dict[str, Data]:
    """The data of every file as they are now."""
    return {name: document.data for name, document in facts.documents.items()}


@contextmanager
def past(against: str, now: Facts, project: Path) -> Iterator[Past]:
    """What `against` names: a revision of git, a states.json or the folder of a site. Raises PastError."""
    path = Path(against)
    if path.is_dir() or path.suffix == ".json":
        yield _published(path, now)
        return
    with TemporaryDirectory() as folder:
        root = Path(folder)
        _unpack(against, project, root)
        tables = _tables(root / "data")
        if not tables:
            raise PastError(f"{against} has no data/. Name a later revision: make diff AGAINST=HEAD")
        try:
            facts = checked_facts(root)
        except Faults:
            facts = None
        yield Past(against, tables, facts, root, _looks(against, project))


def _looks(revision: str, project: Path) -> tuple[Look, ...]:
    """What became of the files that decide how pages look, also of those that git does not know yet."""
    changed = _git(project, "diff", "--no-renames", "--name-status", "-z", revision, "--", *LOOKS).split(b"\0")[
        :-1
    ]
    new = _git(project, "ls-files", "--others", "--exclude-standard", "-z", "--", *LOOKS).split(b"\0")[:-1]
    pairs = [*zip(changed[1::2], changed[::2], strict=True), *((path, b"A") for path in new)]
    return tuple(
        sorted((Look(os.fsdecode(path), what.decode()) for path, what in pairs), key=lambda look: look.path)
    )


def _git(project: Path, *arguments: str) -> bytes:
    """What git prints. Raises PastError with what it says."""
    try:
        done = subprocess.run(["git", "-C", project, *arguments], capture_output=True)
    except FileNotFoundError:
        raise PastError("git is not installed. Name a site instead: make diff AGAINST=site") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines() or ["git failed"]
        hint = "Name a revision, a states.json or the folder of a site: make diff AGAINST=HEAD~1."
        raise PastError(f"git: {said[0].removeprefix('fatal: ')}. {hint}")
    return done.stdout


def _unpack(revision: str, project: Path, root: Path) -> None:
    """The data and pages of a revision below `root`; the work tree is not touched."""
    if revision.startswith("-"):
        raise PastError(f"{revision} is no revision. Name one: make diff AGAINST=HEAD~1")
    commit = _git(project, "rev-list", "--max-count=1", "--end-of-options", revision, "--").decode().strip()
    there = _git(project, "ls-tree", "--name-only", commit).decode().split()
    parts = [part for part in PARTS if part in there]
    if parts:
        packed = _git(project, "archive", "--format=tar", commit, *parts)
        with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
            members = [member for member in tar.getmembers() if member.isfile() or member.isdir()]
            tar.extractall(root, members)


def _tables(data: Path) -> dict[str, Data]:
    """The plain data of every file that can be read."""
    paths = {name: data / f"{name}.yaml" for name in FILES}
    for folder in ONE_EACH:
        paths |= {f"{folder}/{path.stem}": path for path in sorted((data / folder).glob("*.yaml"))}
    tables = {}
    for name, path in paths.items():
        if path.is_file():
            try:
                tables[name] = read_yaml(path, path.name).data
            except Faults:
                continue
    return {name: table for name, table in tables.items() if isinstance(table, dict)}


def _published(path: Path, now: Facts) -> Past:
    """The States as a states.json, or the site around it, has published them."""
    file = path
    if path.is_dir():
        file = next((f for f in (path / "data" / "states.json", path / "states.json") if f.is_file()), path)
    try:
        content = json.loads(file.read_text("utf-8"))
        states = {state.pop("slug"): state for state in content["states"]}
        day = date.fromisoformat(content["data_as_of"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise PastError(f"{path} holds no states.json of this site. Name its folder: AGAINST=site") from None
    for slug, state in states.items():
        if slug in now.states:  # not published, so it cannot be compared
            state |= {key: now.documents[f"states/{slug}"].data.get(key) for key in UNPUBLISHED}
    try:
        records = {slug: State.model_validate(_without_empty(state)) for slug, state in states.items()}
        facts = dataclasses.replace(now, states=records, site=now.site.model_copy(update={"data_as_of": day}))
    except ValueError:
        facts = None
    return Past(f"{path}, data as of {day}", {f"states/{slug}": state for slug, state in states.items()}, facts)


def _without_empty(state: Data) -> Data:
    return {key: value for key, value in state.items() if key not in UNPUBLISHED or value is not None}
