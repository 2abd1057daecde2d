"""The States' files as a workbook would make them, and what the rules say of them, in its cells."""

import re
import shutil
import tempfile
from pathlib import Path

from ..faults.fault import Fault, Faults, place
from ..register.edition import checked_facts
from ..register.loading import first_line
from ..tables.plain import Data
from ..yamltext.yamledit import edited
from ..yamltext.yamlfile import Document, parse
from ..yamltext.yamlstyle import written
from .cells import Place
from .merge import Key
from .opening import WorkbookError
from .together import Change
from .worksheets import FIELDS, STATES

Places = dict[str, dict[Key, Place]]  # the cell of each key, by State
IN_A_CELL = {
    "write null": "leave the cell empty",
    "Write null": "Leave the cell empty",
    "under sources": "on the sheet Sources",
    "of this file": "of this State",
}


def changes(states: dict[str, Data], root: Path) -> list[Change]:
    """The new bytes of each State's file, as little changed as possible. Raises Faults."""
    made = []
    for slug, data in states.items():
        name = f"data/states/{slug}.yaml"
        path = root / name
        if path.exists():
            # Decoded as it is: line ends and a byte-order mark stay.
            text = edited(path.read_bytes().decode("utf-8"), data, name)
        else:
            text = f"{first_line(f'states/{slug}')}\n{written(data)}"
        made.append(Change(slug, path, text.encode()))
    return made


def refused(made: list[Change], places: dict[str, dict[Key, Place]], root: Path) -> list[Fault]:
    """What the rules say of the changed files, in cells first. Nothing of the project is touched.

    Raises WorkbookError if there is no place for a trial copy.
    """
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder)
        try:
            shutil.copytree(root / "data", trial / "data")
            for change in made:
                (trial / "data" / "states" / change.path.name).write_bytes(change.text)
        except OSError:  # one of shutil.copytree has no words of its own
            message = (
                f"{trial.parent} has no place for a trial copy of data/. Make room, then run the command again."
            )
            raise WorkbookError(message) from None
        try:
            checked_facts(trial)
        except Faults as found:
            faults = found.faults
        else:
            return []
    documents = {
        f"data/states/{one.slug}.yaml": (one.slug, parse(one.text.decode("utf-8-sig"), one.path.name))
        for one in made
    }
    in_cells, elsewhere = [], []
    for fault in faults:
        slug, document = documents.get(fault.path, (None, None))
        at = document and _cell(fault, document, places[slug])
        if at:
            in_cells.append(at.fault(f"{document.data.get('name') or slug}: {_for_a_cell(fault.message)}"))
        else:
            elsewhere.append(fault)
    return [*sorted(set(in_cells)), *elsewhere]


def _cell(fault: Fault, document: Document, places: dict[Key, Place]) -> Place | None:
    """The cell that a fault speaks of: by the key that it names, else by its line."""
    named = [key for key in places if key and re.match(rf"{re.escape(place(key))}\b(?![.-])", fault.message)]
    on_line = [key for key, line in document.lines.items() if line == fault.line]
    for key in (*sorted(named, key=len), *sorted(on_line, key=len, reverse=True)):
        found = _nearest(key, places)
        if found:
            return found
    return places.get((), min(places.values(), default=None))


def _nearest(key: Key, places: dict[Key, Place]) -> Place | None:
    """The cell of a key, of one above it, or the first cell below it."""
    while key:
        below = [cell for known, cell in places.items() if known[: len(key)] == key]
        if key in places or below:
            return places.get(key) or min(below)
        key = key[:-1]
    return None


def _for_a_cell(message: str) -> str:
    """A fault's sentence with the heads of columns in place of keys."""
    for known in FIELDS[STATES]:
        message = (
            re.sub(rf"\b{re.escape('.'.join(known.path))}\b(?![.-])", known.title, message)
            if len(known.path) > 1
            else message
        )
    for words, instead in IN_A_CELL.items():
        message = message.replace(words, instead)
    return message
