"""The pages of a language kept from one build to the next, under a hash of all that they are made of.

An edit of a page or of a catalogue makes that language anew, and others only where they show it.
"""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..folders.docs import UPDATES
from ..language.languages import SOURCE
from ..register.coverage import coverage
from ..register.edition import Edition
from ..register.posts import originals
from . import keptwhole
from .filesigns import Signs, hashed

PLACE = ".cache/pages"  # one file a language
# Of these for every language. What else lies in data/translations and docs/ is of one.
COMMON = ("mkdocs.yml", "data/", "macros/", "overrides/", f"docs/{SOURCE}/")
OF_LANGUAGES = "data/translations/"


@dataclass(frozen=True)
class Shown:
    """What the pages of a language show of other languages.

    `lenders` are the languages of updates that have no other, `shares` how much of each language is translated.
    """

    lenders: tuple[str, ...]
    shares: tuple[tuple[str, int], ...]


def shown(all_editions: list[Edition], root: Path) -> dict[str, Shown]:
    """Language -> what its pages show of others."""
    site = all_editions[0].facts.site
    shares = tuple(
        (f"{one.language.code} {name}", share.percent)
        for one in all_editions
        for name, share in coverage(one.language, root).parts.items()
    )
    return {
        code: Shown(tuple(sorted({*originals(root, [*site.in_full, code]).values()})), shares)
        for code in site.languages
    }


@dataclass(frozen=True)
class MadeOf:
    """Of what the pages of a language are made: what they show of others, and the hash of it all."""

    others: Shown
    key: str


def made_of(all_editions: list[Edition], root: Path, signs: Signs) -> dict[str, MadeOf]:
    """Language -> of what its pages are made. `signs` are those of the files before the editions were read."""
    told = shown(all_editions, root)
    return {code: MadeOf(others, key(signs, code, others)) for code, others in told.items()}


def key(signs: Signs, code: str, others: Shown) -> str:
    """A hash of all that the pages of a language are made of: files, libraries, settings."""
    return hashed(others, [(name, signs[name]) for name in files(signs, code, others)])[:32]


def files(names: Iterable[str], code: str, others: Shown) -> list[str]:
    """Of files of the project those that a language's pages may show, or are made by."""
    spoken = {code, *others.lenders}
    own = (f"docs/{code}/", *(f"docs/{lender}/{UPDATES}/" for lender in others.lenders))
    return [
        name
        for name in names
        if (Path(name).stem in spoken if name.startswith(OF_LANGUAGES) else name.startswith((*COMMON, *own)))
    ]


def are_kept(root: Path, code: str, made_of: str) -> bool:
    """Whether pages are kept under this hash."""
    return _file(root, code, made_of).is_file()


def put(root: Path, code: str, made_of: str, site: Path) -> bool:
    """Put pages that were kept under this hash into `site`; False, and nothing there, if there are none."""
    pages = keptwhole.get(_file(root, code, made_of))
    if pages is None:
        return False
    with zipfile.ZipFile(io.BytesIO(pages)) as archive:
        archive.extractall(site)
    return True


def keep(root: Path, code: str, made_of: str, site: Path) -> None:
    """Keep the pages in `site` in place of older ones of the language."""
    forget(root, code)
    pages = io.BytesIO()
    with zipfile.ZipFile(pages, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for path in sorted(site.rglob("*")):
            archive.write(path, path.relative_to(site))
    keptwhole.put(_file(root, code, made_of), pages.getvalue())


def forget(root: Path, code: str) -> None:
    """Remove what is kept of a language."""
    for old in (root / PLACE).glob(f"{code}-*.zip"):
        old.unlink(missing_ok=True)


def forget_others(folder: Path, codes: Iterable[str]) -> None:
    """Remove what is kept in a folder of any language but these: a name begins with that of its language."""
    wanted = set(codes)
    for path in folder.glob("*-*.zip"):
        if path.name.partition("-")[0] not in wanted:
            path.unlink(missing_ok=True)


def _file(root: Path, code: str, made_of: str) -> Path:
    return root / PLACE / f"{code}-{made_of}.zip"
