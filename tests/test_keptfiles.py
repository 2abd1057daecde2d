"""Files to take away kept from one build to the next: made again where they, or what makes them, would differ."""

import re
from functools import partial

import pytest

from macros.site import keptfiles, keptpages
from macros.site.filesigns import signs
from macros.site.keptfiles import PARTS, PLACE, KeptFiles
from macros.views import draftfile
from macros.views.assistancerequest import request
from macros.views.draftfile import CUTS
from tests.readonce import edition_in

DIFFERS = re.compile(r" at 0x|\bfrozenset\(|(?<=[({\[ ])\{'[^':]*'[,}]")  # from one process to the next


@pytest.fixture
def project(tmp_path):
    """A project by the files that make others."""
    for name in ("macros/word/template.py", "data/site.yaml", "data/translations/fr.po", "data/states/samoa.yaml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("before", "utf-8")
    return tmp_path


def means(project, code="fr"):
    return keptfiles.means(signs(project, *PARTS), code)


def made(project, *shown, kind="requests"):
    """Ask for a file that shows each of these; what had to be made."""
    new = []

    def make(one):
        new.append(one)
        return one.encode()

    with KeptFiles(project, kind, "fr", means(project)) as kept:
        contents = [kept.file(one, partial(make, one)) for one in shown]
    assert contents == [one.encode() for one in shown]
    return new


def test_a_file_is_made_once_for_what_it_shows_and_is_forgotten_when_nobody_asks(project):
    assert made(project, "a", "b") == ["a", "b"]
    assert made(project, "b", "c", "c") == ["c"]
    assert made(project, "a", "b") == ["a"]
    assert made(project, "a", kind="cards") == ["a"]


@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("macros/word/template.py", True),
        ("overrides/word/styles.xml", True),
        ("data/site.yaml", True),
        ("data/translations/fr.po", True),
        ("data/translations/es.po", False),
        ("data/states/samoa.yaml", False),  # of which each file says what it shows
        ("docs/fr/about.md", False),
    ],
)
def test_what_makes_files_counts_and_no_more(project, name, again):
    before = means(project)
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text("after", "utf-8")
    assert (means(project) != before) == again


def test_a_damaged_archive_is_as_none(project):
    made(project, "a" * 1000)
    [archive] = (project / PLACE).iterdir()
    whole = archive.read_bytes()
    listed = whole.rindex(b"PK\x01\x02")
    sealed = whole[: listed + 8] + b"\x01" + whole[listed + 9 :]  # as if it had a password
    for damaged in (b"", whole[:500], whole.replace(b"aaaa", b"aaab", 1), sealed):
        archive.write_bytes(damaged)
        assert made(project, "a" * 1000) == ["a" * 1000]


def failing(project):
    with KeptFiles(project, "cards", "fr", means(project)) as kept:
        kept.file("a", lambda: b"")
        kept.file("b", lambda: bytes(1 // 0))


def test_nothing_is_kept_of_what_failed_or_may_show_an_edit_of_the_meantime(project):
    with pytest.raises(ZeroDivisionError):
        failing(project)
    with KeptFiles(project, "cards", "fr", means(project)) as kept:
        kept.file("a", lambda: b"")
        (project / "data/translations/fr.po").write_text("after", "utf-8")
    assert not (project / PLACE).exists()


def test_what_is_kept_of_a_language_that_is_no_more_is_removed(project):
    made(project, "a")
    keptpages.forget_others(project / PLACE, ["fr"])
    assert made(project, "a") == []
    keptpages.forget_others(project / PLACE, ["en"])
    assert made(project, "a") == ["a"]


def test_what_files_show_is_said_in_the_same_words_by_every_process():
    """Else they would be made again each time."""
    one = edition_in("fr")
    assert not DIFFERS.search(repr(request(one, "samoa")))
    for cut in CUTS:
        assert not DIFFERS.search(repr(draftfile.draft(one, cut)))
