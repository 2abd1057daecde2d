"""The pages of one language, by MkDocs in a process of its own: it keeps global state."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

from ..language.languages import SOURCE
from .processes import STOPPED, BuildError, end_with_parent, in_words

TOLD = ("INFO ", "DEBUG ", "[macros]")  # how lines begin in which MkDocs tells what it does


def mkdocs_pages(root: Path, code: str, day: date, work: Path) -> None:
    """One language's pages, made by MkDocs. Raises BuildError with what it printed.

    The day of the data stands for the clock unless SOURCE_DATE_EPOCH does: the same commit gives
    the same bytes.
    """
    folder = root / "docs" / code
    settings = {
        "SOURCE_DATE_EPOCH": str(int(datetime.combine(day, time(), UTC).timestamp())),
        **os.environ,
        "CCM_DOCS": str(folder if folder.is_dir() else root / "docs" / SOURCE),  # a draft may have no folder yet
        "CCM_SITE": str(work / code),
        "CCM_LANGUAGE": code,
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(root / "mkdocs.yml")]
    done = subprocess.run(
        command, env=settings, cwd=root, capture_output=True, text=True, preexec_fn=end_with_parent
    )
    if done.returncode < 0:
        raise BuildError(STOPPED)
    if done.returncode:
        raise in_words(_warnings(done.stderr + done.stdout), f"docs/{code}")


def _warnings(printed: str) -> str:
    """What MkDocs printed, but for what it only tells. (Told to be quiet, it would let its warnings pass.)"""
    return "\n".join(line for line in printed.splitlines() if not line.startswith(TOLD)).strip()
