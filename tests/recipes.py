"""Reads the steps of docs/en/editing.md and carries them out to the letter.

A step is a block of code with one of these marks in its head; the file is the last that the words before name:

    find, then write     lines that stand once in the file, and what stands there instead
    add                  lines at the end of the file
    new                  the whole of a file that is not there yet
    run, or fails        commands, one a line, that must succeed or must not
    says                 what the command before has said; … stands for any words, alone on a line for any lines

A table with the columns Sheet, State, Column and Write is cells of the workbook that was named last.
"""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from tests.builds import IDENTITY, git

KINDS = ("find", "write", "add", "new", "run", "fails", "says", "cells")
PART = re.compile(
    r"^## .*\{ #(?P<id>[\w-]+) \}$"
    r"|^``` \{ (?P<marks>[^}\n]*) \}\n(?P<code>(?:.*\n)*?)```$"
    r"|^\| Sheet \|.*\n\|[-|]+\n(?P<rows>(?:\|.*\n)+)"
    r"|`(?P<file>(?:data|docs|contacts)/[\w./-]+\.\w+|[\w-]+\.(?:xlsx|yaml))`",
    re.MULTILINE,
)
ANY_LINES = r"(?:.*\n)*?"
WORKBOOK = re.compile(r"FILE=(\S+\.xlsx)")
# What the commands would install is there: these tests run in it.
READY = ("-o", ".venv/.site-ready", "-o", ".venv/.test-ready")


@dataclass(frozen=True)
class Step:
    """One thing to do: where the guide says it, what kind it is, in which file, and its words."""

    line: int
    section: str
    kind: str
    file: str
    text: str

    def __str__(self) -> str:
        return f"docs/en/editing.md:{self.line}, {self.section}: {self.kind} {self.file}"


def sections(guide: str) -> list[str]:
    """The id of every section of the guide; a heading inside a block of code begins none."""
    return [part["id"] for part in PART.finditer(guide) if part["id"]]


def steps(guide: str) -> list[Step]:
    """Every step of the guide in its order. A block without a mark of KINDS is an AssertionError."""
    found, section, file = [], "", ""
    for part in PART.finditer(guide):
        line = guide.count("\n", 0, part.start()) + 1
        if part["id"]:
            section, file = part["id"], ""
        elif part["file"]:
            file = part["file"]
        elif part["rows"]:
            found.append(Step(line, section, "cells", file, part["rows"]))
        else:
            kinds = [mark[1:] for mark in part["marks"].split() if mark[1:] in KINDS]
            assert len(kinds) == 1, f"line {line}: a block needs one of {', '.join(KINDS)}"
            found.append(Step(line, section, kinds[0], file, part["code"]))
            file = (WORKBOOK.findall(part["code"]) or [file])[-1]
    return found


class Reader:
    """Somebody who follows the guide in a clone of the project, and does nothing else."""

    def __init__(self, clone: Path):
        self.clone = clone
        self.said = ""
        self.found = ""

    def follow(self, step: Step) -> None:
        """Carry out one step. Raises AssertionError if it does not come out as the guide says."""
        getattr(self, step.kind)(step)

    def find(self, step: Step) -> None:
        text = (self.clone / step.file).read_text("utf-8")
        assert f"\n{text}".count(f"\n{step.text}") == 1, f"{step}: does not stand there once"
        self.found = step.text

    def write(self, step: Step) -> None:
        assert self.found, f"{step}: nothing was found before"
        path = self.clone / step.file
        text = f"\n{path.read_text('utf-8')}".replace(f"\n{self.found}", f"\n{step.text}")
        path.write_text(text[1:], "utf-8")
        self.found = ""

    def add(self, step: Step) -> None:
        path = self.clone / step.file
        text = path.read_text("utf-8")
        path.write_text(text + step.text, "utf-8")

    def new(self, step: Step) -> None:
        path = self.clone / step.file
        assert not path.exists(), f"{step}: is there already"
        path.parent.mkdir(exist_ok=True)
        path.write_text(step.text, "utf-8")

    def cells(self, step: Step) -> None:
        book = openpyxl.load_workbook(self.clone / step.file)
        for row in step.text.splitlines():
            sheet, state, column, value = (cell.strip() for cell in row.strip("|").split("|"))
            heads = [cell.value for cell in book[sheet][1]]
            names = [cells[heads.index("State")].value for cells in book[sheet].iter_rows()]
            book[sheet].cell(names.index(state) + 1, heads.index(column) + 1).value = value
        book.save(self.clone / step.file)

    def run(self, step: Step) -> None:
        for command in step.text.splitlines():
            assert self._ends(command) == 0, f"{step}: {command}\n{self.said}"

    def fails(self, step: Step) -> None:
        for command in step.text.splitlines():
            assert self._ends(command) != 0, f"{step}: {command} did not fail"

    def says(self, step: Step) -> None:
        lines = [
            ANY_LINES if line == "…" else re.escape(line).replace("…", ".*") + "\n"
            for line in step.text.splitlines()
        ]
        assert re.search("^" + "".join(lines), self.said, re.MULTILINE), f"{step}: it said\n{self.said}"

    def _ends(self, command: str) -> int:
        """The exit status of a command; what it said is kept."""
        program, *given = shlex.split(command)
        done = subprocess.run(
            [program, *(READY if program == "make" else ()), *given],
            cwd=self.clone,
            env={**os.environ, **IDENTITY},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        self.said = done.stdout + done.stderr
        return done.returncode


def clone(root: Path, folder: Path) -> Path:
    """A fresh clone of the project as it stands in `root`, with the libraries of this Python; returns `folder`."""
    kept = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, kept.split("\0")):
        if (root / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((root / name).read_bytes())
            target.chmod((root / name).stat().st_mode)
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "As it stands"]):
        git(folder, *arguments)
    (folder / ".venv").symlink_to(sys.prefix)
    return folder
