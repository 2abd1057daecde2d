"""What a machine may lack, or have otherwise: libraries, Python, line ends, a right clock."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests import builds, recipes
from tests.conftest import ROOT
from tests.sources import MODULES

NO_PANGO = """
import cffi
dlopen = cffi.FFI.dlopen
def without_pango(self, name, *flags):
    if "pango" in str(name):
        raise OSError(f"cannot load library '{name}': no such file.  Additionally, find_library() did not help")
    return dlopen(self, name, *flags)
cffi.FFI.dlopen = without_pango
from macros.site.printing import BuildError, printing
try:
    printing()
except BuildError as error:
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


@pytest.mark.slow
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
    """The day of the data, or SOURCE_DATE_EPOCH, stands for it: a wrong clock changes nothing.

    Two rules ask for it, and change no page: whether the day of the data or of an update is still to come.
    """
    clock = re.compile(r"\b(?:now|today|utcnow|localtime|gmtime|time\.time|time_ns)\(")
    asked = {path.name for path in MODULES.values() if clock.search(path.read_text("utf-8"))}
    assert asked == {"dates.py"}
