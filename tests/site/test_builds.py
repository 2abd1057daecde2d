"""What a build does to the last good site, and what one changed fact changes."""

import re

import pytest

from tests import builds


@pytest.fixture(scope="session")
def other(tmp_path_factory, site):
    """A second, separate project whose site is a copy of the first: for builds that must fail."""
    import shutil

    folder = builds.copy_project(tmp_path_factory.mktemp("other"))
    shutil.copytree(site, folder / "site")
    return folder


FAULTS = {
    "status": (
        "data/states/samoa.yaml",
        "status: specific_law",
        "status: specific law",
        "data/states/samoa.yaml:12: ",
    ),
    "source": ("data/states/fiji.yaml", "    as_of:", "    as-of:", "data/states/fiji.yaml:"),
    "macro": ("docs/en/index.md", "{{ tile_map() }}", "{{ tilemap() }}", "docs/en/index.md:"),
    "link": ("docs/ar/index.md", "](what-it-entails.md)", "](javascript:alert(1))", "docs/ar/index.md:"),
    "yaml": ("data/tools.yaml", "  icrc-model-law:", "  icrc-model-law", "data/tools.yaml:"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_stops_the_build_and_keeps_the_last_good_site(other, name):
    file, old, new, place = FAULTS[name]
    path = other / file
    good, before = path.read_bytes(), builds.contents(other / "site")
    builds.replace(path, old, new)
    done = builds.run_build(other)
    path.write_bytes(good)
    assert done.returncode == 1
    assert place in done.stderr
    assert "Traceback" not in done.stderr
    assert "the last good site is unchanged" in done.stderr
    assert builds.contents(other / "site") == before
    assert not list((other / ".cache").glob("site-*")) if (other / ".cache").exists() else True


def test_one_changed_status_changes_what_shows_it_and_nothing_else(tmp_path, site):
    project = builds.copy_project(tmp_path / "project")
    builds.replace(project / "data/states/samoa.yaml", "  status: specific_law", "  status: in_progress")
    assert builds.run_build(project).returncode == 0
    before, after = builds.contents(site), builds.contents(project / "site")
    assert before.keys() == after.keys()
    changed = {
        name for name in before if before[name] != after[name] and not edition_line_only(before[name], after[name])
    }
    expected = {
        "data/counts.json", "data/states.csv", "data/states.json", "data/states/samoa.json",
        *(f"{c}/{page}" for c in ("en", "ar") for page in (
            "index.html", "about/index.html", "states/index.html", "states/samoa/index.html", "work-plan/index.html",
            "search/search_index.json")),
        *(f"pdf/{kind}.pdf" for c in ("en", "ar") for kind in (f"handout-{c}", f"handout-{c}-letter", f"factsheet-{c}")),
    }  # fmt: skip
    assert changed == expected


def edition_line_only(one: bytes, other: bytes) -> bool:
    """Whether two files differ only in the version of the data that each page's foot shows."""
    version = rb"\b[0-9a-f]{8}\b"
    return re.sub(version, b"", one) == re.sub(version, b"", other)


def test_two_builds_of_one_commit_are_alike_to_the_byte(tmp_path, site):
    project = builds.copy_project(tmp_path / "elsewhere")
    assert builds.run_build(project).returncode == 0
    before, after = builds.contents(site), builds.contents(project / "site")
    assert [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)] == []
