"""Files to take away kept from one build to the next: each under a hash of all that it shows and is made by.

They are told apart by their views, which are made in a tenth of the time that a file takes.
"""

import hashlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from ..exports.packages import members
from . import keptwhole
from .filesigns import Signs, hashed, signs
from .keptpages import OF_LANGUAGES

PLACE = ".cache/files"  # one archive a kind and language
PARTS = ("macros", "overrides", "data/site.yaml", "data/translations")  # of the project: what makes files


def means(before: Signs, code: str) -> str:
    """A hash of all that makes the files of a language, but for the facts that they show."""
    return hashed(
        [
            (name, sign)
            for name, sign in before.items()
            if (Path(name).stem == code if name.startswith(OF_LANGUAGES) else name.startswith(PARTS))
        ]
    )


class KeptFiles:
    """The files of one kind in one language; as a context it keeps at its end those that were asked for."""

    def __init__(self, root: Path, kind: str, code: str, made_by: str) -> None:
        self.root, self.code, self.made_by = root, code, made_by
        self.path = root / PLACE / f"{code}-{kind}.zip"
        self.before = self._read()
        self.files: dict[str, bytes] = {}

    def file(self, shown: object, make: Callable[[], bytes]) -> bytes:
        """The file that shows this, which its `repr` says in full: as it was made before, or made now.

        Raises what `make` raises.
        """
        key = hashlib.sha256(f"{self.made_by}\0{shown!r}".encode()).hexdigest()
        if key not in self.files:
            self.files[key] = self.before[key] if key in self.before else make()
        return self.files[key]

    def __enter__(self) -> "KeptFiles":
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        if failed or self.files.keys() == self.before.keys():
            return
        if means(signs(self.root, *PARTS), self.code) != self.made_by:
            return  # somebody edited a file meanwhile, and what was made may show it
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as new:
            for key, content in self.files.items():
                new.writestr(key, content)
        keptwhole.put(self.path, archive.getvalue())

    def _read(self) -> dict[str, bytes]:
        archive = keptwhole.get(self.path)
        return {} if archive is None else members(archive)
