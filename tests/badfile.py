"""Reads tests/data/bad/*.txt: one fault or more in a right project, and the sentences that name them.

    # what is wrong
    in data/states/samoa.yaml
    - lines of the file
    + lines that stand there instead (without "-": at its end, or in a new file)
    delete data/needs.yaml
    > data/states/samoa.yaml:13: the whole message; one line a fault, in order
    = kind of fault; one line each of those in the entry

{U+202E} stands for a character that cannot be seen, {401 x} for so many letters.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from macros.faults.fault import Fault, Faults
from macros.faults.kinds import Code
from macros.site.validation import editions

BAD = Path(__file__).parent / "data" / "bad"


@dataclass
class Change:
    """The lines of one file that are replaced; `old` is None for a file to delete."""

    path: str
    old: list[str] | None = field(default_factory=list)
    new: list[str] = field(default_factory=list)

    def apply(self, root: Path) -> None:
        """Make the change below `root`; a right line that is not found exactly once is an error."""
        path = root / self.path
        if self.old is None:
            path.unlink()
            return
        old = "".join(f"{line}\n" for line in self.old)
        new = "".join(f"{spelt_out(line)}\n" for line in self.new)
        text = path.read_text("utf-8") if path.exists() else ""
        assert not old or f"\n{text}".count(f"\n{old}") == 1, f"{self.path} has not once: {old}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(old, new, 1) if old else text + new, "utf-8")


@dataclass
class Case:
    """One entry: what is wrong, how it comes about, what the editor reads."""

    name: str
    line: int
    changes: list[Change] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    codes: set[Code] = field(default_factory=set)

    def hold(self, root: Path, look: Callable[[Path], object]) -> None:
        """Make the changes below `root`: who looks at it must tell just these faults, in these words."""
        for change in self.changes:
            change.apply(root)
        faults = told(root, look)
        assert [str(fault) for fault in faults] == self.messages
        assert {fault.code for fault in faults} == self.codes

    @contextmanager
    def undone(self, root: Path) -> Iterator[None]:
        """Let the files below `root` that the entry changes stand at the end as they stood."""
        paths = [root / change.path for change in self.changes]
        before = {path: path.read_bytes() if path.is_file() else None for path in paths}
        try:
            yield
        finally:
            for path, content in before.items():
                if content is not None:
                    path.write_bytes(content)
                    continue
                path.unlink(missing_ok=True)
                if not any(path.parent.iterdir()):
                    path.parent.rmdir()

    @property
    def slug(self) -> str:
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower().replace("'", "")).strip("-")


def cases(name: str) -> list[Case]:
    """The entries of tests/data/bad/<name>.txt."""
    found: list[Case] = []
    for number, line in enumerate((BAD / f"{name}.txt").read_text("utf-8").splitlines(), 1):
        sign, _, rest = line.partition(" ")
        if sign == "#":
            found.append(Case(rest, number))
        elif not found:
            continue
        elif sign == "in":
            found[-1].changes.append(Change(rest))
        elif sign == "delete":
            found[-1].changes.append(Change(rest, None))
        elif sign == "-":
            found[-1].changes[-1].old.append(rest)
        elif sign == "+":
            found[-1].changes[-1].new.append(rest)
        elif sign == ">":
            found[-1].messages.append(spelt_out(rest))
        elif sign == "=":
            found[-1].codes.add(Code(rest))
        else:
            assert not line.strip(), f"{name}.txt:{number} begins with none of # in delete - + > ="
    return found


def faults_of(root: Path, look: Callable[[Path], object] = editions) -> list[str]:
    """What an editor reads about the project at `root`: of the whole, or of what else looks at it."""
    return [str(fault) for fault in told(root, look)]


def told(root: Path, look: Callable[[Path], object]) -> list[Fault]:
    """The faults that stop who looks at the project at `root`."""
    with pytest.raises(Faults) as caught:
        look(root)
    return caught.value.faults


def spelt_out(text: str) -> str:
    """The text with {U+202E} as that character and {401 x} as 401 letters."""
    text = re.sub(r"\{U\+([0-9A-F]{4,6})\}", lambda m: chr(int(m[1], 16)), text)
    return re.sub(r"\{(\d+) x\}", lambda m: "x" * int(m[1]), text)
