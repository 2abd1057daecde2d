"""A small project with a site, and what can happen to a part of its build."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from macros.commands.build import main
from macros.site import jobs
from tests import builds
from tests.readonce import PROJECT

UNCHANGED = "The last good site is unchanged."


@pytest.fixture
def published(project: Path) -> Path:
    """A small right project in English with a site."""
    return with_site(project)


def with_site(project: Path) -> Path:
    """Let a copy of the small project be in English alone and have a site; returns it."""
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


@pytest.fixture(scope="session")
def quickly_built(tmp_path_factory):
    """The small project after a build of its own, whose only job is quick."""
    project = with_site(shutil.copytree(PROJECT, tmp_path_factory.mktemp("built") / "project"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jobs, "jobs", lambda *_: [right])
        assert main(project) == 0
    return project


@pytest.fixture
def ready(quickly_built, tmp_path, monkeypatch):
    """A copy of it, for another such build."""
    monkeypatch.setattr(jobs, "jobs", lambda *_: [right])
    return shutil.copytree(quickly_built, tmp_path / "project")
