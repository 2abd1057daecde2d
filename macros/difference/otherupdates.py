"""What differs between two states of the updates: which are new, changed or gone, in the words of a report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..faults.fault import Faults, printable
from ..folders import docs
from ..language.languages import ENGLISH
from ..pages.prose import Prose, read


@dataclass(frozen=True)
class Written:
    """One update in all its languages: the text of each, and what is known of it by its first."""

    texts: dict[str, bytes]
    title: str
    day: str

    @property
    def named(self) -> str:
        """Its title, its day and its languages."""
        return f"{self.title} ({', '.join(filter(None, [self.day, *self.texts]))})"


def differences(before: Path, after: Path, codes: Sequence[str]) -> Iterator[str]:
    """A sentence for each update that differs between two states of the project."""
    old, new = _written(before, codes), _written(after, codes)
    for name in sorted({*old, *new}):
        if name not in old:
            yield f"a new update: {new[name].named}"
        elif name not in new:
            yield f"an update removed: {old[name].named}"
        elif old[name].texts != new[name].texts:
            yield f"an update changed: {new[name].named}"


def _written(root: Path, codes: Sequence[str]) -> dict[str, Written]:
    texts: dict[str, dict[str, bytes]] = {}
    for code in codes:
        for path in docs.updates(code, root):
            texts.setdefault(path.relative_to(root / "docs" / code).as_posix(), {})[code] = path.read_bytes()
    return {name: _of(root, name, by_language) for name, by_language in texts.items()}


def _of(root: Path, name: str, texts: dict[str, bytes]) -> Written:
    """One update; one whose head does not fit today's rules is known by its file."""
    try:
        prose: Prose = read(root / "docs" / next(iter(texts)) / name, root)
    except Faults:
        return Written(texts, name, "")
    day = ENGLISH.date(prose.update.date) if prose.update else ""
    return Written(texts, printable(prose.title), day)
