"""What docs/ may hold: a folder a language with pages and pictures, and nothing else.

A file that was laid there could otherwise be published beside the pages and run in every reader's browser.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from ..language.languages import SOURCE
from ..records.common import SLUG
from .entries import NAME, entries, oddity
from .pictures import KINDS, LISTED, picture_fault

PAGE = ".md"
OTHER_PAGES = (".markdown", ".mdown", ".mdtext", ".mdtxt", ".mdwn", ".mkd", ".mkdn", ".mdx", ".rmd")
LANGUAGE = re.compile("[a-z]{2}")
UPDATES = "updates/posts"  # where the updates lie, each a page, below the folder of a language
PAPERS = "papers"  # where the texts of papers lie, which are files to take away and no pages of the site
PAPER = f"{PAPERS}/working-paper.md"
PICTURES = "assets"  # pictures of the README; not published
ALLOWED = f"docs/ holds pages (.md) and pictures ({LISTED})"


def faults(root: Path, only: str | None = None, but: Collection[str] = ()) -> list[Fault]:
    """Everything in docs/ that may not lie there; in the folder of the language `only`, in none of `but`."""
    wrong: list[Fault] = []
    for path in entries(root / "docs"):
        if only not in (None, path.name) or path.name in but:
            continue
        name = f"docs/{path.name}"
        odd = oddity(path, name)
        if odd:
            wrong.append(odd)
        elif path.is_dir() and (LANGUAGE.fullmatch(path.name) or path.name == PICTURES):
            wrong += language(path, name)
        elif path.is_dir():
            message = (
                "is no language. Pages lie in a folder for each, like docs/en; move them there, or delete it."
            )
            wrong.append(Fault(name, 1, message, Code.UNKNOWN_FILE))
        else:
            message = "belongs to no language. Move it into a folder like docs/en, or delete it."
            wrong.append(Fault(name, 1, message, Code.UNKNOWN_FILE))
    return wrong


def language(folder: Path, name: str) -> list[Fault]:
    """Everything in the folder of one language that may not lie there; `name` is the folder's in messages."""
    faults = []
    for path, wrong in _files(folder, name):
        if wrong is None and path.suffix != PAGE:
            wrong = picture_fault(path, f"{name}/{path.relative_to(folder).as_posix()}")
        faults += [wrong] if wrong else []
    return faults


def pages(code: str, root: Path) -> list[Path]:
    """The pages of one language. Raises Faults if it has none."""
    paths = listed(code, root)
    if not paths:
        message = "has no page. Copy the pages of another language there and translate them."
        raise Faults([Fault(f"docs/{code}", 1, message, Code.MISSING_PAGE)])
    return paths


def listed(code: str, root: Path) -> list[Path]:
    """The pages of one language, if it has any."""
    folder = root / "docs" / code
    return sorted(path for path, wrong in _files(folder, f"docs/{code}") if path.suffix == PAGE and not wrong)


def published(code: str, root: Path) -> list[Path]:
    """The pages and pictures of one language."""
    folder = root / "docs" / code
    return sorted(path for path, wrong in _files(folder, f"docs/{code}") if wrong is None)


def is_update(name: str) -> bool:
    """Whether the page docs/<language>/… is an update, and no page of the menu."""
    return PurePosixPath(UPDATES) in PurePosixPath(*PurePosixPath(name).parts[2:]).parents


def is_paper(name: str) -> bool:
    """Whether docs/<language>/… is the text of a paper, and no page of the site."""
    return PurePosixPath(PAPERS) in PurePosixPath(*PurePosixPath(name).parts[2:]).parents


def updates(code: str, root: Path) -> list[Path]:
    """The updates of one language."""
    return [path for path in listed(code, root) if is_update(path.relative_to(root).as_posix())]


def picture(path: Path, root: Path) -> Path:
    """The file of the picture that a page names by `path`: the English one where its language has none."""
    inside = path.relative_to(root / "docs")
    english = root / "docs" / SOURCE / Path(*inside.parts[1:])
    return english if path.suffix in KINDS and not there(path) else path


def there(path: Path) -> bool:
    """Whether a file stands at a path that a page names; none does at one that no disk can hold."""
    try:
        return path.is_file()
    except OSError:  # a part of it is longer than 255 bytes
        return False


def lent(code: str, root: Path) -> Iterator[str]:
    """The English pictures that a language has not of its own, by their path below docs/<language>."""
    english = root / "docs" / SOURCE
    for path, wrong in _files(english, f"docs/{SOURCE}"):
        name = path.relative_to(english)
        if path.suffix in KINDS and wrong is None and not (root / "docs" / code / name).exists():
            yield name.as_posix()


def _files(folder: Path, name: str) -> Iterator[tuple[Path, Fault | None]]:
    """Everything below a folder of docs/ but right folders, and why it may not lie there."""
    for path in entries(folder):
        here = f"{name}/{path.name}"
        wrong = oddity(path, here)
        if wrong is None and path.is_dir():
            wrong = _folder(path, here)
            if wrong is None:
                yield from _files(path, here)
                continue
        yield path, wrong or _file(path, here)


def _folder(path: Path, name: str) -> Fault | None:
    if SLUG.fullmatch(path.name):
        return None
    if path.suffix == PAGE:
        return Fault(name, 1, f"is a folder, but is named like a page. Name it {path.stem}.", Code.FILE_NAME)
    return Fault(name, 1, NAME.format(""), Code.FILE_NAME)


def _file(path: Path, name: str) -> Fault | None:
    suffix = path.suffix.lower()
    if suffix in OTHER_PAGES:
        return Fault(name, 1, f"is not a page. Name it {path.stem}{PAGE}.", Code.FILE_NAME)
    if suffix != PAGE and suffix not in KINDS:
        drawing = suffix in (".svg", ".svgz")
        advice = f"Save the drawing as {LISTED}." if drawing else f"Take it away: {ALLOWED}, and nothing else."
        return Fault(name, 1, f"is not a page or a picture. {advice}", Code.UNKNOWN_FILE)
    if not SLUG.fullmatch(path.stem) or path.suffix != suffix:
        return Fault(name, 1, NAME.format(f", then {suffix}"), Code.FILE_NAME)
    return None
