"""Whatever stops a build: the last good site stays to the byte, and a sentence says what to do.

Builds of the whole site are in tests/site; `make drill` breaks them in many more ways.
"""

import errno
import os
import re
import shutil
import signal
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from macros.commands.build import main
from macros.faults.fault import Fault, Faults
from macros.site import jobs, processes, swap, wholesite
from tests import builds, recipes
from tests.conftest import PROJECT, ROOT

UNCHANGED = "The last good site is unchanged."


@pytest.fixture
def published(project: Path) -> Path:
    """A small right project in English with a site."""
    builds.replace(project / "data/site.yaml", "languages: [en, ar]", "languages: [en]")
    shutil.rmtree(project / "docs/ar")
    (project / "site" / "en").mkdir(parents=True)
    (project / "site" / "index.html").write_text("the last good site")
    (project / "site" / "en" / "index.html").write_text("in English")
    return project


# What can happen to a part of a build, in the process that does it.


def right(work: Path) -> None:
    jobs.write(work / "en" / "index.html", "a new page")


def full_disk(work: Path) -> None:
    right(work)
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(work / "en"))


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
    monkeypatch.setattr(jobs, "jobs", lambda made, root: [job, right])
    assert main(published) == 1
    said = capfd.readouterr().err
    assert re.fullmatch(STOPS[job], said.strip())
    assert builds.contents(published / "site") == before
    assert not list((published / ".cache").glob("site-*"))


def test_a_build_that_nothing_stops_puts_its_pages_in_place(published, monkeypatch, capfd):
    """Else all the above would pass with a build that never replaces anything."""
    monkeypatch.setattr(jobs, "jobs", lambda made, root: [right])
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


def test_all_faults_of_all_parts_are_told_in_one_run(published, monkeypatch, capfd):
    """A missing font is a fault of every file that is printed."""
    shutil.copytree(ROOT / "overrides", published / "overrides")
    (published / "overrides/fonts/IBMPlexSansArabic-SemiBold.woff2").unlink()
    monkeypatch.setattr(
        jobs,
        "jobs",
        lambda made, root: [partial(jobs._sheets, root, "en", 0), partial(one_fault, 3), right],
    )
    assert main(published) == 1
    said = capfd.readouterr().err
    assert (
        "IBMPlexSansArabic-SemiBold.woff2:1: is missing. PDF files are set in IBM Plex Sans: put the font" in said
    )
    assert "data/states/samoa.yaml:3: is odd." in said
    assert said.endswith("Nothing was published; the last good site is unchanged.\n")


def one_fault(line: int, work: Path) -> None:
    raise Faults([Fault("data/states/samoa.yaml", line, "is odd.")])


# One build at a time, and what a killed one leaves.


def test_two_builds_do_not_get_into_each_others_way(published, monkeypatch, capfd):
    """The second is in another process, as the system's lock is one of processes."""
    (published / ".cache").mkdir()
    hold = "import sys, pathlib, macros.site.swap\n"
    hold += "with macros.site.swap.alone(pathlib.Path(sys.argv[1])):\n print(flush=True)\n input()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(published / ".cache")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        other.stdout.readline()
        assert main(published) == 1
        assert capfd.readouterr().err.startswith(
            "Another build is at work in this folder. Wait until it is ready."
        )
        other.kill()  # not even then does the lock stay
        other.wait()
    monkeypatch.setattr(jobs, "jobs", lambda made, root: [right])
    assert main(published) == 0


def test_what_a_killed_build_left_is_removed(published, monkeypatch, capfd):
    left = published / ".cache" / "site-left"
    left.mkdir(parents=True)
    part = published / ".cache" / "sheets" / "x.part"
    part.parent.mkdir()
    part.touch()
    monkeypatch.setattr(jobs, "jobs", lambda made, root: [right])
    assert main(published) == 0
    assert not left.exists()
    assert not part.exists()


def test_a_site_that_was_between_two_renames_comes_back(published, monkeypatch, capfd):
    """Where folders cannot be exchanged in one step, a kill can leave only `previous`."""
    before = builds.contents(published / "site")
    (published / ".cache").mkdir()
    (published / "site").rename(published / ".cache" / "previous")
    monkeypatch.setattr(jobs, "jobs", lambda made, root: [full_disk])
    assert main(published) == 1
    assert builds.contents(published / "site") == before


def test_two_renames_do_where_folders_cannot_be_exchanged(published, monkeypatch, capfd):
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    monkeypatch.setattr(jobs, "jobs", lambda made, root: [right])
    assert main(published) == 0
    assert builds.contents(published / "site").keys() >= {"en/index.html", "index.html"}
    assert not (published / ".cache/previous").exists()


# What a build may replace.


@pytest.fixture
def ready(published, monkeypatch):
    """The small project after a build of its own, whose only job is quick."""
    monkeypatch.setattr(jobs, "jobs", lambda made, root: [right])
    assert main(published) == 0
    return published


@pytest.mark.parametrize("name", ["CNAME", "mine/notes.txt", "en/notes.txt", ".git/HEAD", "mine/empty/"])
@pytest.mark.parametrize("cleaned", [False, True])
def test_what_no_build_made_is_named_and_kept(ready, capfd, name, cleaned):
    foreign = ready / "site" / name
    foreign.parent.mkdir(parents=True, exist_ok=True)
    if name.endswith("/"):
        foreign.mkdir()
    else:
        foreign.write_text("mine")
    if cleaned:
        shutil.rmtree(ready / ".cache")
    before = builds.contents(ready / "site")
    assert main(ready) == 1
    said = capfd.readouterr().err
    assert said.startswith(f"site/{name.rstrip('/')}: no build has made this, and it would be lost.")
    assert UNCHANGED in said
    assert foreign.exists() and builds.contents(ready / "site") == before


def test_many_foreign_files_are_counted(ready, capfd):
    for number in range(9):
        (ready / "site" / f"mine-{number}").touch()
    assert main(ready) == 1
    assert "site/mine-4 and 4 more: no build has made this" in capfd.readouterr().err


@pytest.mark.parametrize("name", ["CNAME", "mine/notes.txt"])
def test_a_folder_that_no_build_has_made_is_not_emptied(published, monkeypatch, capfd, name):
    """As it may be in a first build, or after one of an older version."""
    (published / "site" / name).parent.mkdir(exist_ok=True)
    (published / "site" / name).write_text("mine")
    monkeypatch.setattr(jobs, "jobs", lambda made, root: [right])
    assert main(published) == 1
    assert f"site/{name.partition('/')[0]}: no build has made this" in capfd.readouterr().err
    assert (published / "site" / name).read_text() == "mine"


@pytest.mark.parametrize("there", [True, False])
def test_a_link_in_the_place_of_the_site_is_refused(ready, tmp_path, capfd, there):
    (ready / "site").rename(tmp_path / "www")
    (ready / "site").symlink_to(tmp_path / ("www" if there else "nowhere"))
    before = builds.contents(tmp_path / "www")
    assert main(ready) == 1
    assert capfd.readouterr().err.startswith(f"site is a link to {(ready / 'site').readlink()}.")
    assert (ready / "site").is_symlink() and builds.contents(tmp_path / "www") == before
    assert not list((ready / ".cache").glob("site-*"))


def test_a_file_in_the_place_of_the_site_is_refused(ready, capfd):
    shutil.rmtree(ready / "site")
    (ready / "site").write_text("mine")
    assert main(ready) == 1
    assert capfd.readouterr().err.startswith("site is a file where a folder should be.")
    assert (ready / "site").read_text() == "mine"


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EBUSY, "site is a mount point"), (errno.EXDEV, "site/ and .cache/ are on two disks")],
)
def test_a_mount_point_is_named_as_the_cause(ready, monkeypatch, capfd, number, words):
    """A volume on the same disk looks like any folder until it is renamed."""

    def refused(work, site):
        raise OSError(number, os.strerror(number), str(site))

    monkeypatch.setattr(wholesite, "put_in_place", refused)
    assert main(ready) == 1
    said = capfd.readouterr().err
    assert said.startswith(words) and UNCHANGED in said


def test_a_disk_of_its_own_is_named_before_the_work_begins(ready, monkeypatch, capfd):
    monkeypatch.setattr(Path, "is_mount", lambda path: path.name == "site")
    monkeypatch.setattr(jobs, "jobs", lambda made, root: [full_disk])
    assert main(ready) == 1
    assert capfd.readouterr().err.startswith("site is a mount point")


def test_clean_keeps_the_only_good_site(ready):
    """Also that of a build that was killed between two renames."""
    before = builds.contents(ready / "site")
    shutil.copy(ROOT / "Makefile", ready)
    (ready / "site").rename(ready / ".cache" / "previous")
    for _ in range(2):
        subprocess.run(["make", "-s", "clean"], cwd=ready, check=True)
        assert builds.contents(ready / "site") == before
        assert not (ready / ".cache").exists()


# What MkDocs, in a process of its own, can come to.


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        ("Aborted with 1 warnings in strict mode!", processes.BuildError, "Aborted with 1 warnings"),
        (
            "Traceback (most recent call last):\n  File x\nOSError: [Errno 28] No space left on device: '/x/en'",
            OSError,
            "No space left on device: '/x/en'",
        ),
        (
            "Traceback (most recent call last):\n  File x\nPermissionError: [Errno 13] Permission denied: '/x'",
            PermissionError,
            "Permission denied: '/x'",
        ),
        (
            "Traceback (most recent call last):\n  File x\nKeyError: 'x'",
            processes.BuildError,
            "^MkDocs could not make the pages of docs/en: KeyError: 'x'$",
        ),
    ],
)
def test_what_mkdocs_prints_becomes_a_sentence(said, kind, words):
    error = processes.in_words(said, "docs/en")
    assert type(error) is kind
    assert re.search(words, str(error))


def test_a_warning_of_mkdocs_stops_the_build_with_its_words(tmp_path):
    project = tmp_path / "project"
    shutil.copytree(PROJECT, project)
    shutil.copytree(ROOT / "macros", project / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "overrides", project / "overrides")
    shutil.copyfile(ROOT / "mkdocs.yml", project / "mkdocs.yml")  # its menu names pages that are not there
    with pytest.raises(processes.BuildError, match=r"work-plan\.md") as caught:
        jobs._pages(project, "en", date(2026, 11, 23), tmp_path / "work")
    assert all(line.startswith(("WARNING", "ERROR", "Aborted")) for line in str(caught.value).splitlines() if line)


# What the machine lacks.

NO_PANGO = """
import cffi
dlopen = cffi.FFI.dlopen
def without_pango(self, name, *flags):
    if "pango" in str(name):
        raise OSError(f"cannot load library '{name}': no such file.  Additionally, find_library() did not help")
    return dlopen(self, name, *flags)
cffi.FFI.dlopen = without_pango
from macros.site import jobs
try:
    jobs._printing()
except jobs.BuildError as error:
    print(error)
"""


def test_without_pango_its_packages_are_named():
    done = subprocess.run([sys.executable, "-c", NO_PANGO], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == (
        "The PDF files cannot be made, because a library is missing: cannot load library 'libpango-1.0-0'. "
        "On Debian and Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
        "on a Mac: brew install pango. Then run the command again.\n"
    ), done.stderr


def set_up(
    folder: Path, python: str, settings: dict[str, str] | None = None, **commands: str
) -> subprocess.CompletedProcess[str]:
    """scripts/set-up in an empty folder with a made-up python, other made-up commands, other settings."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    for name, script in {"python3": python, **commands}.items():
        (tools / name).write_text(f"#!/bin/sh\n{script}\n")
        (tools / name).chmod(0o755)
    path = f"{tools}:{os.environ['PATH']}"
    command = [str(ROOT / "scripts/set-up"), "site"]
    return subprocess.run(
        command, cwd=folder, env={"PATH": path, **(settings or {})}, capture_output=True, text=True
    )


def test_an_old_python_is_named_with_what_to_type(tmp_path):
    done = set_up(tmp_path, '[ "$1" = --version ] && echo "Python 3.9.2"; [ "$1" = --version ]')
    assert done.returncode == 1
    need = "Python 3.11 or newer is needed; python3 is Python 3.9.2."
    assert done.stderr == f"{need} Name another one: make PYTHON=python3.12 site\n"
    assert not (tmp_path / ".venv").exists()


def test_packages_that_are_missing_are_named_to_whoever_is_not_root(tmp_path):
    done = set_up(tmp_path, 'case "$2" in *find_library*) exit 1;; *) exit 0;; esac', id="echo 1000")
    assert done.returncode == 1
    packages = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    assert done.stderr == (
        f"Install these system packages, then run the command again: sudo apt-get install {packages}\n"
    )


# A made-up python, of which `-m venv` makes an environment whose own python says that pip is there or not.
VENV = """
case "$*" in
  "-m venv --clear .venv")
    rm -rf .venv; mkdir -p .venv/bin; echo made >>log
    if [ -n "$KILL_VENV" ]; then cp tools/without_pip .venv/bin/python; kill -9 $PPID; exit 1; fi
    cp tools/inner .venv/bin/python ;;
esac
"""
INNER = """
case "$*" in
  *--version) exit 0 ;;
  *install*) [ -z "$KILL_PIP" ] || { kill -9 $PPID; exit 1; }; echo "installed $*" >>log; exit ${PIP_ENDS:-0} ;;
esac
"""


@pytest.mark.parametrize("moment", ["KILL_VENV", "KILL_PIP"])
def test_a_set_up_that_was_killed_is_mended_by_the_next(tmp_path, moment):
    """Killed while the environment is made, or while libraries come into it: it is made anew."""
    done = set_up(tmp_path, VENV, {moment: "1"}, inner=INNER, without_pip="exit 1")
    assert done.returncode == -signal.SIGKILL
    done = set_up(tmp_path, VENV, {}, inner=INNER, without_pip="exit 1")
    assert done.returncode == 0, done.stderr
    *_, installed = (tmp_path / "log").read_text().splitlines()
    assert (tmp_path / "log").read_text().count("made") == 2
    assert "-r requirements/site.txt" in installed
    assert not (tmp_path / ".cache/set-up-unfinished").exists()
    set_up(tmp_path, VENV, {}, inner=INNER, without_pip="exit 1")
    assert (tmp_path / "log").read_text().count("made") == 2  # one that is whole stays


def test_libraries_that_cannot_be_had_leave_the_environment_as_it_is(tmp_path):
    assert set_up(tmp_path, VENV, {}, inner=INNER, without_pip="exit 1").returncode == 0
    done = set_up(tmp_path, VENV, {"PIP_ENDS": "1"}, inner=INNER, without_pip="exit 1")
    assert done.returncode == 1
    assert "The libraries could not be installed." in done.stderr
    assert set_up(tmp_path, VENV, {}, inner=INNER, without_pip="exit 1").returncode == 0
    assert (tmp_path / "log").read_text().count("made") == 1


def test_an_environment_that_is_a_link_is_unlinked_and_never_emptied(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").touch()
    (tmp_path / ".venv").symlink_to(tmp_path / "elsewhere")
    assert set_up(tmp_path, VENV, {}, inner=INNER, without_pip="exit 1").returncode == 0
    assert (tmp_path / "elsewhere" / "kept").exists()
    assert not (tmp_path / ".venv").is_symlink()


def test_a_clone_on_windows_has_line_ends_that_sh_and_make_read(tmp_path):
    """As Git for Windows makes one; lines that end in CR LF would end each command in a stray CR."""
    (tmp_path / "origin").mkdir()
    recipes.clone(ROOT, tmp_path / "origin")
    (tmp_path / "origin" / ".venv").unlink()
    builds.git(tmp_path, "clone", "-q", "-c", "core.autocrlf=true", "-c", "core.eol=crlf", "origin", "windows")
    for path in (tmp_path / "windows").rglob("*"):
        if ".git" not in path.parts and path.is_file():
            ours = ROOT / path.relative_to(tmp_path / "windows")
            assert path.read_bytes() == ours.read_bytes(), path


def test_no_part_of_the_program_reads_the_clock():
    """The day of the data, or SOURCE_DATE_EPOCH, stands for it: a wrong clock changes nothing."""
    clock = re.compile(r"\b(?:now|today|utcnow|localtime|gmtime|time\.time|time_ns)\(")
    for path in ROOT.glob("macros/**/*.py"):
        assert not clock.search(path.read_text("utf-8")), path
