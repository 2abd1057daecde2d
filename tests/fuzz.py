"""Inputs that nobody would write, by the thousand: each must end in records or in faults, and soon.

A mutation cuts, doubles, moves or replaces a part of a right file, or puts bytes into it. The seed is
fixed: the same commit is given the same inputs.
"""

import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.faults.fault import Faults
from macros.language.pofile import read_catalogue
from macros.pages.pagetext import render
from macros.paths import ROOT
from macros.register.datafolder import FILES, ONE_EACH
from macros.register.loading import validate
from macros.yamltext.yamlfile import read_yaml

PROJECT = ROOT / "tests" / "data" / "project"
LIMIT = 2.0  # seconds of work, not of the clock, in which each input must be done with
BITS = [
    *(sign.encode() for sign in " \t\n:-?#%|>\"'[]{}&*!@`,~"),
    *(b"\n\n", b": ", b"- ", b"? ", b"|\n", b"---\n", b"...\n", b"<<: ", b"&a ", b"*a", b"!!int ", b"{{", b"}}"),
    *(b"null", b"true", b"NO", b"2009-02-29", b"0x1F", b"1e999", b"99999999999999999999", b"[key]: x\n", b"\r\n"),
    *(
        b"\xef\xbb\xbf",
        b"\xff",
        b"\x00",
        b"\xe2\x80\xae",
        b"\xed\xa0\x80",
        b"\xc2\x85",
        b"\xe2\x80\xa8",
        b"\xf0\x9f\x98\x80",
    ),
    *(b'msgid "', b"msgstr[9] ", b"%(x)s", b"#~ ", b"#, fuzzy\n", b"nplurals=99", b"\\", b"[" * 40, b"x" * 5000),
]


@dataclass
class Outcome:
    """How many inputs ended how, and how long the slowest took."""

    ends: Counter = field(default_factory=Counter)
    slowest: float = 0.0
    seconds: float = 0.0
    broken: list[tuple[str, bytes, str]] = field(default_factory=list)  # file, input, what was raised

    @property
    def number(self) -> int:
        return self.ends.total()


def seeds() -> dict[str, tuple[bytes, Callable[[Path, str], None]]]:
    """Right files by name, each with what reads it."""
    found: dict[str, tuple[bytes, Callable]] = {}
    for path in sorted((PROJECT / "data").rglob("*.yaml")):
        folder = path.parent.name
        record = ONE_EACH[folder][0] if folder in ONE_EACH else FILES[path.stem]
        name = path.relative_to(PROJECT).as_posix()
        found[name] = (path.read_bytes(), lambda at, name, record=record: validate(read_yaml(at, name), record))
    text = (ROOT / "data/translations/ar.po").read_bytes()[:5000]
    found["data/translations/ar.po"] = (
        text[: text.rindex(b"\n\n") + 1],
        lambda at, _: read_catalogue(at.parents[1], "ar"),
    )
    page = (PROJECT / "docs/en/index.md").read_bytes()
    found["docs/en/index.md"] = (page, _page)
    return found


def _page(at: Path, name: str) -> None:
    macros = {word: lambda given: str(given) for word in ("count", "state", "source", "work_plan")}
    render(at.read_bytes().decode("utf-8", "replace"), {**macros, "sources": lambda: ""}, name)


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """The bytes of a file with one to four parts changed."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randint(0, len(raw))
        end = min(len(raw), start + chance.choice((0, 1, 3, 10, 40, 400)))
        kind = chance.randrange(6)
        if kind == 0:
            raw = raw[:start] + raw[end:]
        elif kind == 1:
            raw = raw[:end] + raw[start:]
        elif kind == 2:
            raw = raw[:start] + chance.choice(BITS) + raw[end:]
        elif kind == 3:
            raw = raw[:start] + chance.randbytes(chance.randint(1, 4)) + raw[start:]
        elif kind == 4:
            lines = raw.split(b"\n")
            lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))
            raw = b"\n".join(lines)
        else:  # the value of one key becomes another
            values = [match.span(1) for match in re.finditer(rb": (.*)", raw)] or [(start, end)]
            begin, stop = chance.choice(values)
            raw = raw[:begin] + chance.choice(BITS) + raw[stop:]
    return raw


def inputs(number: int, seed: int) -> Iterator[tuple[str, bytes, Callable[[Path, str], None]]]:
    """`number` mutated files: the name, the bytes, what reads it."""
    chance, right = random.Random(seed), seeds()
    names = sorted(right)
    for _ in range(number):
        name = chance.choice(names)
        raw, reader = right[name]
        yield name, mutated(raw, chance), reader


def run(number: int, folder: Path, seed: int = 7) -> Outcome:
    """Read `number` mutated files, written below `folder`."""
    outcome, begin = Outcome(), time.perf_counter()
    (folder / "translations").mkdir(parents=True)
    for name, raw, reader in inputs(number, seed):
        path = folder / "translations" / ("ar.po" if name.endswith(".po") else "x.yaml")
        path.write_bytes(raw)
        start = time.process_time()
        try:
            reader(path, name)
            end = "records"
        except Faults as found:
            good = all(
                fault.path == name and fault.line >= 1 and "\n" not in fault.message for fault in found.faults
            )
            end = "faults" if found.faults and good else "a fault that names no place"
        except Exception as error:
            end = "a traceback"
            outcome.broken.append((name, raw, f"{type(error).__name__}: {error}"))
        taken = time.process_time() - start
        outcome.slowest = max(outcome.slowest, taken)
        outcome.ends[end] += 1
    outcome.seconds = time.perf_counter() - begin
    return outcome
