"""A small project with a site, and what can happen to a part of its build."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from macros.commands.build import main
from macros.site import jobs
from tests import builds

UNCHANGED = "The last good site is unchanged."


@pytest.fixture
def published(project: Path) -> Path:
    """A small right project in English with a site."""
    builds.one_language(project)
    shutil.rmtree(project / "docs/ar")
    (project / "site" / "en").mkdir(parents=True)
    (project / "site" / "index.html").write_text("the last good site")
    (project / "site" / "en" / "index.html").write_text("in English")
    return project


def right(work: Path) -> None:
    jobs.write(work / "en" / "index.html", "a new page")


def full_disk(work: Path) -> None:
    right(work)
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(work / "en"))


@pytest.fixture
def ready(published, monkeypatch):
    """The small project after a build of its own, whose only job is quick."""
    monkeypatch.setattr(jobs, "jobs", lambda *_: [right])
    assert main(published) == 0
    return published
