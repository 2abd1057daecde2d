"""The site of each language as a ZIM file, opened and searched by the library that Kiwix is built on."""

import io
import posixpath
import re
import unicodedata
from urllib.parse import unquote, urlsplit

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher
from lxml import html
from PIL import Image

from macros.language.standards import three_letters
from macros.site import zimfile
from tests.conftest import specimen
from tests.readonce import LANGUAGES, edition_in

EACH = 7  # of so many pages one is looked through
LOADED = "//@href | //@src | //@data-search | //@data-engine"


@pytest.fixture(scope="module", params=LANGUAGES)
def code(request):
    return request.param


@pytest.fixture(scope="module")
def archive(site, code):
    return Archive(site / zimfile.name(code))


def without_accents(name):
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))


def read(archive, path):
    return bytes(archive.get_entry_by_path(path).get_item().content)


def test_it_says_what_it_is_and_opens_at_the_factsheet(site, archive, code, facts):
    language = edition_in(code).language
    told = {name: archive.get_metadata(name).decode() for name in ("Language", "Date", "Creator", "Publisher")}
    author, day = language.plain(facts.site.author), facts.site.data_as_of.isoformat()
    assert told == {"Language": three_letters(code), "Date": day, "Creator": author, "Publisher": author}
    assert archive.get_metadata("Title")
    assert archive.get_metadata("Description")
    picture = Image.open(io.BytesIO(bytes(archive.get_illustration_item(48).content)))
    assert (picture.format, picture.size) == ("PNG", (48, 48))
    assert archive.main_entry.get_item().path == f"{code}/index.html"
    assert archive.check()
    assert (site / zimfile.name(code)).stat().st_size <= 8_000_000


def test_it_has_every_page_of_its_language_but_those_for_editors(archive, code, pages):
    unwanted = re.compile(rf"{code}/(404\.html|editing/.*)")
    wanted = {name for name in pages if name.startswith(f"{code}/") and not unwanted.fullmatch(name)}
    assert wanted
    assert not [name for name in wanted if not archive.has_entry_by_path(name)]


def test_each_state_is_the_first_that_is_found_by_its_name(archive, code, facts):
    language, search = edition_in(code).language, Searcher(archive)
    names = {f"{code}/states/{slug}/index.html": language.state(state) for slug, state in facts.states.items()}
    for path, name in names.items():
        first, *more = search.search(Query().set_query(name)).getResults(0, 2)
        if first != path:  # the library takes accents and endings off: to it Нигерия is Нигер, Nigéria is Níger
            assert without_accents(names[first]).startswith(without_accents(name)), path
            assert more == [path]


def test_a_word_of_a_heading_finds_its_page(archive, code, pages):
    path = f"{code}/model-legislation/obligations/penal-sanctions/index.html"
    asked = pages[path].document.find(".//h1").text_content()
    results = Searcher(archive).search(Query().set_query(asked)).getResults(0, 5)
    assert path in list(results)


def test_every_link_within_leads_to_something_within(archive, code, pages, facts):
    names = sorted(name for name in pages if archive.has_entry_by_path(name))
    sample = {*names[::EACH], f"{code}/index.html", f"{code}/states/{specimen(facts)}/index.html"}
    followed, broken = 0, []
    for name in sample:
        for value in html.document_fromstring(read(archive, name).decode()).xpath(LOADED):
            target = urlsplit(value)
            if target.scheme or target.netloc or not target.path:
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target.path)))
            followed += 1
            if not archive.has_entry_by_path(path.replace("search_index.json", "search_index.js")):
                broken.append((name, value))
    assert followed
    assert not broken
