"""What a server is told, what stands in each page, and the site in one file."""

import base64
import hashlib
import posixpath
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree, html

from macros.site import headers, offline
from tests.conftest import ROOT
from tests.readonce import LANGUAGES

CSP = ".//meta[@http-equiv='Content-Security-Policy']"
NGINX = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")


def sent(text):
    """{path: {header: value}} of a _headers file."""
    found = {}
    for line in text.splitlines():
        if line.startswith("/"):
            here = found.setdefault(line, {})
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            here[name] = value
    return found


@pytest.fixture(scope="module")
def rules(site):
    return sent((site / "_headers").read_text("utf-8"))


@pytest.fixture(scope="module")
def bundles(site):
    """Of each language name -> content of its bundle, without the folder that all is in."""
    return {code: unpacked(site / offline.name(code), offline.FOLDER.format(code)) for code in LANGUAGES}


def unpacked(path, folder):
    with zipfile.ZipFile(path) as archive:
        assert all(name.startswith(f"{folder}/") for name in archive.namelist())
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_each_page_states_the_policy_that_the_server_sends(pages, rules):
    policy = rules["/*"]["Content-Security-Policy"]
    within = policy.removesuffix("; frame-ancestors 'self'")
    assert within != policy
    for page in pages.values():
        assert [meta.get("content") for meta in page.document.iterfind(CSP)] == [within], page.path


def test_the_policy_allows_the_scripts_inside_the_pages_and_no_other_host(pages):
    assert headers.POLICY.startswith("default-src 'none'")
    values = {value for rule in headers.POLICY_HEADER.split("; ") for value in rule.split()[1:]}
    inside = {
        text
        for page in pages.values()
        for text in page.document.xpath("//script[not(@src)][not(contains(@type, 'json'))]/text()")
    }
    digests = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inside}
    assert digests
    assert values == {"'none'", "'self'", *(f"'sha256-{digest}'" for digest in digests)}


def test_headers_name_files_that_exist(site, rules):
    for path in rules:
        assert list(site.glob(path.lstrip("/"))), path


def versioned(page) -> list[str]:
    """The addresses with a version that a page names, and of the search, which its script makes of its own."""
    values = page.document.xpath("//link/@href | //script/@src")
    values += [value.replace("site.js", "minisearch.js") for value in values if "/site.js?" in value]
    return [urljoin(f"/{page.path}", value) for value in values if re.search(r"\?[0-9a-f]{8}$", value)]


def test_only_what_has_a_version_in_its_address_is_kept_for_long(pages, rules):
    named = {urlsplit(address).path for page in pages.values() for address in versioned(page)}
    forever = {path for path, found in rules.items() if "immutable" in found.get("Cache-Control", "")}
    assert forever == named


def nginx_cache(address):
    """What deploy/nginx.conf sends as Cache-Control for an address, by its map: the first pattern that fits."""
    body = re.search(r"map \$request_uri \$article9_cache \{\n(.*?)\n\}", NGINX, re.DOTALL)[1]
    default, *patterns = re.findall(r'^ +(?:default|"~(.+?)") "(.+?)";$', body, re.MULTILINE)
    return next((value for pattern, value in patterns if re.search(pattern, address)), default[1])


def test_the_nginx_example_sends_the_same(rules):
    for name, value in rules["/*"].items():
        written = "$article9_cache" if name == "Cache-Control" else f'"{value}"'
        assert f"add_header {name} {written} always;" in NGINX, name


def test_all_that_has_no_version_in_its_address_is_asked_for_each_time(site, pages, rules):
    """By both servers: every file under its plain address; what a page names with a version is kept."""
    assert rules["/*"]["Cache-Control"] == headers.ALWAYS_ASK["Cache-Control"] == "no-cache"
    for path in site.rglob("*"):
        address = f"/{path.relative_to(site).as_posix()}"
        if path.is_file():
            assert nginx_cache(address) == "no-cache", address
    for code in LANGUAGES:
        named = versioned(pages[f"{code}/index.html"])
        assert len(named) == 4
        for address in (*named, *(f"/a/path{address}" for address in named)):
            assert nginx_cache(address) == headers.FOREVER["Cache-Control"], address


def test_no_picture_carries_a_script_or_loads_anything(site):
    pictures = list(site.rglob("*.svg"))
    assert pictures
    for path in pictures:
        for element in etree.parse(path).iter(etree.Element):
            assert etree.QName(element).localname not in ("script", "foreignObject", "use", "image"), path
            for name, value in element.attrib.items():
                assert not name.startswith("on"), path
                assert "href" not in name, path
                assert "url(" not in value, path


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_link_of_a_bundle_leads_within_it_or_to_what_the_site_alone_has(bundles, code, facts):
    broken, bundled, address = [], bundles[code], facts.site.base_address.rstrip("/")
    for name, content in bundled.items():
        if not name.endswith(".html"):
            continue
        for value in html.document_fromstring(content.decode()).xpath("//@href | //@src"):
            on_the_web = value.startswith(f"{address}/")
            target = urlsplit(value.removeprefix(f"{address}/"))
            if target.scheme or not target.path:
                continue
            folder = "" if on_the_web else posixpath.dirname(name)
            path = posixpath.normpath(posixpath.join(folder, unquote(target.path)))
            if on_the_web != bundled.keys().isdisjoint({path, f"{path}/index.html"} if on_the_web else {path}):
                broken.append((name, value))
    assert not broken
    slug = next(iter(facts.states))
    page = html.document_fromstring(bundled[f"{code}/states/{slug}/index.html"].decode())
    others = [other for other in facts.site.languages if other != code]
    on_its_site = {
        f"{address}/data/states/{slug}.json",
        *(f"{address}/{other}/states/{slug}/" for other in others),
    }
    assert on_its_site <= set(page.xpath("//a/@href"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_bundle_holds_the_pages_and_the_handout_of_its_language_in_five_mb(site, pages, bundles, code):
    unwanted = re.compile(rf"{code}/(404\.html|editing/.*)")
    wanted = {name for name in pages if name.startswith(f"{code}/") and not unwanted.fullmatch(name)}
    held = bundles[code]
    assert {name for name in held if name.endswith(".html")} == {*wanted, "index.html"}
    assert {f"pdf/handout-{code}.pdf", f"{code}/search/search_index.js"} <= held.keys()
    assert (site / offline.name(code)).stat().st_size <= 5_000_000


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_a_bundle_has_as_word_or_powerpoint_it_has_not_as_pdf(site, bundles, code):
    stems = [Path(name).stem for name in bundles[code] if name.startswith(("pdf/", "docx/", "pptx/"))]
    assert len(stems) == len(set(stems))
    assert sorted(stems) == sorted(
        {path.stem for folder in ("pdf", "docx", "pptx") for path in (site / folder).glob(f"*-{code}.*")}
    )


def test_the_address_of_the_bundle_of_all_languages_gives_the_first(site):
    assert (site / offline.OLD).read_bytes() == (site / offline.name(LANGUAGES[0])).read_bytes()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_bundle_holds_nothing_that_only_a_server_uses(bundles, code):
    left_out = ("404.html", "sitemap.xml", "feed.xml", "_headers", "service-worker.js")
    assert not [name for name in bundles[code] if name.endswith(left_out)]
    assert not [name for name in bundles[code] if name.startswith("feeds/")]


def test_the_forms_for_editors_are_neither_published_nor_linked(site, pages):
    assert not list(site.rglob("admin*"))
    for page in pages.values():
        assert not [link for link in page.document.xpath("//@href") if "admin" in link.split("/")], page.path
