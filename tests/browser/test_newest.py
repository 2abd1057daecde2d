"""A reader who comes back after another edition was published sees it: no old figure beside new ones."""

import fnmatch
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Quiet, serving
from tests.browser.test_offline import until_kept
from tests.site.test_publishing import sent

PAGE, DATA = "en/about/", "data/counts.json"
OLD, NEW = "The figures of the first edition", "The figures of the second edition"
# A browser that is told nothing takes a file for fresh for a tenth of its age (RFC 9111, 4.2.2): here six days.
AGE = timedelta(days=60)


def publish(folder, words):
    """Put these words in the place of the heading of a page, and of all that a data file says."""
    path = folder / PAGE / "index.html"
    text = path.read_text("utf-8")
    start, end = text.index(">", text.index("<h1")) + 1, text.index("</h1>")
    path.write_text(text[:start] + words + text[end:], "utf-8")
    (folder / DATA).write_text(words, "utf-8")


@pytest.fixture
def folder(site, tmp_path):
    """As much of the site as one page needs, published long ago."""
    for name in ("en/assets", PAGE, "data"):
        shutil.copytree(site / name, tmp_path / name)
    for name in ("service-worker.js", "_headers"):
        shutil.copy(site / name, tmp_path / name)
    publish(tmp_path, OLD)
    long_ago = (datetime.now(UTC) - AGE).timestamp()
    for path in tmp_path.rglob("*"):
        os.utime(path, (long_ago, long_ago))
    return tmp_path


class Obeying(Quiet):
    """Sends what site/_headers asks for, the policy apart: a later rule outdoes an earlier one."""

    def end_headers(self):
        rules = sent((Path(self.directory) / "_headers").read_text("utf-8"))
        told = {}
        for pattern, values in rules.items():
            if fnmatch.fnmatchcase(self.path.partition("?")[0], pattern):
                told |= values
        self.send_header("Cache-Control", told["Cache-Control"])
        super().end_headers()


@pytest.mark.parametrize(
    ("handler", "workers"), [(Obeying, "block"), (Quiet, "allow")], ids=["headers alone", "service worker alone"]
)
def test_who_comes_back_sees_the_new_edition(browser, folder, handler, workers):
    with serving(folder, handler) as address:
        context = browser.new_context(service_workers=workers)
        page = context.new_page()
        page.goto(address + PAGE)
        expect(page.locator("h1")).to_have_text(OLD)
        if workers == "allow":
            until_kept(page, f"/{PAGE}")
            context.new_page().goto(address + PAGE)  # kept by the browser too
        publish(folder, NEW)
        page = context.new_page()
        page.goto(address + PAGE)
        expect(page.locator("h1")).to_have_text(NEW)
        context.close()


def test_who_asks_for_data_again_gets_the_new_ones(browser, folder):
    with serving(folder, Obeying) as address:
        context = browser.new_context(service_workers="block")
        for words in (OLD, NEW):
            page = context.new_page()
            page.goto(address + DATA)
            expect(page.locator("body")).to_have_text(words)
            publish(folder, NEW)
        context.close()
