"""A browser and a server for the built site. Nothing here reaches another machine."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.site.conftest import site  # noqa: F401 (the fixture)

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


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium, as long as the block runs."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(SWITCHES))
        yield launched
        launched.close()


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


@pytest.fixture
def open_page(browser, address):
    """Open a path of the site in a fresh context; the console must stay clean."""
    contexts, said = [], []

    def open_(path, **options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not said
