"""Every linked number leads to a table on the screen that has exactly as many rows."""

import re
from urllib.parse import urljoin, urlsplit

import pytest

from tests.site.conftest import pages  # noqa: F401 (the fixture)

PHONE = {"viewport": {"width": 360, "height": 640}}
NUMBER = re.compile(r"[0-9]+(?![.0-9])(?= |$)")  # "31", "64 of 112"; not "3. Definitions"
YEAR = re.compile(r"(19|20)[0-9]{2}")
# Links that begin with a number and count nothing: a source, a day, another site's words.
OTHER = "ancestor::sup or ancestor::time or .//time or .//cite or starts-with(@href, 'http')"
# Page below a language -> where its rows stand.
LISTS = {"states/": "#register-table tbody tr", "changes/": "#event-years li"}

SEEN = """(selector) => {
  const rows = [...document.querySelectorAll(selector)].filter((row) => row.checkVisibility());
  const table = document.querySelector(selector.split(" ")[0]).getBoundingClientRect();
  const first = rows[0]?.getBoundingClientRect();
  const inside = first && first.top >= 0 && first.top < innerHeight;
  return [rows.length, table.top < innerHeight && table.bottom > 0, inside];
}"""


def numbers(pages):  # noqa: F811
    """Address -> number -> pages, of every link of every page whose words begin with a number."""
    found = {}
    for path, page in pages.items():
        for link in page.document.xpath(f"//main//a[@href][not({OTHER})]"):
            words = " ".join(link.text_content().split())
            number = NUMBER.match(words)
            if number and not YEAR.fullmatch(words):
                address = urljoin(path.removesuffix("index.html"), link.get("href"))
                found.setdefault(address, {}).setdefault(int(number[0]), []).append(path)
    return found


@pytest.mark.parametrize(("code", "options"), [("en", {}), ("ar", {}), ("en", PHONE)], ids=["en", "ar", "phone"])
def test_every_linked_number_leads_to_as_many_rows_on_the_screen(open_page, pages, code, options):  # noqa: F811
    found = {address: given for address, given in numbers(pages).items() if address.startswith(f"{code}/")}
    assert found
    page = open_page(f"{code}/states/", **options)
    home = page.url.removesuffix(f"{code}/states/")
    wrong = []
    for address, given in found.items():
        assert urlsplit(address).path.removeprefix(f"{code}/") in LISTS, (address, given)
        page.goto(home + address)
        rows, table, first = page.evaluate(SEEN, LISTS[urlsplit(address).path.removeprefix(f"{code}/")])
        if {rows} != given.keys() or not table or not first:
            wrong.append((address, rows, table, first, given))
    assert not wrong
