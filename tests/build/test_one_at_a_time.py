"""One build at a time, and what a killed one leaves."""

import subprocess
import sys

from macros.commands.build import main
from macros.site import jobs, swap
from tests import builds
from tests.conftest import ROOT

from .conftest import full_disk, right


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
    monkeypatch.setattr(jobs, "jobs", lambda *_: [right])
    assert main(published) == 0


def test_what_a_killed_build_left_is_removed(published, monkeypatch):
    left = published / ".cache" / "site-left"
    left.mkdir(parents=True)
    part = published / ".cache" / "sheets" / "x.part"
    part.parent.mkdir()
    part.touch()
    monkeypatch.setattr(jobs, "jobs", lambda *_: [right])
    assert main(published) == 0
    assert not left.exists()
    assert not part.exists()


def test_a_site_that_was_between_two_renames_comes_back(published, monkeypatch):
    """Where folders cannot be exchanged in one step, a kill can leave only `previous`."""
    before = builds.contents(published / "site")
    (published / ".cache").mkdir()
    (published / "site").rename(published / ".cache" / "previous")
    monkeypatch.setattr(jobs, "jobs", lambda *_: [full_disk])
    assert main(published) == 1
    assert builds.contents(published / "site") == before


def test_two_renames_do_where_folders_cannot_be_exchanged(published, monkeypatch):
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    monkeypatch.setattr(jobs, "jobs", lambda *_: [right])
    assert main(published) == 0
    assert builds.contents(published / "site").keys() >= {"en/index.html", "index.html"}
    assert not (published / ".cache/previous").exists()
