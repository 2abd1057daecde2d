"""The pages of a language kept from one build to the next: where nothing of them has changed, byte for byte."""

import os
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from macros.site import jobs, keptpages
from macros.site.filesigns import libraries, signs
from macros.site.keptpages import Shown
from tests.builds import contents, give_mkdocs
from tests.conftest import ROOT
from tests.readonce import ALL, LANGUAGES, edition_in

CODES = ("en", "ar", "fr")
DAY = date(2026, 11, 23)
# Makes pages, and writes down what Python and its copies read on the way.
WATCH = """
import os, sys
from datetime import date
from pathlib import Path
root, target, said = sys.argv[1:]
log = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
def heard(event, values):
    if event == "open" and isinstance(values[0], (str, os.PathLike)):
        os.write(log, f"{os.path.abspath(values[0])}\\n".encode())
sys.addaudithook(heard)
from macros.site.mkdocspages import mkdocs_pages
mkdocs_pages(Path(root), "en", date(2026, 11, 23), Path(target))
"""


@pytest.fixture
def folders(tmp_path):
    """A project of three languages by its files alone; the Arabic lends an update."""
    for name in (
        *("mkdocs.yml", "macros/hooks.py", "overrides/main.html", "data/states/samoa.yaml"),
        *(f"docs/{code}/about.md" for code in CODES),
        *(f"docs/{code}/updates/posts/one.md" for code in CODES),
        *(f"data/translations/{code}.{kind}" for code in CODES[1:] for kind in ("po", "yaml")),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("before", "utf-8")
    return tmp_path


def keys(root, shares=(("fr texts", 50),)):
    before = signs(root)
    return {code: keptpages.key(before, code, Shown(("ar", "en"), shares)) for code in CODES}


def differing(one, other):
    return {code for code in CODES if one[code] != other[code]}


@pytest.mark.parametrize(
    ("name", "languages"),
    [
        ("mkdocs.yml", CODES),
        ("macros/hooks.py", CODES),
        ("macros/site/new.py", CODES),
        ("overrides/main.html", CODES),
        ("data/states/samoa.yaml", CODES),
        ("data/states/new.yaml", CODES),
        ("docs/en/about.md", CODES),  # shown in each where it has none, and that a section is behind
        ("docs/fr/about.md", ["fr"]),
        ("docs/fr/new.md", ["fr"]),
        ("docs/fr/updates/posts/one.md", ["fr"]),
        ("data/translations/fr.po", ["fr"]),
        ("data/translations/fr.yaml", ["fr"]),
        ("docs/ar/about.md", ["ar"]),
        ("docs/ar/updates/posts/one.md", CODES),
        ("data/translations/ar.po", CODES),  # in which that update speaks
        ("contacts/log.yaml", []),
        ("README.md", []),
        ("macros/__pycache__/hooks.pyc", []),
    ],
)
def test_an_edit_makes_the_pages_anew_of_the_languages_that_show_it(folders, name, languages):
    before = keys(folders)
    assert keys(folders) == before
    path = folders / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("after", "utf-8")
    assert differing(before, keys(folders)) == set(languages)
    path.rename(path.with_name(f"other-{path.name}"))
    assert name.endswith(".pyc") or differing(before, keys(folders)) == set(languages)


def test_what_is_translated_the_settings_and_the_libraries_count(folders, monkeypatch):
    before = keys(folders)
    assert differing(before, keys(folders, (("fr texts", 51),))) == set(CODES)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert differing(before, keys(folders)) == set(CODES)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert keys(folders) == before
    monkeypatch.setattr("macros.site.filesigns.distributions", list)
    libraries.cache_clear()
    assert differing(before, keys(folders)) == set(CODES)
    libraries.cache_clear()


def test_each_language_shows_how_much_of_each_is_translated_and_the_updates_of_those_in_full():
    told = keptpages.shown([edition_in(code) for code in ALL], ROOT)
    assert set(told) == set(ALL)
    for code, one in told.items():
        assert {name.split()[0] for name, _ in one.shares} == set(ALL)
        assert "en" in one.lenders
        assert set(one.lenders) <= {*LANGUAGES, code}


@pytest.fixture
def kept(tmp_path):
    """Pages that are kept, and where."""
    pages = tmp_path / "pages"
    (pages / "states").mkdir(parents=True)
    (pages / "index.html").write_text("a" * 999)
    (pages / "states" / "x.png").write_bytes(bytes(range(256)))
    keptpages.keep(tmp_path, "en", "1" * 32, pages)
    return pages, tmp_path / keptpages.PLACE / f"en-{'1' * 32}.zip"


def test_pages_come_back_as_they_were_and_the_newest_alone_is_kept(kept, tmp_path):
    pages, file = kept
    assert keptpages.put(tmp_path, "en", "1" * 32, tmp_path / "site")
    assert contents(tmp_path / "site") == contents(pages)
    assert not keptpages.put(tmp_path, "en", "2" * 32, tmp_path / "none")
    assert not keptpages.put(tmp_path, "ar", "1" * 32, tmp_path / "none")
    keptpages.keep(tmp_path, "ar", "1" * 32, pages)
    keptpages.keep(tmp_path, "en", "2" * 32, pages)
    assert sorted(path.name[:4] for path in file.parent.iterdir()) == ["ar-1", "en-2"]
    keptpages.forget_others(tmp_path / keptpages.PLACE, ["en"])
    assert [path.name[:4] for path in file.parent.iterdir()] == ["en-2"]


@pytest.mark.parametrize("damage", ["cut", "other", "sealed", "empty"])
def test_pages_that_are_not_whole_are_made_anew(kept, tmp_path, damage):
    _, file = kept
    data = file.read_bytes()
    at = data.index(b"index.html") + len("index.html") + 2
    listed = data.rindex(b"PK\x01\x02")
    broken = {
        "cut": data[: len(data) // 2],
        "other": data[:at] + b"\xff\xff" + data[at + 2 :],
        "sealed": data[: listed + 8] + b"\x01" + data[listed + 9 :],  # as if it had a password
        "empty": b"",
    }
    file.write_bytes(broken[damage])
    assert not keptpages.put(tmp_path, "en", "1" * 32, tmp_path / "site")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("put", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_file_is_not_waited_for(kept, tmp_path, put):
    _, file = kept
    file.unlink()
    put(file)
    assert not keptpages.put(tmp_path, "en", "1" * 32, tmp_path / "site")


@pytest.mark.slow
def test_pages_that_come_back_are_those_of_a_build_and_an_edit_makes_them_anew(english, tmp_path, monkeypatch):
    """All that MkDocs reads is counted."""
    project = english
    give_mkdocs(project)
    others = Shown(("en",), ())
    command = [sys.executable, "-c", WATCH, *map(str, (project, tmp_path / "cold", tmp_path / "read"))]
    subprocess.run(command, cwd=project, check=True)
    counted = set(keptpages.files(signs(project), "en", others))
    read = {path for path in (tmp_path / "read").read_text("utf-8").splitlines() if Path(path).is_file()}
    read = {path.removeprefix(f"{project}/") for path in read if path.startswith(f"{project}/")}
    read = {path for path in read if not path.startswith(".cache/") and "/__pycache__/" not in path}
    assert len(read) > len(list((project / "data").glob("*.yaml")))
    assert read <= counted
    key = keptpages.key(signs(project), "en", others)
    keptpages.keep(project, "en", key, tmp_path / "cold/en")
    make = partial(jobs._pages, project, "en", DAY, keptpages.MadeOf(others, key))
    with monkeypatch.context() as patched:
        patched.setattr(jobs, "mkdocs_pages", None)
        make(tmp_path / "again")
    assert contents(tmp_path / "again") == contents(tmp_path / "cold") != {}
    page = project / "docs/en/index.md"
    page.write_text(page.read_text("utf-8") + "\nEdited.\n", "utf-8")
    key = keptpages.key(signs(project), "en", others)
    monkeypatch.setattr(jobs, "mkdocs_pages", lambda root, code, day, work: jobs.write(work / code / "x", "new"))
    jobs._pages(project, "en", DAY, keptpages.MadeOf(others, key), tmp_path / "edited")
    assert contents(tmp_path / "edited") == {"en/x": b"new"}
    assert keptpages.are_kept(project, "en", key)


def test_pages_of_files_that_were_edited_meanwhile_are_not_kept(english, tmp_path, monkeypatch):
    others = Shown(("en",), ())
    key = keptpages.key(signs(english), "en", others)

    def edited(root, code, day, work):
        jobs.write(work / code / "x", "made of what was there before")
        (root / "data/states/samoa.yaml").write_text("edited")

    monkeypatch.setattr(jobs, "mkdocs_pages", edited)
    jobs._pages(english, "en", DAY, keptpages.MadeOf(others, key), tmp_path / "site")
    assert (tmp_path / "site/en/x").is_file()
    assert not list((english / keptpages.PLACE).glob("*"))
