"""The frame of every command: whatever goes wrong ends in a sentence and in 1, never in a traceback."""

import errno
import inspect
import sys
import traceback
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec

from jinja2 import TemplateNotFound

from ..faults import jsonlines, report
from ..faults.fault import TAKE_BACK, UNPUBLISHED, CommandError, Faults, printable
from ..paths import ROOT

DETAILS = Path(".cache") / "unforeseen.txt"
OF_THE_PROGRAM = ("macros", "overrides", "scripts")  # folders
P = ParamSpec("P")  # how a command is called
FULL = (errno.ENOSPC, errno.EDQUOT)


def framed(
    command: Callable[[], int],
    closing: str = UNPUBLISHED,
    root: Path = ROOT,
    *,
    stopped: str = "",
    as_json: bool = False,
) -> int:
    """What the command returns; 1 after a sentence on standard error if it cannot be finished.

    `closing` says what was not done then, like "Nothing was written."; `stopped` says so, if in other words, of
    what is no fault. `as_json`: each fault is a line of JSON on standard output instead.
    """
    try:
        return command()
    except Faults as wrong:
        if as_json:
            print(jsonlines.lines(wrong.faults))
        else:
            report.tell(wrong.faults, root, closing=closing)
    except (Exception, KeyboardInterrupt) as error:
        print(sentence(error, root, stopped or closing), file=sys.stderr)
    return 1


def command(closing: str = UNPUBLISHED, *, stopped: str = "") -> Callable[[Callable[P, int]], Callable[P, int]]:
    """The frame of a command by what it leaves undone; one that has a `root` tells its faults there."""

    def framing(run: Callable[P, int]) -> Callable[P, int]:
        signature = inspect.signature(run)

        @wraps(run)
        def begun(*called: P.args, **named: P.kwargs) -> int:
            bound = signature.bind(*called, **named)
            bound.apply_defaults()
            root = bound.arguments.get("root", ROOT)
            return framed(lambda: run(*called, **named), closing, root, stopped=stopped)

        return begun

    return framing


def sentence(error: BaseException, root: Path = ROOT, closing: str = UNPUBLISHED) -> str:
    """What to do about an error that no fault tells of."""
    what = _what(error, root)
    end = "" if what.endswith(".") else "."
    return what if closing in what else f"{what}{end} {closing}"


def _what(error: BaseException, root: Path) -> str:
    if isinstance(error, KeyboardInterrupt | EOFError):  # EOFError: a question that Ctrl-D answered
        return "Stopped."
    if isinstance(error, CommandError):
        return "\n".join(map(printable, str(error).splitlines()))
    if isinstance(error, MemoryError):
        return "Memory ran out. Close other programs and run the command again."
    if isinstance(error, BrokenPipeError):
        return "Whatever read what this command prints was closed."
    if isinstance(error, TemplateNotFound):  # before OSError, of which it is a kind
        return f"overrides/ lacks the template {printable(str(error.name))}. {TAKE_BACK}"
    if isinstance(error, FileNotFoundError) and (name := _of_the_program(error.filename, root)):
        return f"{name} is missing. {TAKE_BACK}"
    if isinstance(error, OSError) and error.strerror:
        where = f": {_named(error.filename, root)}" if error.filename else ""
        return f"{printable(error.strerror)}{where}. {_advice(error)}"
    return _unforeseen(error, root)


def _advice(error: OSError) -> str:
    """What to do about a file or a disk that cannot be used."""
    if error.errno in FULL:
        return "The disk is full: free some space and run the command again."
    if error.errno == errno.EMFILE:
        return "Too many files are open: close other programs and run the command again."
    return "Check that this folder may be read and written."


def _of_the_program(path: object, root: Path) -> str:
    """A file that belongs to the program, as a message names it; "" for any other."""
    name = _named(path, root) if path else ""
    return name if name.partition("/")[0] in OF_THE_PROGRAM else ""


def _named(path: object, root: Path) -> str:
    """A file as a message names it: from the project on, if it is in it."""
    named = Path(path) if isinstance(path, str | Path) else Path(repr(path))
    return printable((named.relative_to(root) if named.is_relative_to(root) else named).as_posix())


def _unforeseen(error: BaseException, root: Path) -> str:
    """A sentence about what nobody thought of; the details, for a programmer, go to a file."""
    said = printable(" ".join(str(error).split())[:200])
    met = f"This command met something that it is not prepared for ({type(error).__name__}: {said})."
    try:
        (root / DETAILS).parent.mkdir(exist_ok=True)
        (root / DETAILS).write_text("".join(traceback.format_exception(error)), "utf-8", "replace")
    except OSError:
        return met
    return f"{met} Send {DETAILS} to whoever looks after the program."
