"""Updates and their translations: which a language lacks, which have another day or kind than their original."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..faults.fault import Fault, Faults
from ..pages.prose import read
from ..pages.rules import newupdates
from ..records import UpdateHead
from ..register.posts import originals, untranslated
from ..yamltext.document import Document
from ..yamltext.frontmatter import parted
from ..yamltext.yamlfile import LARGEST, contents, parse

LACKING = (
    "is not translated, so readers see docs/{language}/{name}, marked as such. Translate it and save it here."
)


def lacking(code: str, codes: Sequence[str], root: Path) -> Iterator[tuple[str, str]]:
    """(path, sentence) of each update that a language has not: no fault, but worth a word."""
    for name, language in untranslated(root, code, codes):
        yield f"docs/{code}/{name}", LACKING.format(language=language, name=name)


def differing(codes: Sequence[str], root: Path) -> list[Fault]:
    """Faults of translations of which day or kinds are not those of their original."""
    faults: list[Fault] = []
    for name, language in originals(root, codes).items():
        for code in codes:
            path = root / "docs" / code / name
            if code != language and path.is_file():
                faults += _differing(path, root / "docs" / language / name, root)
    return faults


def _differing(path: Path, original: Path, root: Path) -> Iterator[Fault]:
    """None where one of the two cannot be read, which is said of it."""
    try:
        ours, theirs = read(path, root), read(original, root)
    except Faults:
        return
    if isinstance(ours.update, UpdateHead) and isinstance(theirs.update, UpdateHead):
        yield from newupdates.differing(_head(path, ours.path), ours.update, theirs.update, theirs.path)


def _head(path: Path, name: str) -> Document:
    page = parted(contents(path, name, LARGEST).replace("\r\n", "\n"))
    assert page, "a page that was read has a head"
    return parse(page.head, name, before=1)
