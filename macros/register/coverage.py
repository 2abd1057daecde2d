"""How much of a language is translated: labels, texts of the data with names of States, pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from ..folders import docs
from ..language.languages import SOURCE, STATE, Language
from ..language.pofile import is_label, path_of, translated
from ..records import Site


@dataclass(frozen=True)
class Share:
    """How many of how many are translated."""

    done: int
    of: int

    @classmethod
    def among(cls, told: Iterable[bool]) -> "Share":
        """The share of what is translated, of which each is told whether it is."""
        listed = list(told)
        return cls(sum(listed), len(listed))

    @property
    def percent(self) -> int:
        """Whole percent, 100 only where nothing is missing; 0 where it is not known how many there are."""
        return 100 * self.done // self.of if self.of else 0


@dataclass(frozen=True)
class Coverage:
    """What of a language is translated, as its catalogue and its folder of pages have it."""

    language: Language
    labels: Share
    texts: Share
    pages: Share

    @property
    def parts(self) -> dict[str, Share]:
        """Each part by its name."""
        return {"labels": self.labels, "texts": self.texts, "pages": self.pages}

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return all(part.percent == 100 for part in self.parts.values())


def coverage(language: Language, root: Path) -> Coverage:
    """How much of a language is translated."""
    of_pages = Share.among((root / "docs" / language.code / name).is_file() for name in _pages(root))
    return Coverage(language, *_of_catalogue(language), of_pages)


@lru_cache(maxsize=16)
def _of_catalogue(language: Language) -> tuple[Share, Share]:
    """The shares of its labels and of its texts that are translated."""
    entries = list(language.catalogue or ())
    labels = [entry for entry in entries if is_label(entry)]
    texts = [entry for entry in entries if entry.msgctxt in (None, STATE) and not is_label(entry)]
    return Share.among(map(translated, labels)), Share.among(map(translated, texts))


def of_all(site: Site, known: Language, root: Path) -> list[Coverage]:
    """Each language of the site but English, which all others follow. `known` is not read again."""
    others = [code for code in site.languages if code != SOURCE]
    return [coverage(known if code == known.code else _language(site, code, root), root) for code in others]


def _language(site: Site, code: str, root: Path) -> Language:
    path = path_of(root / "data", code)
    holds = sha256(path.read_bytes()).digest() if path.is_file() else b""
    return _loaded(root / "data", code, code in site.drafts, holds)


@lru_cache(maxsize=16)
def _loaded(data: Path, code: str, draft: bool, holds: bytes) -> Language:
    """Read once as long as its catalogue `holds` the same: the page on languages of each of them asks for all."""
    return Language.load(data, code, draft=draft)


def _pages(root: Path) -> list[str]:
    """The pages there are in English, below docs/<language>/."""
    return [path.relative_to(root / "docs" / SOURCE).as_posix() for path in docs.listed(SOURCE, root)]
