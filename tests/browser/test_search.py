"""The search: what a reader types finds the page that is meant, the same on the web and from a disk."""

import re
import zipfile
from fnmatch import fnmatchcase
from itertools import groupby

import pytest
from playwright.sync_api import expect

from macros.site import offline
from tests.browser.conftest import enter_search
from tests.browser.menu import CHOICE
from tests.browser.test_accessibility import violations
from tests.builds import ROOT
from tests.readonce import ALL, LANGUAGES

RESULTS = ".search__results > li > a"


@pytest.fixture(scope="module")
def disk(site, tmp_path_factory):
    """The address of the bundles of each language as a reader has them after unpacking all in one folder."""
    place = tmp_path_factory.mktemp("disk")
    for code in LANGUAGES:
        zipfile.ZipFile(site / offline.name(code)).extractall(place)
    return f"{place.as_uri()}/"


# From a disk the index comes another way and links lead to files; what follows is the same script, so that there
# one language is asked all queries.
BOTH = pytest.mark.parametrize("search", ["served", "from a disk"], indirect=True)


@pytest.fixture(params=["served"])
def search(request, borrow):
    """Open the search of a page; returns the page. Nothing is asked of another host; the console stays clean."""
    served = request.param == "served"
    root = request.getfixturevalue("address" if served else "disk")
    pages, elsewhere = [], []

    def heard(asked):
        if not asked.url.startswith((root, "about:")):
            elsewhere.append(asked.url)

    def open_(path, **options):
        page = borrow(**options).page
        pages.append(page)
        page.on("request", heard)
        code = path.split("/")[0]
        page.goto(root + (path if served else f"{offline.FOLDER.format(code)}/{path}index.html"))
        enter_search(page)
        return page

    yield open_
    for page in pages:
        page.remove_listener("request", heard)
    assert not elsewhere


def ask(page, words):
    """Type words; wait until an answer stands there, not that the search is on its way."""
    coming = page.locator("[data-search]").get_attribute("data-coming")
    page.locator("#search-text").fill("")
    expect(page.locator(".search__none")).to_be_empty()
    page.locator("#search-text").fill(words)
    expect(page.locator(".search__none")).not_to_have_text(re.compile(f"^({re.escape(coming)})?$"))


def place(address):
    """The address of a page below the folder of its language."""
    return re.sub(rf"^.*?/(?:{'|'.join(ALL)})/", "", address.partition("#")[0]).removesuffix("index.html")


def queries(code):
    """(words, address, place, why) of each row of tests/data/queries that is to be found."""
    lines = (ROOT / f"tests/data/queries/{code}.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


# All queries in one turn: the results stand there as soon as the field has said that it has other words.
FIRST_OF_EACH = """queries => {
  const input = document.querySelector("#search-text");
  return queries.map((words) => {
    input.value = words;
    input.dispatchEvent(new Event("input"));
    return [...document.querySelectorAll(".search__results > li > a")].slice(0, 3).map((a) => a.href);
  });
}"""


@pytest.mark.parametrize(
    ("search", "code"),
    [
        *(("served", code) for code in ALL),
        *(pytest.param("from a disk", code, marks=pytest.mark.long) for code in LANGUAGES[:-1]),
        ("from a disk", LANGUAGES[-1]),
    ],
    indirect=["search"],
)
def test_what_readers_type_finds_the_page_that_is_meant(search, code):
    page = search(f"{code}/about/")
    ask(page, "Samoa")
    asked = queries(code)
    answers = page.evaluate(FIRST_OF_EACH, [words for words, _, _, _ in asked])
    missed = []
    for (words, wanted, within, why), addresses in zip(asked, answers, strict=True):
        places = [place(address) or "/" for address in addresses]
        if not any(fnmatchcase(one, wanted) for one in places[: int(within)]):
            missed.append((words, why, wanted, places))
    assert len(asked) >= 40
    assert not missed


@BOTH
def test_each_result_names_its_page_and_each_page_stands_once(search):
    page = search("en/")
    for words in ("corporate", "sources"):
        ask(page, words)
        links = page.locator(".search__results a").all_inner_texts()
        assert len(links) >= 5, words
        assert len(set(links)) == len(links), words
        places = [place(href) for href in page.locator(RESULTS).evaluate_all("all => all.map(a => a.href)")]
        assert len(set(places)) == len(places), words
        for result in page.locator(".search__results > li").all():
            pages = {text.partition(" › ")[0] for text in result.locator("a").all_inner_texts()}
            assert len(pages) == 1, (words, pages)
        assert "Article 9 measures" not in links, words
        assert "Sources" not in links, words


def test_a_section_is_named_with_its_state_and_the_words_are_marked(search):
    page = search("en/")
    ask(page, "niue corporate")
    first = page.locator(".search__results > li").first
    expect(first.locator("a").first).to_have_text("Niue › Article 9 measures")
    assert {"niue"} <= {text.lower() for text in first.locator("mark").all_inner_texts()}
    ask(page, "corporate")
    expect(page.locator(".search__results > li").first.locator("mark").first).to_have_text(
        re.compile("corporate", re.I)
    )
    ask(page, "cote d’ivoire")
    assert page.locator(RESULTS).first.locator("mark").all_inner_texts() == ["Côte", "Ivoire"]


def test_numbers_of_sources_and_heads_of_tables_stick_to_no_word(search):
    page = search("en/")
    texts = page.evaluate(
        """async () => {
          const { search } = document.querySelector("[data-search]").dataset;
          return (await (await fetch(search)).json()).docs.map((d) => d.text);
        }"""
    )
    assert not [text for text in texts if re.search(r"\b20\d\d\d{2}\b|[a-z]{3}[.”]\d{1,2}\b", text)]


@pytest.mark.parametrize(
    ("search", "code"),
    [
        *(("served", "en"), ("served", "ar"), ("from a disk", "en")),
        pytest.param("from a disk", "ar", marks=pytest.mark.long),
    ],
    indirect=["search"],
)
def test_arrows_walk_the_results_enter_opens_one_and_escape_closes(search, code):
    page = search(f"{code}/about/")
    field, links = page.locator("#search-text"), page.locator(".search__results a")
    expect(field).to_be_focused()
    ask(page, "Niue")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".search__panel")).not_to_be_visible()
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/{code}/states/niue/"))


def test_on_a_phone_the_search_fills_the_screen_and_gives_it_back(search):
    page = search("en/about/", viewport={"width": 360, "height": 640})
    field, button = page.locator("#search-text"), page.locator("[data-search-open]")
    expect(field).to_be_focused()
    box = page.locator("[data-search]").bounding_box()
    assert (box["width"], box["height"]) == (360, 640)
    for close in (lambda: page.keyboard.press("Escape"), lambda: page.locator(".search__close").click()):
        close()
        expect(field).not_to_be_visible()
        expect(button).to_be_focused()
        page.keyboard.press("Enter")
        expect(field).to_be_focused()
    ask(page, "Niue")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/en/states/niue/"))


def test_whoever_goes_on_or_clicks_elsewhere_leaves_the_search(search):
    page = search("en/about/")
    panel = page.locator(".search__panel")
    ask(page, "Niue")
    page.locator("h1").click(position={"x": 3, "y": 3})
    expect(panel).not_to_be_visible()
    page.locator("#search-text").click()
    expect(panel).to_be_visible()
    page.locator(CHOICE).focus()
    expect(panel).not_to_be_visible()


def test_titles_are_suggested_and_one_that_is_chosen_is_looked_for(search):
    page = search("en/")
    ask(page, "uni")
    hint = page.locator(".search__hints").get_by_role("button", name="United Kingdom", exact=True)
    hint.click()
    expect(page.locator("#search-text")).to_have_value(re.compile("United Kingdom"))
    expect(page.locator(RESULTS).first).to_have_attribute("href", re.compile("states/united-kingdom/"))
    expect(page.locator("#search-text")).to_be_focused()


def test_what_is_not_there_is_said(search):
    page = search("ar/")
    ask(page, "qqqqqq")
    expect(page.locator(".search__results li")).to_have_count(0)
    expect(page.locator(".search__none")).to_have_text("لم يُعثر على شيء.")


def test_while_the_search_is_on_its_way_and_where_it_does_not_come_the_reader_is_told(browser, address):
    context = browser.new_context(service_workers="block")
    page, held = context.new_page(), []
    page.route("**/search_index.js*", lambda route: held.append(route))
    page.goto(f"{address}en/")
    field, told = page.locator("#search-text"), page.locator(".search__none")
    field.click()
    field.fill("Samo")
    expect(told).to_have_text("The search is being loaded.")
    page.route("**/search_index.js*", lambda route: route.abort())
    held[0].abort()
    expect(told).to_contain_text("could not be loaded")
    page.unroute("**/search_index.js*")
    field.fill("Samoa")
    expect(page.locator(RESULTS).first).to_have_attribute("href", re.compile("states/samoa/"))
    context.close()


def test_nothing_that_is_typed_stops_the_search(search):
    page = search("en/")
    ask(page, "Samoa")
    for words in ("<img src=x onerror=alert(1)>", "((((", "a" * 5000, "\\", "%", "ال", " "):
        page.locator("#search-text").fill(words)
        ask(page, "Samoa")
        expect(page.locator(RESULTS).first, words).to_have_attribute("href", re.compile("states/samoa/"))


@pytest.mark.parametrize(("code", "words", "scheme"), [("en", "Guinea", "light"), ("ar", "غينيا", "dark")])
def test_the_open_search_has_no_accessibility_fault_on_a_phone(search, code, words, scheme):
    page = search(f"{code}/", color_scheme=scheme, viewport={"width": 320, "height": 640})
    ask(page, words)
    expect(page.locator(".search__hints button").first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.querySelector('.search__panel').scrollWidth") <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_is_loaded_for_the_search_before_it_is_opened(browser, address):
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}en/", wait_until="networkidle")
    assert not [url for url in asked if "search" in url]
    enter_search(page)
    ask(page, "Fiji")
    context.close()
    assert len([url for url in asked if "search" in url]) == 2  # the index and MiniSearch


# In the filter of the register: language, what is typed, and the State whose row stays.
FILTERED = [
    ("en", "Cote d’Ivoire", "CIV"),
    ("en", "COTE D'IVOIRE", "CIV"),
    ("en", "guinea‑bissau", "GNB"),
    ("ar", "سويسره", "CHE"),
    ("ar", "مالى", "MLI"),
    ("ar", "لبنـــان", "LBN"),
    ("ar", "لُبْنَان", "LBN"),
    ("ar", "کندا", "CAN"),
    ("ar", "المانيا", "DEU"),
    ("ar", "عراق", "IRQ"),
    ("ar", "المان", "DEU"),
]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_filter_of_the_register_reads_words_as_the_search_does(open_page, code):
    page = open_page(f"{code}/states/")
    for words, iso in [(words, iso) for language, words, iso in FILTERED if language == code]:
        page.locator("#filter-text").fill(words)
        rows = page.locator("#register-table tbody tr:visible")
        shown = rows.evaluate_all("all => all.map(row => row.dataset.iso)")
        assert iso in shown, (words, shown)
        assert len(shown) < 20, (words, shown)


# Each line is one word to a reader: its forms as they are typed.
ALIKE = [
    ("Côte", "cote", "COTE", "Co\u0302te"),
    ("d'Ivoire", "d’Ivoire", "d‘ivoire", "dʼivoire", "d`Ivoire", "d′Ivoire"),
    ("Guinea-Bissau", "Guinea‑Bissau", "Guinea–Bissau", "guinea bissau", "Guinea\u00a0Bissau"),
    ("Straße", "strasse"),
    ("остаётся", "ОСТАЕТСЯ"),
    ("cooperation", "co\u00adoperation", "cooperation\u200e"),
    ("ألمانيا", "المانيا"),
    ("آسيا", "اسيا"),
    ("عقوبة", "عقوبه"),
    ("مالي", "مالى", "مالی"),
    ("كندا", "کندا"),
    ("لبنان", "لُبْنَان", "لبنـــان"),
    ("العراق", "عراق", "والعراق", "بالعراق", "للعراق"),
    ("سويسرا", "سويسره", "سويسرة"),
    ("2012", "٢٠١٢", "۲۰۱۲"),
]


def test_what_is_typed_alike_is_one_word_and_what_is_not_is_another(open_page):
    page = open_page("en/")
    folded = [{page.evaluate("text => fold(text)", form) for form in forms} for forms in ALIKE]
    assert [forms for forms, one in zip(ALIKE, folded, strict=True) if len(one) > 1] == []
    words = sorted(one.pop() for one in folded)
    assert [word for word, same in groupby(words) if len(list(same)) > 1] == []
    assert "" not in words
