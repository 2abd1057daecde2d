"""What a check keeps: a run with it says what a run without it says, and a fault is found each time."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.commands import check
from macros.faults.fault import Fault
from macros.pages.prose import Prose
from macros.site import keptchecks, pagechecks, validation, wholecheck
from macros.site.filesigns import hashed, signs
from macros.site.validation import editions
from tests import builds
from tests.badfile import faults_of
from tests.catalogues import give_arabic

KEPT = ".cache/checks/all.json"
# Checks, and writes down what Python and its copies read on the way.
WATCH = """
import os, sys
from pathlib import Path
root, said = sys.argv[1:]
log = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
def heard(event, values):
    if event == "open" and isinstance(values[0], (str, os.PathLike)):
        os.write(log, f"{os.path.abspath(values[0])}\\n".encode())
sys.addaudithook(heard)
from macros.commands import check
sys.exit(check.main([], Path(root)))
"""
# What an editor may do after a good run -> the beginning of what is said of it.
EDITS = {
    "a State": (
        "data/states/samoa.yaml",
        "status: specific_law",
        "status: specific law",
        "data/states/samoa.yaml:13: ",
    ),
    "a page": ("docs/en/index.md", '{{ count("specific_law") }}', "{{ counts() }}", "docs/en/index.md:7: "),
    "a page's heading": ("docs/en/index.md", "# ", "## ", "docs/en/index.md:"),
    "a catalogue": ("data/translations/ar.po", 'msgid "Samoa"', 'msgid "Samoa', "data/translations/ar.po:"),
}


@pytest.fixture
def both(project: Path) -> Path:
    """The small project with its two languages."""
    give_arabic(project)
    return project


def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The projects that are looked at in full from now on."""
    looked: list[Path] = []
    said = wholecheck.said

    def noted(root: Path, *more: object) -> dict[str, str]:
        looked.append(root)
        return said(root, *more)

    monkeypatch.setattr(wholecheck, "said", noted)
    return looked


def run(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """What a check returns and says."""
    code = check.main([*arguments], root)
    return code, *capsys.readouterr()


def anew(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The same with nothing kept."""
    shutil.rmtree(root / ".cache", ignore_errors=True)
    return run(root, capsys, *arguments)


def test_a_run_after_a_good_one_says_the_same_without_looking(english, capsys, monkeypatch):
    looked = looked_at(monkeypatch)
    first = run(english, capsys)
    assert first[0] == 0
    assert "No fault." in first[1]
    assert run(english, capsys) == first
    assert run(english, capsys, "json") == (0, "", "")
    assert len(looked) == 1


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_after_a_good_run_is_told_as_with_nothing_kept(name: str, both: Path, capsys):
    path, old, new, begins = EDITS[name]
    good = run(both, capsys)
    assert good[0] == 0, good[2]
    before = (both / path).read_text("utf-8")
    builds.replace(both / path, old, new)
    told = [run(both, capsys), run(both, capsys), anew(both, capsys)]
    assert told[0][0] == 1
    assert told[0][2].startswith(begins)
    assert told[1] == told[0] == told[2]
    (both / path).write_text(before, "utf-8")
    assert run(both, capsys) == good


def test_what_only_lies_there_is_noticed(english, capsys):
    assert run(english, capsys)[0] == 0
    (english / "docs/en/A folder").mkdir()
    assert run(english, capsys)[2].startswith("docs/en/A folder:1: ")
    (english / "docs/en/A folder").rmdir()
    page = english / "docs/en/index.md"
    page.rename(english / "elsewhere.md")
    page.symlink_to(english / "elsewhere.md")
    assert "is a link to another place" in run(english, capsys)[2]
    page.unlink()
    os.mkfifo(page)
    assert "is neither a file nor a folder" in run(english, capsys)[2]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b"No fault", b"No thing"),
        lambda content: b"\x80\x04]\x94.",
        lambda content: b'{"text": "All is right.", "json": ""}',
        lambda content: b"\xff" * 99,
    ],
)
def test_a_damaged_or_foreign_file_is_as_none(damage, english, capsys, monkeypatch):
    first = run(english, capsys)
    kept = english / KEPT
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    looked = looked_at(monkeypatch)
    assert run(english, capsys) == first
    assert len(looked) == 1
    assert kept.read_bytes() == whole


def test_where_nothing_can_be_kept_a_check_says_the_same(english, capsys):
    first = run(english, capsys)
    shutil.rmtree(english / ".cache")
    (english / ".cache").write_text("a file where a folder should be")
    assert run(english, capsys) == run(english, capsys) == first


def test_nothing_is_kept_of_files_that_were_edited_meanwhile(english, capsys, monkeypatch):
    said = wholecheck.said

    def edited(root: Path, *more: object) -> dict[str, str]:
        told = said(root, *more)
        (root / "data/states/samoa.yaml").write_text("edited")
        return told

    monkeypatch.setattr(wholecheck, "said", edited)
    assert run(english, capsys)[0] == 0
    assert not (english / KEPT).exists()


def test_settings_libraries_and_the_forge_count(monkeypatch):
    before = hashed({})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert hashed({}) != before
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert hashed({}) == before != hashed({"a": b""})
    monkeypatch.setattr("macros.site.filesigns.libraries", list)
    assert hashed({}) != before


@pytest.mark.slow
def test_every_file_that_a_check_reads_counts(tmp_path):
    """And an edit of a template or of the code is noticed."""
    project = builds.copy_project(tmp_path / "project")
    builds.languages(project, "languages: [en, ar]\n")
    command = [sys.executable, "-c", WATCH, str(project), str(tmp_path / "read")]
    subprocess.run(command, cwd=project, check=True, stdout=subprocess.DEVNULL)
    read = {Path(path) for path in (tmp_path / "read").read_text("utf-8").splitlines()}
    read = {path.relative_to(project) for path in read if path.is_relative_to(project) and path.is_file()}
    counted = {Path(name) for name in check.signs(project)}
    unsigned = {path for path in read - counted if path.parts[0] != ".cache" and "__pycache__" not in path.parts}
    assert len(read) > 100
    assert unsigned == set()
    template = project / "overrides/macros/count.html"
    template.write_text("{% broken %}", "utf-8")
    again = [sys.executable, "-m", "macros.commands.check"]
    assert subprocess.run(again, cwd=project, capture_output=True, check=False).returncode == 1


# The pages of a language, each by itself.


def pages_looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages of docs/ that are looked at from now on, by their files."""
    looked: list[str] = []
    check_page = pagechecks.check_page

    def noted(page: Prose, *more: object) -> list[Fault]:
        looked.append(page.path)
        return check_page(page, *more)

    monkeypatch.setattr(pagechecks, "check_page", noted)
    return looked


def editions_of(root: Path) -> None:
    editions(root, before=signs(root))


REGISTER = {"docs/en/states/index.md", "docs/ar/states/index.md"}
ALL = {*REGISTER, "docs/en/index.md", "docs/ar/index.md"}


@pytest.mark.parametrize(
    ("name", "old", "new", "again"),
    [
        ("docs/en/states/index.md", "Four States.", "Four.", {"docs/en/states/index.md"}),
        ("docs/ar/index.md", "title: ", "title: .", {"docs/ar/index.md"}),
        ("data/states/samoa.yaml", "status: specific_law", "status: existing_law", ALL),
        ("data/translations/ar.po", 'msgstr "', 'msgstr " ', {name for name in ALL if "/ar/" in name}),
        ("data/site.yaml", "languages:", "# A note.\nlanguages:", ALL),
    ],
)
def test_only_what_depends_on_an_edit_is_looked_at_again(name, old, new, again, both, monkeypatch):
    editions_of(both)
    looked = pages_looked_at(monkeypatch)
    editions_of(both)
    assert looked == []
    builds.replace(both / name, old, new)
    editions_of(both)
    assert set(looked) == again
    looked.clear()
    shutil.rmtree(both / ".cache")
    editions_of(both)
    assert set(looked) == ALL


@pytest.mark.parametrize(
    ("edits", "begins"),
    [
        ([("docs/en/states/index.md", "{ #by-region }", "{ #regions }")], "docs/en/index.md:"),
        ([("docs/en/states/index.md", "Four States.", "[x](../index.md#stairs)")], "docs/en/states/index.md:"),
        ([("docs/en/states/index.md", "Four States.", '{{ state("somoa") }}')], "docs/en/states/index.md:"),
        ([("docs/en/states/index.md", "title: States", "titel: States")], "docs/en/states/index.md:2: "),
        (
            [
                ("docs/en/index.md", "{ #own }", "{ #stairs }"),
                ("docs/en/states/index.md", "{ #by-region }", "{ #regions }"),
            ],
            "docs/en/",
        ),
    ],
)
def test_links_between_pages_are_told_as_with_nothing_kept(edits, begins, english):
    builds.replace(
        english / "docs/en/index.md",
        "Begin with",
        "[See](states/index.md#by-region).\n\n## Own { #own }\n\nBegin with",
    )
    builds.replace(english / "docs/en/states/index.md", "Three regions", "[Three](../index.md#own) regions")
    editions_of(english)
    editions_of(english)
    for name, old, new in edits:
        builds.replace(english / name, old, new)
    told = faults_of(english, editions_of)
    assert told[0].startswith(begins)
    assert told == faults_of(english, editions_of)
    shutil.rmtree(english / ".cache")
    assert told == faults_of(english, editions_of)


def test_a_label_that_only_an_edited_page_shows_is_told(both):
    builds.replace(
        both / "data/translations/ar.po", 'msgid "Draft a law (Word)"\n', 'msgid "Draft a law (Words)"\n'
    )
    editions_of(both)
    builds.replace(both / "docs/ar/states/index.md", "\n# ", "\n{{ doors() }}\n\n# ")
    told = faults_of(both, editions_of)
    assert 'lacks the label "Draft a law (Word)"' in "\n".join(told)
    shutil.rmtree(both / ".cache")
    assert told == faults_of(both, editions_of)


def test_what_was_kept_does_not_stand_for_files_that_are_edited_while_they_are_read(english, monkeypatch):
    editions_of(english)
    examined = validation.examined

    def late(root: Path, **more: bool) -> object:
        builds.replace(english / "data/states/samoa.yaml", "in_force: 2010-10-01", "in_force: 2010-11-01")
        monkeypatch.setattr(validation, "examined", examined)
        return examined(root, **more)

    monkeypatch.setattr(validation, "examined", late)
    told = faults_of(english, editions_of)
    assert told == faults_of(english, editions_of)
    assert told[0].startswith("data/states/samoa.yaml:")


@pytest.mark.parametrize("name", ["pages-en", "surroundings"])
@pytest.mark.parametrize("content", [b"", b"{}", b"true", b'{"docs/en/index.md": 1}'])
def test_damaged_pages_are_as_none(name, content, english):
    editions_of(english)
    kept = english / keptchecks.PLACE / f"{name}.json"
    whole = kept.read_bytes()
    builds.replace(english / "docs/en/index.md", "Begin with", "Start with")
    kept.write_bytes(whole.partition(b"\n")[0] + b"\n" + content)
    editions_of(english)
    builds.replace(english / "docs/en/index.md", "Start with", "Begin with")
    editions_of(english)
    assert kept.read_bytes() == whole
