"""What the search knows of pages is kept: the same pages give the same index, and are not read again."""

import json
import sys
from pathlib import Path

import pytest

from macros.exports import searchindex
from macros.language.inenglish import marked
from macros.paths import ROOT
from macros.site.keptsearch import MADE_BY, PLACE, KeptSearch
from tests.readonce import edition_in

PAGES = {
    "": ("Factsheet", "<p>One <b>law</b>.</p><h2 id='x'>Part</h2><p>of it</p>"),
    "states/samoa/": ("Samoa", f"<p>{marked('In English')} “é”</p>"),
}


def index(folder, pages, code="en"):
    search = KeptSearch(folder, edition_in(code))
    for address, (title, html) in pages.items():
        search.add(address, title, html)
    search.write(folder)
    return (folder / searchindex.PATH).read_bytes()


@pytest.fixture
def read(monkeypatch):
    """The addresses of the pages whose HTML was read."""
    addresses, docs = [], searchindex.docs

    def noted(address, *more):
        addresses.append(address)
        return docs(address, *more)

    monkeypatch.setattr(searchindex, "docs", noted)
    return addresses


@pytest.mark.parametrize("code", ["en", "zh"])
def test_pages_that_are_as_they_were_are_not_read_again(tmp_path, read, code):
    cold = index(tmp_path, PAGES, code)
    assert read == [*PAGES]
    assert index(tmp_path, PAGES, code) == cold
    assert read == [*PAGES]
    turned = dict(reversed(PAGES.items()))
    assert json.loads(index(tmp_path, turned, code))["docs"][0]["location"] == "states/samoa/"
    assert read == [*PAGES]


def test_an_edited_page_and_what_the_program_makes_otherwise_are_read_again(tmp_path, read):
    index(tmp_path, PAGES)
    edited = PAGES | {"": ("Factsheet", "<p>Two laws.</p>")}
    assert b"Two laws." in index(tmp_path, edited)
    assert read == [*PAGES, ""]
    for name, again in (("views/new.py", []), ("language/new.py", [*PAGES]), ("exports/searchindex.py", [*PAGES])):
        read.clear()
        (tmp_path / "macros" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "macros" / name).touch()
        index(tmp_path, edited)
        assert read == again, name
    _, kept = (tmp_path / PLACE / "en.json").read_text("utf-8").splitlines()
    assert len(json.loads(kept)) == len(PAGES)


@pytest.mark.parametrize("code", ["en", "zh"])
def test_all_code_that_reads_a_page_is_counted(tmp_path, code):
    search, files = KeptSearch(tmp_path, edition_in(code)), set()
    sys.setprofile(lambda frame, *_: files.add(Path(frame.f_code.co_filename)))
    try:
        search.add("", *PAGES["states/samoa/"])
    finally:
        sys.setprofile(None)
    ours = {path.relative_to(ROOT).as_posix() for path in files if path.is_relative_to(ROOT / "macros")}
    assert "macros/exports/searchindex.py" in ours
    assert {path for path in ours if not path.startswith(MADE_BY)} == {"macros/site/keptsearch.py"}


@pytest.mark.parametrize(
    "damage", [lambda kept: "", lambda kept: "[]", lambda kept: kept[:99], lambda kept: kept.replace("One", "Two")]
)
def test_what_was_not_kept_whole_is_made_anew(tmp_path, damage):
    cold = index(tmp_path, PAGES)
    kept = tmp_path / PLACE / "en.json"
    kept.write_text(damage(kept.read_text("utf-8")), "utf-8")
    assert index(tmp_path, PAGES) == cold
