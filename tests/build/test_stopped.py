"""Whatever stops a build: the last good site stays to the byte, and a sentence says what to do.

Builds of the whole site are in tests/site; `make drill` breaks them in many more ways.
"""

import errno
import os
import re
import shutil
import signal
from concurrent.futures import Future, ProcessPoolExecutor, wait
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from macros.commands.build import main
from macros.faults.fault import Fault, Faults
from macros.faults.kinds import Code
from macros.site import jobs, processes
from macros.site.mkdocspages import mkdocs_pages
from tests import builds
from tests.conftest import ROOT

from .conftest import UNCHANGED, full_disk, right


def read_only(work: Path) -> None:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(work / "en"))


def not_allowed(work: Path) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(work / "en"))


def killed(work: Path) -> None:
    right(work)
    os.kill(os.getpid(), signal.SIGKILL)


def no_memory(work: Path) -> None:
    raise MemoryError


def a_mistake_of_ours(work: Path) -> None:
    return {}["of the program"]


STOPS = {
    full_disk: "No space left on device: .*. The disk is full: free some space and run the command again. "
    f"{UNCHANGED}",
    read_only: f"Read-only file system: .*. Check that this folder may be read and written. {UNCHANGED}",
    not_allowed: f"Permission denied: .*. Check that this folder may be read and written. {UNCHANGED}",
    killed: "A part of the build was stopped from outside, perhaps because memory ran out. "
    f"Close other programs and run the command again. {UNCHANGED}",
    no_memory: f"Memory ran out. Close other programs and run the command again. {UNCHANGED}",
    a_mistake_of_ours: r"This command met something that it is not prepared for \(KeyError: 'of the program'\). "
    f"Send .cache/unforeseen.txt to whoever looks after the program. {UNCHANGED}",
}


@pytest.mark.parametrize("job", STOPS, ids=lambda job: job.__name__)
def test_a_build_that_is_stopped_says_what_to_do_and_keeps_the_site(job, published, monkeypatch, capfd):
    before = builds.contents(published / "site")
    monkeypatch.setattr(jobs, "jobs", lambda *_: [job, right])
    assert main(published) == 1
    said = capfd.readouterr().err
    assert re.fullmatch(STOPS[job], said.strip())
    assert builds.contents(published / "site") == before
    assert not list((published / ".cache").glob("site-*"))


class OneAfterTheOther(ProcessPoolExecutor):
    """Takes a job when the one before has ended, well or not."""

    def submit(self, *job) -> Future:
        future = super().submit(*job)
        wait([future])
        return future


def test_a_process_that_is_killed_before_all_jobs_are_given_out_is_the_same_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(processes, "ProcessPoolExecutor", OneAfterTheOther)
    with pytest.raises(processes.BuildError, match="stopped from outside"):
        processes.carry_out([killed_alone, right], tmp_path)


def test_a_build_that_nothing_stops_puts_its_pages_in_place(published, monkeypatch):
    """Else all the above would pass with a build that never replaces anything."""
    monkeypatch.setattr(jobs, "jobs", lambda *_: [right])
    assert main(published) == 0
    assert (published / "site/en/index.html").read_text() == "a new page"


def test_a_cache_that_cannot_be_made_is_a_sentence(published, capfd):
    (published / ".cache").write_text("a file where a folder should be")
    assert main(published) == 1
    assert re.match(rf"File exists: .*\.cache. Check .* {UNCHANGED}", capfd.readouterr().err)


def test_ctrl_c_is_a_sentence(published, monkeypatch, capfd):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(jobs, "run", stopped)
    assert main(published) == 1
    assert capfd.readouterr().err == f"Stopped. {UNCHANGED}\n"


@pytest.mark.parametrize("at_once", [1, processes.ROUND])
def test_all_faults_of_all_parts_are_told_in_one_run(at_once, published, monkeypatch, capfd):
    """A missing font is a fault of every file that is printed."""
    monkeypatch.setattr(processes, "ROUND", at_once)
    shutil.copytree(ROOT / "overrides", published / "overrides")
    (published / "overrides/fonts/IBMPlexSansArabic-SemiBold.woff2").unlink()
    monkeypatch.setattr(
        jobs,
        "jobs",
        lambda *_: [partial(jobs._sheets, published, "en", 0), partial(one_fault, 3), right],
    )
    assert main(published) == 1
    said = capfd.readouterr().err
    assert (
        "IBMPlexSansArabic-SemiBold.woff2:1: is missing. PDF files are set in IBM Plex Sans: put the font" in said
    )
    assert "data/states/samoa.yaml:3: is odd." in said
    assert said.endswith("Nothing was published; the last good site is unchanged.\n")


def one_fault(line: int, work: Path) -> None:
    raise Faults([Fault("data/states/samoa.yaml", line, "is odd.", Code.CONTRADICTION, 1)])


# What MkDocs, in a process of its own, can come to.


@pytest.fixture
def paged(english):
    """A small project of which MkDocs can make pages."""
    builds.give_mkdocs(english)
    return english


def make(project, tmp_path):
    mkdocs_pages(project, "en", date(2026, 11, 23), tmp_path / "work")


def test_a_disk_that_cannot_be_written_is_told_as_such(paged, tmp_path):
    (tmp_path / "work").write_text("a file where a folder should be")
    with pytest.raises(OSError, match=r"Not a directory|File exists") as caught:
        make(paged, tmp_path)
    assert str(tmp_path / "work") in caught.value.filename


def test_what_nobody_foresaw_in_the_making_of_pages_is_a_sentence(paged, tmp_path):
    template = paged / "overrides/main.html"
    template.write_text("{{ nothing.known }}", "utf-8")
    with pytest.raises(processes.BuildError) as caught:
        make(paged, tmp_path)
    assert str(caught.value).startswith("MkDocs could not make the pages of docs/en: UndefinedError: ")


def killed_alone(*_) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_is_killed_while_it_makes_pages_is_a_sentence():
    with pytest.raises(processes.BuildError, match="stopped from outside"):
        processes.carry_out_alone(killed_alone)


def test_what_mkdocs_leaves_behind_ends_with_its_process(paged, tmp_path):
    before, at_work = dict(os.environ), Path.cwd()
    make(paged, tmp_path)
    assert (tmp_path / "work/en/index.html").is_file()
    assert (dict(os.environ), Path.cwd()) == (before, at_work)


def test_a_warning_of_mkdocs_stops_the_build_with_its_words(english, tmp_path):
    builds.give_mkdocs(english, "work-plan.md")  # which is not there
    with pytest.raises(processes.BuildError, match=r"work-plan\.md") as caught:
        make(english, tmp_path)
    assert all(line.startswith(("WARNING", "ERROR", "Aborted")) for line in str(caught.value).splitlines() if line)


def test_what_is_looked_at_side_by_side_comes_in_its_order_and_a_fault_is_raised():
    assert processes.side_by_side(str, [3, 1, 2]) == ["3", "1", "2"]
    assert processes.side_by_side(str, []) == []
    with pytest.raises(Faults, match="is odd"):
        processes.side_by_side(partial(one_fault, 3), [Path("a"), Path("b")])
