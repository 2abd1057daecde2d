"""Every linked number leads to a table on the screen that has exactly as many rows."""

import re
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest

from tests.site.conftest import pages  # noqa: F401 (the fixture)

PHONE = {"viewport": {"width": 360, "height": 640}}
NUMBER = re.compile(r"[0-9]+(?![.0-9])(?= |$)")  # "31", "64 of 112"; not "3. Definitions"
YEAR = re.compile(r"(19|20)[0-9]{2}")
# Links that begin with a number and count nothing: a source, a day, another site's words.
OTHER = "ancestor::sup or ancestor::time or .//time or .//cite or starts-with(@href, 'http')"
# Page below a language -> where its filter and its rows stand.
LISTS = {
    "states/": ("[data-filters]", "#register-table tbody tr"),
    "changes/": ("[data-events]", "#event-years li"),
}

# Asks each query of the filter of a page that stays, and counts the rows.
COUNTED = """([form, rows, queries]) => queries.map((query) => {
  const asked = new URLSearchParams(query);
  const fields = [...document.querySelector(form).elements].filter((field) => field.name);
  for (const field of fields) field.value = asked.get(field.name) ?? "";
  fields.find((field) => field.matches("details *, select")).dispatchEvent(new Event("input", { bubbles: true }));
  return [...document.querySelectorAll(rows)].filter((row) => row.checkVisibility()).length;
})"""

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


def asking(found):
    """The addresses of each list that ask for values of the same names, those of few rows first."""
    alike = {}
    for address in sorted(found, key=lambda address: min(found[address])):
        parts = urlsplit(address)
        alike.setdefault((parts.path, *sorted(parse_qs(parts.query)), parts.fragment), []).append(address)
    return alike


@pytest.mark.parametrize(("code", "options"), [("en", {}), ("ar", PHONE)], ids=["en", "ar on a phone"])
def test_every_linked_number_leads_to_as_many_rows_on_the_screen(open_page, pages, code, options):  # noqa: F811
    """Each number is counted; of addresses that are alike, those of fewest and of most rows are opened."""
    found = {address: given for address, given in numbers(pages).items() if address.startswith(f"{code}/")}
    assert found
    page = open_page(f"{code}/states/", **options)
    home = page.url.removesuffix(f"{code}/states/")
    wrong = []
    for place, (form, rows) in LISTS.items():
        asked = [address for address in found if urlsplit(address).path == f"{code}/{place}"]
        page.goto(f"{home}{code}/{place}")
        counted = page.evaluate(COUNTED, [form, rows, [urlsplit(address).query for address in asked]])
        wrong += [
            (address, count)
            for address, count in zip(asked, counted, strict=True)
            if {count} != set(found[address])
        ]
    for (path, *_), addresses in asking(found).items():
        for address in {addresses[0], addresses[-1]}:
            assert path.removeprefix(f"{code}/") in LISTS, (address, found[address])
            page.goto(home + address)
            count, table, first = page.evaluate(SEEN, LISTS[path.removeprefix(f"{code}/")][1])
            if {count} != found[address].keys() or not table or not first:
                wrong.append((address, count, table, first, found[address]))
    assert not wrong
