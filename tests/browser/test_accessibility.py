"""No accessibility fault that axe-core knows; test_everyone.py has the same for each kind of page."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PHONE = {"width": 360, "height": 640}
# Parts that are alike, of which the first are looked at: rows and entries of long lists.
ALIKE = ["tbody tr:nth-child(n + 16)", "#event-years li:nth-child(n + 6)"]


def violations(page, *rules, whole=False):
    """(rule, first places) of each fault; of long lists only the first entries, unless `whole`."""
    options = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    shown = [page.locator(part).count() for part in ALIKE]
    alike = [[part] for part, count in zip(ALIKE, shown, strict=True) if count and not whole]
    context = {"include": [["html"]], "exclude": alike} if alike else None
    faults = Axe().run(page, context=context, options=options).response["violations"]
    return [(fault["id"], [node["html"][:120] for node in fault["nodes"][:3]]) for fault in faults]


@pytest.mark.parametrize("options", [{"color_scheme": "light"}, {"color_scheme": "dark"}], ids=["light", "dark"])
def test_the_register_has_no_fault_to_its_last_row(open_page, options):
    assert violations(open_page("en/states/", **options), whole=True) == []


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_wide_screen_in_daylight_has_no_fault(open_page, code):
    """The frame as a desk has it, with tabs and both columns."""
    assert violations(open_page(f"{code}/about/")) == []


def test_the_first_screen_of_a_phone_holds_title_sentence_and_doors(open_page):
    page = open_page("en/", viewport=PHONE)
    for selector in ("h1", ".lead", ".files li:last-child a"):
        box = page.locator(selector).first.bounding_box()
        assert box["y"] + box["height"] <= 640, selector
