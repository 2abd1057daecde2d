"""What `make next` says of a successor to MkDocs or its theme, from two folders of pages."""

import re

import pytest

from macros.paths import ROOT
from scripts.next import SUCCESSORS, Comparison, compare, in_words, main, reason

PAGE = "<!doctype html><html><body>{frame}<article>{words}</article></body></html>"


def site(folder, **pages):
    """A folder of pages: name -> (frame, words)."""
    for name, (frame, words) in pages.items():
        path = folder / name / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(PAGE.format(frame=frame, words=words), "utf-8")
    (folder / "site.css").write_text("p{}", "utf-8")
    return folder


@pytest.fixture
def today(tmp_path):
    """Two pages as they are built today."""
    return site(tmp_path / "today", ghana=("a", "<p>Status</p>"), home=("a", "<p>112</p>"))


@pytest.mark.parametrize(
    ("pages", "kept", "said"),
    [
        (
            {"ghana": ("a", "<p>Status</p>"), "home": ("a", "<p>112</p>")},
            True,
            ["lib 2: 3 the same."],
        ),
        (
            {"ghana": ("b", "<p>Status</p>"), "home": ("a", "<p>112</p>")},
            True,
            ["lib 2: 2 the same, 1 pages with another frame."],
        ),
        (
            {"ghana": ("a", "<p>Status</p>"), "home": ("b", "<p>113</p>")},
            False,
            [
                "lib 2: 2 the same, 1 pages that say something else.",
                "  pages that say something else: home/index.html",
            ],
        ),
        (
            {"ghana": ("a", "<p>Status</p>"), "more": ("a", "<p>112</p>")},
            False,
            ["lib 2: 2 the same, 1 missing, 1 new.", "  missing: home/index.html", "  new: more/index.html"],
        ),
    ],
)
def test_a_successor_keeps_the_pages_if_each_is_there_and_says_the_same(tmp_path, today, pages, kept, said):
    comparison = compare(today, site(tmp_path / "then", **pages))
    assert comparison.kept is kept
    assert list(in_words("lib 2", comparison)) == said


def test_a_page_without_an_article_does_not_pass_for_the_same(tmp_path, today):
    then = site(tmp_path / "then", ghana=("a", "<p>Status</p>"), home=("a", "<p>112</p>"))
    (then / "home" / "index.html").write_text("<!doctype html><p>112", "utf-8")
    assert compare(today, then).content == ["home/index.html"]


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("Build started\n  File x\nRuntimeError: no hooks\n\n  at y\n", "RuntimeError: no hooks"),
        ("one\ntwo\n", "two"),
        ("", "nothing was said"),
    ],
)
def test_a_build_that_stops_says_why(printed, told):
    assert reason(printed) == told


@pytest.fixture
def tried(monkeypatch, capsys):
    """Run the command with builds that are handed in: module -> what stops it."""

    def run(stops):
        monkeypatch.setattr("scripts.next.environment", lambda successor, root: successor.name)
        monkeypatch.setattr("scripts.next.version", lambda python, library: "1")
        monkeypatch.setattr("scripts.next.build", lambda python, module, *rest: stops.get(module, ""))
        everything = Comparison(["a.html"], [], [], [], [], [])
        monkeypatch.setattr("scripts.next.compare", lambda today, then: everything)
        return main(), capsys.readouterr().out

    return run


def test_only_a_successor_that_is_relied_on_makes_the_command_fail(tried):
    assert tried({}) == (
        0,
        "properdocs 1: 1 the same.\nmkdocs-materialx 1: 1 the same.\nzensical 1: 1 the same.\n",
    )
    code, said = tried({"zensical": "docs/en: no hooks"})
    assert code == 0
    assert "zensical 1: stops at docs/en: no hooks\n" in said
    code, said = tried({"properdocs": "docs/en: no theme"})
    assert code == 1
    assert "properdocs 1: stops at docs/en: no theme\n" in said


@pytest.mark.parametrize("successor", SUCCESSORS, ids=lambda successor: successor.name)
def test_each_successor_is_pinned_and_the_makefile_pins_it(successor):
    pinned = (ROOT / "requirements" / "next" / f"{successor.name}.txt").read_text("utf-8")
    assert re.search(rf"^{successor.library}==\S+ \\\n    --hash=sha256:", pinned, re.MULTILINE)
    assert f"next/{successor.name}" in (ROOT / "Makefile").read_text("utf-8")
