"""The States' files as a workbook would make them, and what the rules say of them, in its cells."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ..faults.fault import Choice, Fault, Faults, Key, Named, Phrase, Piece
from ..language import labels
from ..register.datafolder import first_line
from ..register.edition import checked_facts
from ..tables.plain import Data
from ..yamltext.document import Document
from ..yamltext.yamledit import edited
from ..yamltext.yamlfile import parse
from ..yamltext.yamlstyle import written
from .cells import CellFault, Place
from .opening import WorkbookError
from .together import FileChange
from .worksheets import FIELDS, LAWS, SOURCES, STATES

HEADS: dict[Key, str] = {  # of the key in a State's file, or in one of its laws or sources
    **{known.path: known.title for known in FIELDS[STATES]},
    **{(LAWS, *known.path): known.title for known in FIELDS[LAWS]},
    **{(SOURCES, *known.path): known.title for known in FIELDS[SOURCES]},
    ("article9", "laws"): "the list of laws",
}
# Of the words that such a key may hold, what a cell says for each.
WORDS: dict[Key, Mapping[str, str]] = {
    **{known.path: known.words for known in FIELDS[STATES]},
    **{(SOURCES, *known.path): known.words for known in FIELDS[SOURCES]},
}
IN_A_CELL: dict[object, str] = {
    Phrase.NULL: "leave the cell empty",
    Phrase.NO_ADDRESS: "leave the cell empty",
    Phrase.ACCESS: "What was read online needs an address; what was read in a copy or as a file has none",
    Phrase.UNCLEAR: (
        f'choose "{labels.STATUS["unclear"]}" under {HEADS["article9", "status"]}, and leave what else it says of '
        "laws empty"
    ),
    Phrase.NO_POSITION: (
        f'choose "{labels.POSITION["none_found"]}" under {HEADS["investment", "position"]}, and leave '
        f"{HEADS['investment', 'note']} empty"
    ),
    Phrase.NO_REQUEST: f"leave {HEADS['assistance', 'requested']} empty",
    Phrase.UNDER_SOURCES: "on the sheet Sources",
    Phrase.OF_FILE: "of this State",
}


def changes(states: dict[str, Data], root: Path) -> list[FileChange]:
    """The new bytes of each State's file, as little changed as possible. Raises Faults."""
    changed = []
    for slug, data in states.items():
        name = f"data/states/{slug}.yaml"
        path = root / name
        if path.exists():
            # Decoded as it is: line ends and a byte-order mark stay.
            text = edited(path.read_bytes().decode("utf-8"), data, name)
        else:
            text = f"{first_line(f'states/{slug}')}\n{written(data)}"
        changed.append(FileChange(slug, path, text.encode()))
    return changed


def refused(changed: list[FileChange], places: dict[str, dict[Key, Place]], root: Path) -> list[Fault]:
    """What the rules say of the changed files, in cells first. Nothing of the project is touched.

    Raises WorkbookError if there is no place for a trial copy.
    """
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder)
        try:
            shutil.copytree(root / "data", trial / "data")
            for change in changed:
                (trial / "data" / "states" / change.path.name).write_bytes(change.text)
        except OSError:  # one of shutil.copytree has no words of its own
            message = (
                f"{trial.parent} has no place for a trial copy of data/. Make room, then run the command again."
            )
            raise WorkbookError(message) from None
        try:
            checked_facts(trial)
        except Faults as wrong:
            faults = wrong.faults
        else:
            return []
    documents = {
        f"data/states/{one.slug}.yaml": (one.slug, parse(one.text.decode("utf-8-sig"), one.path.name))
        for one in changed
    }
    in_cells, elsewhere = [], []
    for fault in faults:
        if fault.path in documents:
            slug, document = documents[fault.path]
            at = _cell(fault, document, places[slug])
            if at:
                in_cells.append(_in_cell(fault, at, f"{document.data.get('name') or slug}: "))
                continue
        elsewhere.append(fault)
    return [*sorted(set(in_cells)), *elsewhere]


def _cell(fault: Fault, document: Document, places: dict[Key, Place]) -> Place | None:
    """The cell that a fault speaks of: by its key, else by its line."""
    on_line = [key for key, line in document.lines.items() if line == fault.line]
    for key in (fault.key, *sorted(on_line, key=len, reverse=True)):
        cell = _nearest(key, places)
        if cell:
            return cell
    return places.get((), min(places.values(), default=None))


def _nearest(key: Key, places: dict[Key, Place]) -> Place | None:
    """The cell of a key, of one above it, or the first cell below it."""
    while key:
        below = [cell for known, cell in places.items() if known[: len(key)] == key]
        if key in places or below:
            return places.get(key) or min(below)
        key = key[:-1]
    return None


def _in_cell(fault: Fault, cell: Place, state: str) -> CellFault:
    """The same fault in a cell: with the heads of columns in place of keys."""
    pieces = (fault.words,) if isinstance(fault.words, str) else fault.words
    words = (state, *map(_in_a_cell, pieces))
    told = cell.fault(words, fault.code, fault.value, fault.suggestion, fault.advice)
    return told if fault.column else replace(told, column=0, length=0)


def _in_a_cell(piece: Piece) -> Piece:
    """A piece of a sentence as a workbook has it: the head of the column where a file has a key, its own words."""
    match piece:
        case Choice(("sources", str(), *key), word):
            return WORDS.get((SOURCES, *key), {}).get(word, word)
        case Choice(key, word):
            return WORDS.get(key, {}).get(word, word)
        case Named(("article9", "laws", int(), *key)) if key:
            return HEADS.get((LAWS, *key), piece)
        case Named(("article9", "laws", int())):
            return "this law"
        case Named(("sources", str(), *key)) if key:
            return HEADS.get((SOURCES, *key), piece)
        case Named((*key, int())):
            return HEADS.get(tuple(key), piece)
        case Named(key):
            return HEADS.get(key, piece)
    return IN_A_CELL.get(piece, piece)
