"""No accessibility fault that axe-core knows, and no sideways scroll on the smallest phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = ("", "states/", "states/samoa/")
OTHERS = ("what-it-entails/", "model-legislation/", "work-plan/", "about/", "editing/", "404.html")


def violations(page):
    found = Axe().run(page).response["violations"]
    return [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_fault(open_page, code, path, scheme):
    assert violations(open_page(f"{code}/{path}", color_scheme=scheme)) == []


@pytest.mark.parametrize("path", OTHERS)
def test_axe_finds_no_fault_on_the_other_pages(open_page, path):
    assert violations(open_page(f"ar/{path}")) == []


@pytest.mark.parametrize("path", ["states/", "editing/"])
def test_axe_finds_no_fault_on_a_phone(open_page, path):
    assert violations(open_page(f"en/{path}", viewport={"width": 360, "height": 640})) == []


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("path", [*PAGES, *OTHERS])
def test_no_sideways_scroll_at_320_pixels(open_page, code, path):
    page = open_page(f"{code}/{path}", viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_first_screen_of_a_phone_holds_title_sentence_and_doors(open_page):
    page = open_page("en/", viewport={"width": 360, "height": 640})
    for selector in ("h1", ".lead", ".files li:last-child a"):
        box = page.locator(selector).first.bounding_box()
        assert box["y"] + box["height"] <= 640, selector
