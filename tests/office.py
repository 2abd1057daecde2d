"""LibreOffice as a program that tests start: with our own fonts and a profile of its own."""

import os
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.language.fonts import OWN, unpacked
from tests.builds import ROOT
from tests.patience import LONGEST

# Whatever a file asks for, it is set in what the project ships: the same on every machine.
FACES = ("IBM Plex Sans", "IBM Plex Sans Arabic")
CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{fonts}
<cachedir>{kept}</cachedir>
<match target="pattern"><edit name="family" mode="append_last" binding="strong">{families}</edit></match>
</fontconfig>
"""


@cache
def _settings() -> TemporaryDirectory:
    """A fontconfig of the project's fonts alone, unpacked, as LibreOffice reads no WOFF2."""
    folder, fonts = TemporaryDirectory(prefix="fonts-"), [unpacked(ROOT, code) for code in ("", *OWN)]
    text = CONFIGURATION.format(
        fonts="".join(f"<dir>{path}</dir>" for path in fonts),
        kept=folder.name,
        families="".join(f"<string>{face}</string>" for face in FACES),
    )
    (Path(folder.name) / "fonts.conf").write_text(text, "utf-8")
    return folder


def to_pdf(files: Iterable[Path], folder: Path, as_what: str = "pdf") -> list[Path]:
    """The files as LibreOffice lays them out, in `folder`. Raises AssertionError with what it said."""
    listed = list(files)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    done = subprocess.run(
        [*command, "--convert-to", as_what, "--outdir", str(folder), *map(str, listed)],
        env={**os.environ, "FONTCONFIG_FILE": str(Path(_settings().name) / "fonts.conf")},
        capture_output=True,
        text=True,
        timeout=LONGEST,
    )
    made = [folder / f"{path.stem}.pdf" for path in listed]
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(path.is_file() for path in made), done.stdout + done.stderr
    return made
