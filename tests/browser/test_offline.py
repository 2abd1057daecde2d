"""Without a network: the site unpacked on a disk, and pages that a browser has seen before."""

import zipfile
from contextlib import ExitStack
from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import expect

from macros.site import offline
from tests.browser.conftest import PATIENCE, Quiet, enter_search, serving, until


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory):
    """The English and the Arabic site as a reader has them after unpacking both."""
    place = tmp_path_factory.mktemp("disk")
    for code in ("en", "ar"):
        zipfile.ZipFile(site / offline.name(code)).extractall(place)
    return place


@pytest.fixture
def open_file(browser, folder):
    """Open a file of the unpacked site; the console must stay clean."""
    said = []
    context = browser.new_context(offline=True)

    def open_(name):
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto((folder / name).as_uri())
        return page

    yield open_
    context.close()
    assert not said


def test_from_a_disk_links_lead_from_page_to_page_and_to_other_languages_on_the_web(open_file, facts):
    page = open_file(f"{offline.FOLDER.format('en')}/index.html")
    page.locator("a[hreflang=en]").click()
    page.wait_for_url("**/en/index.html")
    page.get_by_role("navigation").get_by_role("link", name="States").first.click()
    page.wait_for_url("**/en/states/index.html")
    page.locator("#register-table a", has_text="Samoa").click()
    page.wait_for_url("**/en/states/samoa/index.html")
    expect(page.locator("h1")).to_have_text("Samoa")
    other = page.locator("a[hreflang=ar]").first
    assert other.get_attribute("href") == f"{facts.site.base_address.rstrip('/')}/ar/states/samoa/"
    page = open_file(f"{offline.FOLDER.format('ar')}/ar/states/samoa/index.html")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"


def test_from_a_disk_styles_and_the_filter_work(open_file, facts):
    page = open_file(f"{offline.FOLDER.format('en')}/en/states/index.html")
    assert page.evaluate("[...document.styleSheets].every(sheet => sheet.href)")
    assert page.evaluate("getComputedStyle(document.querySelector('.md-footer-meta')).borderTopStyle") == "solid"
    page.get_by_label("Article 9 status").select_option("unclear")
    unclear = [state for state in facts.states.values() if state.article9.status == "unclear"]
    expect(page.locator("#register-table tbody tr:visible")).to_have_count(len(unclear))


@pytest.fixture
def page(browser):
    """A page of a browser that has been nowhere yet, and whose service worker no other test has."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def server(site):
    """A server of its own, for a test that stops it; returns its address and how to stop it."""
    with ExitStack() as stack:
        yield stack.enter_context(serving(site)), stack.close


def kept(page):
    """Paths of everything that the service worker has kept."""
    return page.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat()"""
    )


def until_kept(page, *paths):
    """Wait until all of these are kept."""
    until(page, lambda: set(paths) <= set(kept(page)))


def test_a_page_visited_once_opens_again_without_a_network(server, page):
    address, stop = server
    page.goto(f"{address}en/states/?status=unclear")
    until_kept(page, "/en/states/", "/en/assets/site.css", "/en/assets/site.js")
    page.goto(f"{address}en/states/samoa/")
    enter_search(page)
    page.keyboard.type("Fiji")
    expect(page.locator(".search__results li").first).to_contain_text("Fiji")
    until_kept(page, "/en/states/samoa/", "/en/search/search_index.json")
    assert not [path for path in kept(page) if path.startswith(("/data/", "/pdf/", "/ar/"))]

    stop()
    page.context.set_offline(True)
    said = []
    page = page.context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{address}en/states/samoa/")
    expect(page.locator("h1")).to_have_text("Samoa")
    assert page.evaluate("getComputedStyle(document.querySelector('.md-footer-meta')).borderTopStyle") == "solid"
    enter_search(page)
    page.keyboard.type("Norway")
    expect(page.locator(".search__results li").first).to_contain_text("Norway")
    page.goto(f"{address}en/states/?region=african#register")
    expect(page.locator("#register-table tbody tr:visible").first).to_be_visible()
    page.goto(f"{address}en/states/norway/")  # never visited
    expect(page.locator("h1")).to_have_text("This page is not on this device")
    page.locator("li a").get_by_text("Samoa").click()
    expect(page.locator("h1")).to_have_text("Samoa")
    page.goto(f"{address}ar/states/norway/")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    with pytest.raises(Exception, match="ERR_"):
        page.goto(f"{address}pdf/states/norway-en.pdf")  # no file is taken for what is said of a page
    assert not [text for text in said if "Content Security Policy" in text]


class Held(Quiet):
    """A server that holds one script back until it is released."""

    released = Event()

    def do_GET(self) -> None:  # noqa: N802 (http.server's own name)
        if self.path.startswith("/en/assets/keep.js"):
            self.released.wait(PATIENCE / 1000)
        super().do_GET()


def test_a_page_that_was_loading_when_the_service_worker_began_is_kept_too(page, site):
    with serving(site, Held) as address:
        page.goto(f"{address}en/take-along/", wait_until="commit")
        page.context.new_page().goto(f"{address}en/about/")
        until(page, lambda: page.evaluate("Boolean(navigator.serviceWorker.controller)"))
        assert "/en/take-along/" not in kept(page)
        Held.released.set()
        until_kept(page, "/en/take-along/", "/en/assets/keep.js")


# Puts an old page in the place of each page that is kept.
OLD = """async () => {
  const old = () => new Response("<h1>old</h1>", { headers: { "Content-Type": "text/html" } });
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) if (key.url.endsWith("/about/")) await cache.put(key, old());
  }
}"""


def test_with_a_network_a_page_is_always_the_newest(server, page):
    address, _ = server
    page.goto(f"{address}en/about/")
    until_kept(page, "/en/about/")
    page.evaluate(OLD)
    page.reload()
    expect(page.locator("h1")).not_to_have_text("old")


class Silent(Quiet):
    """A server that answers until it falls silent; its service worker has less patience."""

    quiet, over = Event(), Event()

    def do_GET(self) -> None:  # noqa: N802 (http.server's own name)
        if self.quiet.is_set():
            self.over.wait(PATIENCE / 1000)
        elif self.path == "/service-worker.js":
            text = Path(self.translate_path(self.path)).read_bytes()
            assert b"SILENT = 10_000" in text
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript")
            self.end_headers()
            self.wfile.write(text.replace(b"10_000", b"100"))
        else:
            super().do_GET()


def test_where_the_network_is_silent_the_page_last_seen_is_shown(page, site):
    with serving(site, Silent) as address:
        page.goto(f"{address}en/about/")
        until_kept(page, "/en/about/", "/en/assets/site.css", "/en/assets/site.js")
        Silent.quiet.set()
        page.goto(f"{address}en/about/?again", wait_until="commit")
        expect(page.locator("h1")).to_have_text("Method and sources")
        Silent.over.set()


def test_who_renews_or_removes_stays_where_the_buttons_are(server, page):
    address, _ = server
    page.goto(f"{address}en/take-along/?of=samoa")
    entries = page.locator("[data-kept] li")
    for of, number in (("samoa", 1), ("fiji", 2)):
        value = page.locator(f"#keep-of option[data-of={of}]").get_attribute("value")
        page.locator("#keep-of").select_option(value)
        page.get_by_role("button", name="Keep on this device").click()
        expect(entries).to_have_count(number)
    renew = page.get_by_role("button", name="Renew Samoa")
    page.locator("[data-keep] output").evaluate("output => { output.value = ''; }")
    renew.press("Enter")
    expect(page.locator("[data-keep] output")).to_have_text("Kept: Samoa")
    expect(renew).to_be_focused()
    expect(entries.locator("a")).to_have_text(["Samoa", "Fiji"])
    page.get_by_role("button", name="Remove Fiji").press("Enter")
    expect(entries.locator("a")).to_have_text(["Samoa"])
    expect(page.locator("#kept")).to_be_focused()
    expect(page.locator("[data-keep] output")).to_have_text("Removed: Fiji")


# Lists of what is kept that are not as we wrote them, each with what of it is shown.
NOT_OURS = """(address) => {
  const right = { title: "Samoa", open: `${address}en/states/samoa/`, parts: [], lang: "en", when: 1 };
  return [
    ["{", []], ["null", []], ['{"a": 1}', []],
    [JSON.stringify([null, 1, {}, { ...right, open: "javascript:alert(1)" }]), []],
    [JSON.stringify([{ ...right, parts: ["https://x.example/"] }, { ...right, parts: null }]), []],
    [JSON.stringify([right, { ...right, when: "now" }, { ...right, lang: 1 }]), ["Samoa"]],
  ];
}"""
WRITTEN = """async ([address, text]) => {
  const lists = await caches.open(`${address} kept`);
  await lists.put(`${address}kept.json`, new Response(text));
}"""


def test_of_a_list_that_something_else_has_written_nothing_is_shown(server, page):
    address, stop = server
    page.goto(f"{address}en/take-along/")
    until_kept(page, "/en/take-along/", "/en/assets/keep.js")
    cases = page.evaluate(NOT_OURS, address)
    for text, shown in cases:
        page.evaluate(WRITTEN, [address, text])
        page.reload()
        expect(page.locator("[data-keep]")).to_be_visible()
        expect(page.locator("[data-kept] a")).to_have_text(shown)
    stop()
    page.context.set_offline(True)
    for text, shown in cases:
        page.evaluate(WRITTEN, [address, text])
        other = page.context.new_page()
        other.goto(f"{address}en/states/norway/")  # never visited
        expect(other.locator("h1")).to_have_text("This page is not on this device")
        expect(other.locator("a[href$='/samoa/']")).to_have_text(shown)


def test_all_states_are_kept_with_the_search(server, page):
    address, stop = server
    page.goto(f"{address}en/take-along/")
    page.locator("#keep-of").evaluate(  # of all pages two are enough
        "choice => choice.querySelectorAll('option:not([data-reach])').forEach((one, i) => i > 1 && one.remove())"
    )
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.locator("[data-kept] li")).to_have_count(1)
    expect(page.locator("[data-kept] .age")).to_contain_text("6 of 6")
    stop()
    page.context.set_offline(True)
    page.goto(f"{address}en/states/")
    enter_search(page)
    page.keyboard.type("Norway")
    expect(page.locator(".search__results li").first).to_contain_text("Norway")


def test_a_state_that_is_kept_opens_without_a_network_until_it_is_removed(server, page):
    address, stop = server
    page.goto(f"{address}ar/states/samoa/")
    page.locator(".foot a[href*='take-along']").click()
    page.wait_for_url("**/ar/take-along/?of=samoa#keep")
    expect(page.locator("#keep-of")).to_have_value("../states/samoa/ ../../pdf/states/samoa-ar.pdf")
    page.locator("#keep-of").select_option("../states/fiji/ ../../pdf/states/fiji-ar.pdf")
    page.locator("[data-keep] button").first.click()
    entry = page.locator("[data-kept] li")
    expect(entry).to_have_count(1)
    expect(entry.locator(".age")).to_contain_text("2")
    until_kept(page, "/ar/states/fiji/", "/pdf/states/fiji-ar.pdf", "/ar/take-along/", "/ar/assets/keep.js")

    stop()
    page.context.set_offline(True)
    page.reload()
    page.locator("[data-kept] a").click()
    page.wait_for_url("**/ar/states/fiji/")
    assert page.evaluate("getComputedStyle(document.querySelector('.md-footer-meta')).borderTopStyle") == "solid"
    page.go_back()
    entry.locator("button").last.click()
    expect(entry).to_have_count(0)
    assert "/pdf/states/fiji-ar.pdf" not in kept(page)
