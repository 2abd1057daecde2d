"""The updates as one language shows them: its own, and those of other languages that it has not.

What is wrong with an update is said by the check of pages; here one that cannot be read is left out.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..faults.fault import Faults
from ..folders import docs
from ..language.languages import SOURCE
from ..language.signs import HEAD, head_text, sign
from ..records import Following, UpdateHead
from ..yamltext.frontmatter import parted
from ..yamltext.yamlfile import LARGEST, contents, parse, read_yaml
from .loading import validate

NAMED = re.compile(r"""\{\{\s*(state|source)\(\s*(?:\w+\s*=\s*)?["']([a-z0-9-]+)["']\s*,?\s*\)\s*\}\}""")


@dataclass(frozen=True)
class Update:
    """One update: its name, which is its address, and its file below docs/<language>.

    `language` is that of its text, `head` that of its title and description, which are English where a translation
    is behind. `states` and `sources` are the ids that its text names, in their order.
    """

    slug: str
    name: str
    language: str
    head: str
    title: str
    description: str
    date: date
    categories: tuple[str, ...]
    states: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def path(self) -> str:
        """Its file from the root of the project."""
        return f"docs/{self.language}/{self.name}"


def updates(root: Path, code: str, languages: Sequence[str], refused: Collection[str] = ()) -> tuple[Update, ...]:
    """Every update as the language `code` shows it, the newest first; those of one day by their names.

    `refused` are files of docs/ that cannot be shown.
    """
    signs = _signs(root, code)
    shown = []
    for name, original in originals(root, languages).items():
        own = root / "docs" / code / name
        usable = own.is_file() and f"docs/{code}/{name}" not in refused
        if not usable and code == original:
            continue
        try:
            update = _read(own if usable else root / "docs" / original / name, root)
            if usable and code != original:
                update = _current(update, _read(root / "docs" / original / name, root), signs.get(name, {}))
        except Faults:
            continue
        shown.append(update)
    return tuple(sorted(shown, key=lambda update: (-update.date.toordinal(), update.slug)))


def originals(root: Path, languages: Sequence[str]) -> dict[str, str]:
    """The file of each update below docs/<language>/, and the language of its original: English if it is there."""
    names: dict[str, str] = {}
    for code in sorted(languages, key=lambda code: code != SOURCE):
        for path in docs.updates(code, root):
            names.setdefault(path.relative_to(root / "docs" / code).as_posix(), code)
    return names


def untranslated(root: Path, code: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(file, language) of each update that a language shows in another one."""
    for name, language in originals(root, languages).items():
        if not (root / "docs" / code / name).is_file():
            yield name, language


def _read(path: Path, root: Path) -> Update:
    """One update as it is written. Raises Faults."""
    place = path.relative_to(root).as_posix()
    _, code, name = place.split("/", 2)
    page = parted(contents(path, place, LARGEST).replace("\r\n", "\n").replace("\r", "\n"))
    if page is None:
        raise Faults([])
    head = validate(parse(page.head, place, before=1), UpdateHead)
    ids: dict[str, list[str]] = {"state": [], "source": []}
    for macro, value in NAMED.findall(page.text):
        ids[macro].append(value)
    return Update(
        slug=path.stem,
        name=name,
        language=code,
        head=code,
        title=head.title,
        description=head.description,
        date=head.date,
        categories=tuple(head.categories),
        states=tuple(dict.fromkeys(ids["state"])),
        sources=tuple(dict.fromkeys(ids["source"])),
    )


def _current(own: Update, original: Update, signs: Mapping[str, str]) -> Update:
    """A translation with the title of its original where that has changed since."""
    theirs = sign(head_text(original.title, None, original.description))
    if original.language != SOURCE or signs.get(HEAD, theirs) == theirs:
        return own
    return replace(own, title=original.title, description=original.description, head=original.language)


def _signs(root: Path, code: str) -> dict[str, dict[str, str]]:
    """The record of what each section of a language's pages follows; {} if there is none that can be read."""
    path = root / "data" / "translations" / f"{code}.yaml"
    try:
        return validate(read_yaml(path, path.name), Following).pages if path.is_file() else {}
    except Faults:
        return {}
