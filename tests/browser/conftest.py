"""A browser and a server for the built site. Nothing here reaches another machine."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.windows import Windows
from tests.patience import patience
from tests.site.conftest import site  # noqa: F401 (the fixture)

# A wait ends when what it waits for is there; this long, in milliseconds, only if it never comes.
PATIENCE = patience() * 1000
expect.set_options(timeout=PATIENCE)
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line on the terminal for each."""

    def log_message(self, *_: object) -> None: ...


class Server(ThreadingHTTPServer):
    """Says nothing when a page that is left breaks off what it was loading."""

    def handle_error(self, *_: object) -> None: ...


@contextmanager
def serving(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """The address at which a folder is served, ending in /, as long as the block runs."""
    server = Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@dataclass(frozen=True)
class Patient:
    """A browser whose pages wait as long as PATIENCE says."""

    browser: Browser

    def new_context(self, **options: Any) -> BrowserContext:
        context = self.browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        return context

    def new_page(self, **options: Any) -> Page:
        page = self.browser.new_page(**options)
        page.set_default_timeout(PATIENCE)
        return page


@contextmanager
def chromium() -> Iterator[Patient]:
    """A headless Chromium, as long as the block runs: if there is one, that without a frame, at half the cost."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
        launched = playwright.chromium.launch(executable_path=path, args=list(SWITCHES), timeout=PATIENCE)
        yield Patient(launched)
        launched.close()


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Ask again, frame by frame, until it holds; Playwright's own wait for a function takes a promise for a yes.

    Raises AssertionError if it never does.
    """
    end = time.monotonic() + patience()
    while not holds():
        assert time.monotonic() < end, "what was waited for never came"
        page.evaluate("() => new Promise(requestAnimationFrame)")


def enter_search(page: Page) -> None:
    """Go to the field of the search: on a narrow screen a button leads there."""
    button = page.locator("[data-search-open]")
    (button if button.is_visible() else page.locator("#search-text")).click()


@pytest.fixture(scope="session")
def address(site):  # noqa: F811
    """Where the built site is served, ending in /."""
    with serving(site) as found:
        yield found


@pytest.fixture(scope="session")
def browser():
    """One headless Chromium for all tests of a process."""
    with chromium() as launched:
        yield launched


@pytest.fixture(scope="session")
def windows(browser):
    """The windows that the tests of a process use one after another."""
    return Windows(browser.new_context)


@pytest.fixture
def borrow(windows):
    """Borrow a window until the test ends; its console must stay clean."""
    borrowed = []

    def borrow_(**options):
        borrowed.append(windows.borrow(**options))
        return borrowed[-1]

    yield borrow_
    said = [text for window in borrowed for text in window.said]
    for window in borrowed:
        windows.give_back(window)
    assert not said


@pytest.fixture
def open_page(windows, borrow, address):
    """Open a path of the site in a window where nothing is kept; the console must stay clean.

    A window of which something lasts, such as a script that begins each page, is opened `alone`: for this test.
    """
    own = []

    def open_(path, *, alone=False, **options):
        window = (windows.borrow if alone else borrow)(**options)
        if alone:
            own.append(window)
        window.page.goto(address + path)
        return window.page

    yield open_
    said = [text for window in own for text in window.said]
    for window in own:
        window.context.close()
    assert not said
