"""What every page of the site has and has not."""

import gzip
import itertools
import json
import re
from urllib.parse import urljoin

import html5lib
import pytest
from lxml import etree
from PIL import Image

from macros.language.languages import SOURCE, Language
from macros.language.standards import direction_of
from macros.records import STATUSES
from macros.site import manifest, theme
from macros.templating.addresses import absolute, target
from macros.views.downloads import COMPOSER, DRAFT_FORMS, DRAFT_PARTS, KIT_PARTS, ZIP
from tests import foreignwords
from tests.browser.kinds import KINDS, path_of
from tests.builds import ROOT
from tests.readonce import ALL, LANGUAGES, edition_in

MAIN = (
    "index.html",
    "states/index.html",
    "states/samoa/index.html",
    "what-it-entails/index.html",
    "statement/index.html",
)
KEPT = "<!--.*?-->"


def content(pages):
    """Pages inside a language; the front door and 404 pages have their own tests."""
    return [page for page in pages.values() if page.path.split("/")[0] in LANGUAGES]


def packed(code, latin):
    """How many bytes a packed file may have in a language, if it may have so many in Latin letters of one byte."""
    return latin if re.match("[A-Z]", Language(code).own_name) else latin * 104 // 100


def test_every_state_has_a_page_in_every_language(pages, facts):
    for code in LANGUAGES:
        missing = [slug for slug in facts.states if f"{code}/states/{slug}/index.html" not in pages]
        assert not missing


def test_every_page_has_one_title_and_says_its_language_and_direction(pages):
    for page in content(pages):
        code = page.path.split("/")[0]
        assert len(page.document.findall(".//h1")) == 1, page.path
        assert page.document.get("lang") == code, page.path
        assert page.document.find("body").get("dir") == direction_of(code), page.path


def test_headings_never_skip_a_level(pages):
    for page in content(pages):
        levels = [int(h.tag[1]) for h in page.document.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        jumps = [(a, b) for a, b in itertools.pairwise(levels) if b > a + 1]
        assert not jumps, page.path


def test_titles_and_descriptions_tell_pages_apart(pages):
    for code in LANGUAGES:
        here = [p for p in content(pages) if p.path.startswith(code) and not p.path.endswith("404.html")]
        titles = [p.document.findtext(".//title") for p in here]
        descriptions = [p.document.find(".//meta[@name='description']").get("content") for p in here]
        assert len(set(titles)) == len(titles)
        assert all(len(description) >= 20 for description in descriptions)


def test_html_is_valid(pages, facts):
    """Each page in English, and one of each kind in each other language, from the same templates and data."""
    places = (f"{code}/{path_of(kind, facts)}" for code in ALL for kind in KINDS)
    some = {place if place.endswith(".html") else f"{place}index.html" for place in places}
    for page in pages.values():
        if page.path.split("/")[0] != SOURCE and page.path not in some:
            continue
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(page.source)
        assert not parser.errors, (page.path, parser.errors[:3])


def test_no_id_stands_twice(pages):
    for page in pages.values():
        ids = page.document.xpath("//@id")
        assert len(ids) == len(set(ids)), page.path


INSIDE = "//script[not(@src)][not(contains(@type, 'json'))]/text()"


def test_nothing_but_the_themes_few_scripts_runs_or_styles_inside_the_page(pages):
    for page in pages.values():
        assert (
            page.document.find(".//meta[@http-equiv='Content-Security-Policy']") is not None
            or page.path == "404.html"
        )
        assert set(page.document.xpath(INSIDE)) <= set(theme.inline_scripts()), page.path
        assert not page.document.xpath("//style | //@style"), page.path
        handlers = [name for e in page.document.iter() for name in e.attrib if name.startswith("on")]
        assert not handlers, page.path


def test_search_engines_find_the_data_described(site, pages, facts):
    base = facts.site.base_address.rstrip("/")
    for code in LANGUAGES:
        blocks = pages[f"{code}/data/index.html"].document.xpath("//script[@type='application/ld+json']/text()")
        described = json.loads(blocks[0])
        assert described["@type"] == "Dataset"
        assert described["dateModified"] == facts.site.data_as_of.isoformat()
        files = [file["contentUrl"].removeprefix(f"{base}/") for file in described["distribution"]]
        assert len(files) >= 15
        assert all((site / file).is_file() for file in files)
    search = (site / "en/search/search_index.json").read_text("utf-8")
    assert "schema.org" not in search


def test_every_page_leads_to_the_data_and_the_feed(pages):
    for page in content(pages):
        if page.path.endswith("404.html"):
            continue
        code = page.path[:2]
        feed = page.document.xpath("//link[@type='application/atom+xml']/@href")
        assert any(link.endswith(f"/feeds/changes-{code}.xml") for link in feed), page.path
        links = {urljoin(f"/{page.path}", link) for link in page.document.xpath("//footer//a/@href")}
        assert {f"/{code}/data/", f"/{code}/changes/"} <= links, page.path


def test_no_macro_or_template_mark_is_left_in_a_page(pages):
    for page in pages.values():
        source = re.sub(r"<code>\{\{ \w+\([^<{}]*\) \}\}</code>", "", page.source)  # the guide shows calls
        assert not re.search(r"\{\{|\{%|[\ue000\ue001]", source), page.path


def test_the_choice_of_language_leads_to_the_same_page_in_each_of_the_others(pages, facts):
    for page in content(pages):
        if page.path.endswith("404.html"):
            continue
        code, _, rest = page.path.partition("/")
        others = [other for other in facts.site.languages if other != code]
        up = "../" * (rest.count("/") + 1)
        links = page.document.xpath("//header//details//a/@href")
        assert links == [f"{up}{other}/{rest.removesuffix('index.html')}" for other in others], page.path


def test_arabic_pages_hold_no_untranslated_label(pages):
    """English stands in an Arabic page only where it is marked: titles, names, texts being updated."""
    for name in ("ar/states/index.html", "ar/work-plan/index.html", "ar/states/samoa/index.html"):
        for element in pages[name].document.xpath("//dt | //th | //h2 | //h3 | //summary | //label | //button"):
            text = "".join(element.xpath(".//text()[not(ancestor::*[@lang='en' or @dir='auto' or @dir='ltr'])]"))
            assert not re.search(r"[A-Za-z][a-z]{2,}", text), (name, text)  # CSV and III are no English


def test_a_page_that_shows_a_status_says_that_it_is_no_judgement(pages):
    no_judgement = "Indicators of fact, not of compliance"
    for page in content(pages):
        said = edition_in(page.path.split("/")[0]).language.label(no_judgement)
        assert " ".join(said.split()) in " ".join(page.document.text_content().split()), page.path


def test_each_status_count_leads_to_its_rows(pages):
    for code in LANGUAGES:
        links = pages[f"{code}/index.html"].document.xpath("//ul[@class='figures']//a/@href")
        assert links == [f"states/?membership=state_party&status={status}#rows" for status in STATUSES]
        assert pages[f"{code}/states/index.html"].document.xpath("//*[@id='rows']")


@pytest.mark.parametrize("code", ALL)
def test_a_state_page_has_at_most_26_kb_of_html(site, facts, code):
    """Longest are those of States with many sources. In English a letter is a byte, elsewhere up to three: there
    the letters are counted, and everywhere what goes over the line, which is compressed.
    """
    texts = [(site / code / target("state", slug) / "index.html").read_text("utf-8") for slug in facts.states]
    assert max(map(len, texts)) <= 26_000
    assert max(len(gzip.compress(text.encode(), 6)) for text in texts) <= 10_000
    if code == SOURCE:
        assert max(len(text.encode()) for text in texts) <= 26_000


@pytest.mark.parametrize("code", ALL)
def test_search_engines_learn_of_each_page_in_every_language(site, facts, code):
    root = etree.parse(site / code / "sitemap.xml").getroot()
    ours = {address: absolute(facts.site.base_address, address) for address in facts.site.languages}
    pages = [page.findtext("{*}loc") for page in root]
    assert ours[code]("states/") in pages
    for page in root:
        path = page.findtext("{*}loc").removeprefix(ours[code](""))
        others = {link.get("hreflang"): link.get("href") for link in page.iterfind("{*}link")}
        expected = {other: url(path) for other, url in ours.items()}
        assert others == {"x-default": expected[facts.site.languages[0]], **expected}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", MAIN)
def test_the_first_view_of_a_page_has_at_most_100_kb(site, code, name):
    page = site / code / name
    assets = [site / code / "assets" / file for file in ("tokens.css", "site.css", "site.js", "icon.svg")]
    assets += (site / code / "assets" / "javascripts").iterdir()
    assert sum(len(gzip.compress(file.read_bytes())) for file in [page, *assets]) <= 100_000


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", [*DRAFT_PARTS, "kit"])
def test_the_composer_with_all_that_it_loads_for_a_file_has_at_most_150_kb(site, code, kind):
    """What is for a file comes when the file is taken; a packed one needs the packer too."""
    page = site / code / "model-legislation" / "composer" / "index.html"
    parts = DRAFT_PARTS | {"kit": KIT_PARTS}
    loaded = [COMPOSER, DRAFT_FORMS, parts[kind], *([ZIP] if kind in ("docx", "xlsx", "kit") else [])]
    assets = [site / code / name for name in loaded]
    assets += [site / code / "assets" / file for file in ("tokens.css", "site.css", "site.js", "icon.svg")]
    assets += (site / code / "assets" / "javascripts").iterdir()
    assert sum(len(gzip.compress(file.read_bytes())) for file in [page, *assets]) <= packed(code, 150_000)


def test_of_the_themes_files_its_script_alone_is_published(site):
    """Its styles stand in ours; its search, its fonts and its pictures are not used."""
    assets = site / "en" / "assets"
    ours = {path.name for path in (ROOT / "overrides" / "assets").iterdir()}
    published = {path.relative_to(assets).as_posix() for path in assets.rglob("*") if path.is_file()}
    made = {
        "site.css",
        "site.js",
        "composer.js",
        "keep.js",
        "self-check.js",
        "matrix.js",
        "file-parts.js",
        "draft-forms.js",
    }
    made |= {path.removeprefix("assets/") for path in manifest.DRAWN.values()}
    made |= {path.removeprefix("assets/") for path in (*DRAFT_PARTS.values(), KIT_PARTS)}
    [theirs] = published - ours - made
    assert re.fullmatch(r"javascripts/bundle\.\w+\.min\.js", theirs)
    assert not list(site.rglob("*.woff*"))


def test_each_page_by_which_a_term_is_found_is_there(site, facts):
    pages = [term.page for term in facts.glossary.values() if term.page or term.sought]
    assert pages
    assert not [page for page in pages if not page or not (site / "en" / page / "index.html").is_file()]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_template_is_published_as_it_stands(site, code):
    ours = [path.relative_to(ROOT / "overrides") for path in (ROOT / "overrides").rglob("*") if path.is_file()]
    made = {"404.html", "sitemap.xml"}  # MkDocs fills these two
    hidden = [path for path in ours if path.parts[0] != "assets" and path.name not in made]
    assert hidden
    assert not [path for path in hidden if (site / code / path).exists()]


@pytest.mark.parametrize("code", ALL)
def test_what_the_search_reads_is_at_most_320_kb(site, code):
    assert len(gzip.compress((site / code / "search/search_index.json").read_bytes(), 6)) <= packed(code, 320_000)


@pytest.mark.parametrize("code", ALL[1:])
def test_no_page_of_another_language_says_a_sentence_in_english_unmarked(pages, code):
    """But for names, titles and the words of sources; in a draft what is not translated is marked."""
    language = Language(code)
    own = [page for page in pages.values() if page.path.startswith(f"{code}/")]
    said = {page.path: text for page in own for text in foreignwords.english(page.document, language)}
    assert own
    assert said == {}


def test_a_link_to_any_page_shows_a_picture(site, pages, facts):
    base = facts.site.base_address
    for page in content(pages):
        if page.path.endswith("404.html"):
            continue
        picture = page.document.find(".//meta[@property='og:image']").get("content")
        with Image.open(site / picture.removeprefix(base).lstrip("/")) as image:
            assert image.size == (1200, 630)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_state_leads_to_its_statement_which_stands_on_the_page_without_a_script(pages, facts, code):
    statements = pages[f"{code}/statement/index.html"].document
    for slug in facts.states:
        state = pages[f"{code}/states/{slug}/index.html"].document
        (link,) = state.xpath("//a[contains(@href, 'statement/?of=')]/@href")
        assert link.endswith(f"statement/?of={slug}#{slug}")
        (said,) = statements.xpath(f"//details[@id='{slug}']")
        assert [text.get("data-length") for text in said.xpath("p[@data-length]")] == ["30", "60"]
        assert str(facts.states[slug].article9.as_of) in said.xpath("string(p[@data-length='30'])")


def test_every_page_says_how_it_is_cited_with_the_version_at_its_foot(pages):
    for page in content(pages):
        if page.path.endswith("404.html"):
            continue
        (cited,) = page.document.xpath("//article/details[@class='citing'][last()]/p")
        version = re.findall(r"[0-9a-f]{8}", page.document.xpath("string(//div[@class='foot']/p[1])"))
        assert version[-1] in cited.text_content(), page.path
        address = page.document.xpath("string(//link[@rel='canonical']/@href)")
        assert cited.xpath("string(bdi)") == address, page.path
