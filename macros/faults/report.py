"""How faults are shown to people: in a terminal, as a page, and as annotations of a forge. One format for all.

Each fault is its sentence, then the line that it is about with a mark under the place; last stands what was
not done because of them, the `closing` of the command. The page is `.cache/faults.html`. Within GitHub's
Actions (GITHUB_ACTIONS=true) each fault is an annotation too.
"""

import os
import re
import secrets
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..paths import ROOT
from .fault import UNPUBLISHED, Fault, printable, summary
from .place import lines_of, span
from .policy import source_of

PAGE = Path(".cache") / "faults.html"
WIDEST = 100  # characters of a line that are shown
SHOWN = 200  # faults with their line in a terminal; of any more, the sentence
TEMPLATES = ROOT / "overrides" / "root"


@dataclass(frozen=True)
class Excerpt:
    """The line of a fault in three parts, of which `marked` is the place; all printable."""

    before: str
    marked: str
    after: str


def excerpt(fault: Fault, lines: list[str]) -> Excerpt | None:
    """The line that a fault is about; None if it is about the whole file, or the file has no such line."""
    line = fault.content(lines)
    marked = span(line, fault) if line.strip() else None
    if marked is None:
        return None
    start, end = marked
    first = max(0, min(start - WIDEST // 3, len(line) - WIDEST))
    last = first + WIDEST
    before = ("…" if first else "") + line[first:start]
    after = line[end:last] + ("…" if last < len(line) else "")
    return Excerpt(_visible(before), _visible(line[start : min(end, last)]), _visible(after))


def text(faults: Iterable[Fault], root: Path = ROOT, hint: str = "", closing: str = UNPUBLISHED) -> str:
    """What a terminal shows: each fault with its line; `hint`, if any; last, how many there are."""
    faults, lines = list(faults), _Lines(root)
    blocks = []
    for number, fault in enumerate(faults):
        excerpt = lines.excerpt(fault) if number < SHOWN else None
        blocks.append(f"{fault}\n{_underlined(fault, excerpt)}\n" if excerpt else str(fault))
    return "\n".join([*blocks, *([hint] if hint else []), summary(faults, closing)])


def _underlined(fault: Fault, excerpt: Excerpt) -> str:
    number = fault.number.rjust(5)
    marks = " " * _width(excerpt.before) + "^" * max(1, _width(excerpt.marked))
    line = f"{number} | {excerpt.before}{excerpt.marked}{excerpt.after}".rstrip()
    return f"{line}\n{' ' * len(number)} | {marks}"


def annotations(faults: Iterable[Fault], level: str = "error") -> str:
    """The faults as commands of GitHub's Actions, which shows each at its line of a proposed change."""
    return "\n".join(
        f"::{level} file={_property(fault.path)},{_at(fault)}::{_data(fault.message)}" for fault in faults
    )


def _at(fault: Fault) -> str:
    return f"line={fault.line}" if fault.in_text else f"title={_property(fault.where)}"


def _data(words: str) -> str:
    """Percent-encoded as the forge reads it; nothing in it acts on the terminal that shows the log."""
    return printable(words).replace("%", "%25")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def groups(faults: Iterable[Fault], root: Path = ROOT) -> list[tuple[str, list[tuple[Fault, Excerpt | None]]]]:
    """The faults by file, each with its line."""
    lines = _Lines(root)
    return [
        (printable(path), [(fault, lines.excerpt(fault)) for fault in of_file])
        for path, of_file in groupby(faults, key=lambda fault: fault.path)
    ]


def page(faults: Iterable[Fault], root: Path = ROOT, closing: str = UNPUBLISHED) -> str:
    """The faults as a page that opens from the disk, needs nothing else and runs nothing."""
    parts = ("assets/tokens.css", "styles/00-dark.css", "root/faults.css")
    faults, style = list(faults), "".join((ROOT / "overrides" / part).read_text("utf-8") for part in parts)
    policy = f"default-src 'none'; style-src {source_of(style)}; base-uri 'none'; form-action 'none'"
    view = {"groups": groups(faults, root), "summary": _parted(summary(faults, closing))}
    view |= {"style": Markup(style), "policy": policy}
    return _templates().get_template("faults.html").render(view) + "\n"


def _parted(summary: str) -> tuple[str, str]:
    """(first sentence without its full stop, the rest)."""
    first, _, rest = summary.partition(".")
    return first, rest


def fragment(faults: Iterable[Fault], root: Path) -> str:
    """The faults as a part of an HTML page, which brings the styles."""
    faults = list(faults)
    view = {"groups": groups(faults, root), "summary": _parted(summary(faults))}
    return _templates().get_template("faults_list.html").render(view)


def tell(
    faults: Iterable[Fault],
    root: Path,
    environment: Mapping[str, str] = os.environ,
    closing: str = UNPUBLISHED,
) -> None:
    """Say all faults on standard error and write the page that shows them."""
    faults = list(faults)
    kept = keep(faults, root, closing)
    told = text(faults, root, f"The same as a page: {kept}" if kept else "", closing)
    if environment.get("GITHUB_ACTIONS") == "true":
        # No line of a file may be taken for a command of the forge.
        end = secrets.token_hex(16)
        told = f"{annotations(faults)}\n::stop-commands::{end}\n{told}\n::{end}::"
    print(told, file=sys.stderr)


def remark(notices: Iterable[Fault], environment: Mapping[str, str] = os.environ) -> None:
    """Say on standard output what is no fault, but worth a word."""
    print(remarks(notices, environment), end="")


def remarks(notices: Iterable[Fault], environment: Mapping[str, str] = os.environ) -> str:
    """What `remark` says; on GitHub, beside the line of each as well."""
    notices = list(notices)
    on_forge = environment.get("GITHUB_ACTIONS") == "true" and notices
    beside = f"{annotations(notices, 'notice')}\n" if on_forge else ""
    return beside + "".join(f"{text}\n\n" for text in _together(notices))


def _together(notices: Iterable[Fault]) -> list[str]:
    """What is to be told, one text each: what is said alike of a page in several languages names them all."""
    alike: dict[tuple[str, str], list[Fault]] = {}
    for notice in notices:
        alike.setdefault(_in_any_language(notice), []).append(notice)
    return [
        f"{first} The same in {', '.join(f'{printable(other.path)}:{other.line}' for other in others)}."
        if others
        else f"{first}"
        for first, *others in alike.values()
    ]


def _in_any_language(notice: Fault) -> tuple[str, str]:
    """Page and message without the language of the page that a notice is about; its own words of any other."""
    folder, _, name = notice.path.partition("/")
    code, _, page = name.partition("/")
    if folder != "docs":
        return str(notice), ""
    return page, re.sub(rf"\b(docs/|data/translations/){re.escape(code)}\b", r"\1", notice.message)


def keep(faults: Iterable[Fault], root: Path = ROOT, closing: str = UNPUBLISHED) -> Path | None:
    """Write the page of faults; its path from the project, or None if it cannot be written."""
    try:
        (root / PAGE).parent.mkdir(exist_ok=True)
        (root / PAGE).write_text(page(faults, root, closing), "utf-8")
    except OSError:
        return None
    return PAGE


def forget(root: Path = ROOT) -> None:
    """Remove the page of faults that are no more."""
    try:
        (root / PAGE).unlink(missing_ok=True)
    except OSError:
        return


class _Lines(dict[str, list[str]]):
    """The lines of each file that has a fault, read once."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def __missing__(self, path: str) -> list[str]:
        self[path] = lines_of(self.root, path)
        return self[path]

    def excerpt(self, fault: Fault) -> Excerpt | None:
        """The line of a fault; what is no line of a text brings its own."""
        return excerpt(fault, self[fault.path] if fault.in_text else [])


def _templates() -> Environment:
    loader = FileSystemLoader(TEMPLATES)
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def _visible(line: str) -> str:
    return printable(line.replace("\t", "→"))


def _width(words: str) -> int:
    """Columns of a terminal that a text takes."""
    return sum(
        0 if unicodedata.category(char) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in words
    )
