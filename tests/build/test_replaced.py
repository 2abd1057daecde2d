"""What a build may replace: a site that a build has made, and nothing of somebody's own."""

import errno
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from macros.commands.build import main
from macros.site import jobs, wholesite
from tests import builds
from tests.conftest import ROOT

from .conftest import UNCHANGED, full_disk, right


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
    assert foreign.exists()
    assert builds.contents(ready / "site") == before


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
    monkeypatch.setattr(jobs, "jobs", lambda *_: [right])
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
    assert (ready / "site").is_symlink()
    assert builds.contents(tmp_path / "www") == before
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
    assert said.startswith(words)
    assert UNCHANGED in said


def test_a_disk_of_its_own_is_named_before_the_work_begins(ready, monkeypatch, capfd):
    monkeypatch.setattr(Path, "is_mount", lambda path: path.name == "site")
    monkeypatch.setattr(jobs, "jobs", lambda *_: [full_disk])
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
