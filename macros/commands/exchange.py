"""Carry the register to a workbook and back.

python -m macros.commands.exchange export [FILE.xlsx]     (without a name: .cache/register.xlsx)
python -m macros.commands.exchange import FILE.xlsx [--yes]
"""

import sys
from collections.abc import Callable
from pathlib import Path

from ..difference.states import differences
from ..faults import report
from ..faults.fault import Faults, printable
from ..paths import ROOT
from ..register.edition import checked_facts
from ..tables.plain import Data
from ..workbook.export import plain_states, register
from ..workbook.judge import changes, refused
from ..workbook.merge import merge
from ..workbook.moved import moved
from ..workbook.opening import WorkbookError
from ..workbook.read import read
from ..workbook.together import FileChange, WriteError, since, snapshot, write
from ..workbook.worksheets import MADE_FROM
from .frame import command
from .newbook import private

DEFAULT = ".cache/register.xlsx"
UNCHANGED = "Nothing was changed."
UNKNOWN = (
    f"{{}} lacks the hidden sheet {MADE_FROM}: what was changed in the data after it was made cannot be told from "
    "what you changed, and would be undone. To be sure, begin with `make export`."
)


@command("Nothing was written.")
def export(path: Path, root: Path = ROOT) -> int:
    """Write the workbook; 1 with a sentence if that would lose changes that stand in a file there."""
    facts = checked_facts(root)
    private(path, root)
    try:
        if path.exists() and _holds_changes(path, plain_states(facts)):
            raise WorkbookError(
                f"{path} is there already and holds changes. Bring them in with `make import FILE={path}`, "
                "or move the file away."
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(register(facts))
    except OSError as error:
        raise WorkbookError(f"{path}: {error.strerror}. Name another file: make export FILE=name.xlsx") from None
    print(f"{path} holds {len(facts.states)} States. Change it, then: make import FILE={path}")
    return 0


def _holds_changes(path: Path, current: dict[str, Data]) -> bool:
    """Whether somebody changed a workbook since it was made and the data lack that, or it cannot be told."""
    try:
        book = read(path)
    except WorkbookError:
        return True
    changed = (merge(book, data) for data in (book.made_from, current))
    return bool(not book.made_from or book.faults or all(merged.faults or merged.states for merged in changed))


@command(UNCHANGED)
def bring_in(path: Path, agreed: Callable[[int], bool], root: Path = ROOT, asks: bool = True) -> int:
    """Show what a workbook changes, check it, and write it if `agreed`; 0 if nothing is wrong.

    Where nobody is asked (`asks`), only a workbook that says what it was made from can be brought in.
    """
    report.forget(root)
    before = snapshot(root)
    proposed = _proposed(path, root, asks)
    if not proposed:
        print("Nothing changes.")
        return 0
    if not agreed(len(proposed)):
        print(UNCHANGED)
        return 0
    if meanwhile := since(before, root):
        raise WorkbookError(f"{', '.join(meanwhile)}: changed meanwhile. {UNCHANGED} Run the command again.")
    try:
        write(proposed, root)
    except WriteError as error:  # says itself what was changed
        print(error, file=sys.stderr)
        return 1
    print(f"{_number(len(proposed), 'file')} changed in data/states. Log what changed in data/changes.yaml.")
    print(f"{printable(path.name)} is older than the data now. For further changes make a new one: make export")
    return 0


def _proposed(path: Path, root: Path, asks: bool) -> list[FileChange]:
    """The files that would change; what changes in them is said. Raises Faults, WorkbookError."""
    current = plain_states(checked_facts(root))
    book = read(path)
    merged = merge(book, current)
    faults = [*book.faults, *moved(book, current), *merged.faults]
    if faults:
        raise Faults(faults)
    files = changes(merged.states, root)
    for sheet in (sheet for sheet, rows in book.rows.items() if rows is None):
        print(f"There is no sheet {sheet}: what the data have of it stays as it is.")
    if merged.absent:
        print(f"{_number(len(merged.absent), 'State')} not on the sheet States, left as they are.")
    for slug, data in merged.states.items():
        # What a cell holds is not judged yet: no sign in it acts on the terminal.
        print(printable(f"{data.get('name') or slug}{'' if slug in current else ' (new)'}"))
        for sentence in differences(current.get(slug, {}), data):
            print(f"  {printable('↵'.join(sentence.splitlines()))}")
    wrong = refused(files, merged.places, root) if files else []
    if wrong:
        raise Faults(wrong)
    if files and not book.made_from:
        if not asks:
            raise WorkbookError(
                f"{UNKNOWN.format(path.name)} {UNCHANGED} Look at the changes above without YES=1."
            )
        print(UNKNOWN.format(path.name))
    return files


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


def _ask(files: int) -> bool:
    """Whether the person at the terminal agrees; without one, how to."""
    if not sys.stdin.isatty():
        print("To write this, run the command again with YES=1.")
        return False
    return input(f"Write {_number(files, 'file')}? [y/N] ").strip().lower() in ("y", "yes")


def main(arguments: list[str]) -> int:
    """0 if all went well, 1 with a sentence if not, 2 for a wrong call."""
    yes = "--yes" in arguments
    match [argument for argument in arguments if argument != "--yes"]:
        case ["export", *name] if len(name) <= 1:
            return export(Path(*name or [DEFAULT]))
        case ["import", name]:
            return bring_in(Path(name), (lambda files: True) if yes else _ask, asks=not yes)
        case ["import"]:
            print("Name the workbook: make import FILE=register.xlsx", file=sys.stderr)
    if arguments[:1] != ["import"]:
        print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
