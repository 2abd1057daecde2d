"""The ZIM file of a small site: written the same each time, and what it says of itself."""

import json
from datetime import date
from pathlib import Path

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher

from macros.site import wholesite, zimfile
from macros.site.zimabout import LONGEST, About, about
from tests.readonce import LANGUAGES, edition_in

ABOUT = About("fr", "fra", "fr/index.html", {"Title": "Titre", "Date": date(2026, 11, 28)}, b"picture")
POLICY = b'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
FILES = {
    "assets/site.css": b"",
    "fr/a/index.html": b'<script src="../x.js?0123abcd" data-offline="w.js"></script><a href="../?of=x">x</a>',
    "fr/index.html": POLICY + b"<title>Page \xe2\x80\x93 Site</title>",
    "fr/x.js": b'ask("?0123abcd")',
    "index.html": b"",
}
ENTRIES = [
    {"location": "a/", "title": "Côte d’Ivoire", "text": "", "names": ["Ivory Coast"]},
    {"location": "a/#more", "title": "Suite", "text": "Des mots écrits"},
]


def written(path: Path, files=FILES) -> bytes:
    zimfile.write(path, files, ENTRIES, ABOUT)
    return path.read_bytes()


def test_the_same_site_gives_the_same_bytes_and_another_site_another_name(tmp_path):
    first, again = written(tmp_path / "a.zim"), written(tmp_path / "b.zim")
    other = written(tmp_path / "c.zim", {**FILES, "fr/x.js": b"other"})
    assert first == again
    assert first != other
    archives = [Archive(tmp_path / name) for name in ("a.zim", "b.zim", "c.zim")]
    assert all(archive.check() for archive in archives)
    assert len({archive.uuid for archive in archives}) == 2


def test_what_the_library_writes_beside_it_never_stands_among_the_files_of_the_site(tmp_path, monkeypatch):
    """Another language's archive is made at the same time, and looks over them."""
    work = tmp_path / ".cache" / "site-new"
    (work / "fr" / "search").mkdir(parents=True)
    (work / "fr" / "search" / "search_index.json").write_text(json.dumps({"docs": ENTRIES}), "utf-8")
    beside = []

    def write(path, *_):
        path.with_suffix(".tmp").touch()
        path.write_bytes(b"archive")
        beside.extend(work.rglob("*.tmp"))

    monkeypatch.setattr(zimfile, "write", write)
    wholesite._carried(tmp_path, edition_in("fr").facts.site, ABOUT, "means", work)
    assert (work / zimfile.name("fr")).read_bytes() == b"archive"
    assert beside == []
    assert list((tmp_path / ".cache").glob("site-*")) == [work]


def test_a_page_is_found_by_any_of_its_words_and_names_with_or_without_accents(tmp_path):
    written(tmp_path / "a.zim")
    search = Searcher(Archive(tmp_path / "a.zim"))
    for words in ("côte d'ivoire", "Cote d’Ivoire", "ivory", "écrits", "ECRITS"):
        assert list(search.search(Query().set_query(words)).getResults(0, 9)) == ["fr/a/index.html"], words


def test_what_is_for_a_server_alone_is_left_out_of_pages_and_of_nothing_else(tmp_path):
    written(tmp_path / "a.zim")
    archive = Archive(tmp_path / "a.zim")
    held = {path: bytes(archive.get_entry_by_path(path).get_item().content) for path in FILES if path[:2] == "fr"}
    assert held["fr/a/index.html"] == b'<script src="../x.js"></script><a href="../?of=x">x</a>'
    assert held["fr/index.html"] == b"<title>Page \xe2\x80\x93 Site</title>"
    assert held["fr/x.js"] == FILES["fr/x.js"]
    assert not [path for path in FILES if path[:2] != "fr" and archive.has_entry_by_path(path)]
    assert archive.get_entry_by_path("fr/a/").get_item().path == "fr/a/index.html"
    assert archive.get_entry_by_path("fr/index.html").title == "Page"


def test_nothing_is_said_while_it_is_written(tmp_path, capfd):
    written(tmp_path / "a.zim")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_title_or_a_description_is_no_longer_than_the_standard_lets_it_be(code):
    one = edition_in(code)
    told = about(one).told
    assert len(told["Title"]) <= LONGEST["Title"]
    assert len(told["Description"]) <= LONGEST["Description"]
    assert told["LongDescription"] == one.language.plain(one.facts.site.title)
