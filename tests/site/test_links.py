"""Every link of the built site leads somewhere it may lead."""

from urllib.parse import unquote, urljoin, urlsplit

from macros.pages.rules.filelinks import FOLDERS
from macros.tables.terms import VERSIONED
from macros.views import sitefiles
from tests.readonce import ALL, edition_in

ORIGIN = "https://site.test/"


def links(pages, *names):
    """(page, address) of every attribute in `names`, each once a page."""
    for page in pages.values():
        for value in set(page.document.xpath(" | ".join(f"//@{name}" for name in names))):
            yield page, value


def test_every_internal_link_leads_to_a_page_and_a_place_in_it(site, pages):
    ids = {path: set(page.document.xpath("//@id")) for path, page in pages.items()}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    broken = []
    for page, value in links(pages, "href", "src"):
        target = urlsplit(urljoin(ORIGIN + page.path, value))
        if target.netloc != "site.test" or page.path.endswith("404.html"):
            continue
        path = unquote(target.path).lstrip("/")
        path += "index.html" if path == "" or path.endswith("/") else ""
        place = "" if "=" in target.fragment else target.fragment  # choices, which the script of the page reads
        if path not in files or (place and place not in ids.get(path, ())):
            broken.append((page.path, value))
    assert not broken


def test_a_page_for_a_missing_address_works_at_any_depth(site, pages):
    for name in ("404.html", "en/404.html", "ar/404.html"):
        for value in pages[name].document.xpath("//@href | //@src"):
            target = urlsplit(value)
            if value.startswith("#") or target.netloc:
                continue
            path = target.path.lstrip("/")
            assert value.startswith("/"), (name, value)
            assert (site / path).is_file() or (site / path / "index.html").is_file(), (name, value)


def test_a_missing_address_is_told_in_every_language(pages):
    told = pages["404.html"].document
    for code in ALL:
        language = edition_in(code).language
        (said,) = told.xpath(f"//p[@lang='{code}'][@dir='{language.direction}'][a]")
        own = said if code != ALL[0] else told.find(".//h1")
        assert language.label("Page not found") in own.text_content()


def test_nothing_loads_from_another_server(pages):
    for page in pages.values():
        sources = page.document.xpath(
            "//@src | //link[not(@rel='canonical' or starts-with(@rel, 'alternate'))]/@href | //@srcset"
        )
        assert not [value for value in sources if urlsplit(value).netloc], page.path


def test_links_out_go_to_accepted_hosts_only(pages, facts):
    accepted = set(facts.hosts) | {urlsplit(facts.site.base_address).netloc}
    for page, value in links(pages, "href"):
        target = urlsplit(value)
        assert target.scheme in ("", "http", "https", "mailto"), (page.path, value)
        assert not target.netloc or target.netloc in accepted, (page.path, value)


def test_pages_may_link_to_every_file_that_a_build_makes_and_to_no_other(site, facts):
    """But for the form of a certain version, as the newest is meant, and the look of the feeds."""
    made = {path.relative_to(site).as_posix() for one in FOLDERS for path in (site / one).rglob("*.*")}
    made |= {path.name for path in site.glob("offline-*")}
    newest = {name for name in made if not name.startswith(f"data/{VERSIONED}/") and not name.endswith(".css")}
    assert sitefiles.addresses(facts) == newest
