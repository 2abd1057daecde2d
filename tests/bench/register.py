"""How long the register takes in Chromium to answer a key, a choice and a click, also with ten times the rows."""

import re
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import chromium

ROWS = re.compile(r'(<table class="register" id="register-table".*?<tbody>)(.*?)(</tbody>)', re.DOTALL)
# Milliseconds from the event until the page is laid out anew, for each of several words or columns. Run
# RUNS times; of each the shortest counts, since a busy machine only ever adds.
RUNS = 5
TYPING = """() => ["s", "st", "state", "un", "africa", "2019", "", "o"].map((word) => {
  const field = document.querySelector("#filter-text");
  field.value = word;
  const start = performance.now();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  document.querySelector("#register-table").offsetHeight;
  return performance.now() - start;
})"""
SORTING = """() => [...document.querySelectorAll("#register-table thead button")].map((button) => {
  const start = performance.now();
  button.click();
  document.querySelector("#register-table").offsetHeight;
  return performance.now() - start;
})"""


def slowest(page: Page, script: str) -> float:
    """The longest of the shortest times of each thing that the script does."""
    runs = [page.evaluate(script) for _ in range(RUNS)]
    return max(min(times) for times in zip(*runs, strict=True))


def register(site: Path) -> dict[str, float]:
    """The longest time of each kind in milliseconds, with the register's own rows and with ten times as many."""
    path = site / "en/states/index.html"
    whole, found = path.read_text("utf-8"), {}
    with chromium() as browser:
        for times in (1, 10):
            copy = path.with_name(f"rows-{times}.html")
            copy.write_text(ROWS.sub(r"\1" + r"\2" * times + r"\3", whole), "utf-8")
            page = browser.new_page()
            page.goto(copy.as_uri())
            rows = page.locator("#register-table tbody tr").count()
            found[f"register, {rows:,} rows: a key, ms"] = slowest(page, TYPING)
            found[f"register, {rows:,} rows: a sort, ms"] = slowest(page, SORTING)
            copy.unlink()
    return found
