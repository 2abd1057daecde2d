"""No accessibility fault that axe-core knows; test_everyone.py has the same for each kind of page."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.kinds import KINDS, path_of
from tests.readonce import edition_in

PHONE = {"width": 360, "height": 640}
# Takes out what is like many before it, such as the rows of a long table: the same kind of element, in the same
# place. Elements that axe is only told to leave out cost it nearly as much as the others.
WITHOUT_ALIKE = """() => {
  window.alike = [];
  for (const parent of document.querySelectorAll("body, body *")) {
    const before = {};
    for (const child of parent.childElementCount > 9 ? [...parent.children] : []) {
      const kind = `${child.tagName} ${child.className}`;
      before[kind] = (before[kind] ?? 0) + 1;
      if (before[kind] > 6) {
        const mark = document.createComment("");
        child.replaceWith(mark);
        alike.push([mark, child]);
      }
    }
  }
}"""
WITH_ALIKE = "() => alike.reverse().forEach(([mark, child]) => mark.replaceWith(child))"


def violations(page, *rules, but=(), whole=False):
    """(rule, first places) of each fault by these rules, or by all `but` some.

    Of long lists only the first entries, unless `whole`.
    """
    options = {"resultTypes": ["violations"], "rules": {rule: {"enabled": False} for rule in but}}
    options |= {"runOnly": list(rules)} if rules else {}
    if not whole:
        page.evaluate(WITHOUT_ALIKE)
    faults = Axe().run(page, options=options).response["violations"]
    if not whole:
        page.evaluate(WITH_ALIKE)
    return [(fault["id"], [node["html"][:120] for node in fault["nodes"][:3]]) for fault in faults]


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", ["en", "ar"])
def test_no_kind_of_page_has_a_fault_to_its_last_element(open_page, facts, code, kind):
    page = open_page(
        f"{code}/{path_of(kind, facts)}", viewport=PHONE, color_scheme="light", reduced_motion="reduce"
    )
    assert violations(page, whole=True) == []
    page.emulate_media(color_scheme="dark")  # which changes colours only
    assert violations(page, "color-contrast", whole=True) == []


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_wide_screen_in_daylight_has_no_fault(open_page, code):
    """The frame as a desk has it, with tabs and both columns."""
    assert violations(open_page(f"{code}/about/")) == []


def test_the_first_screen_of_a_phone_holds_title_sentence_and_doors(open_page):
    page = open_page("en/", viewport=PHONE)
    for selector in ("h1", ".lead", ".files li:last-child a"):
        box = page.locator(selector).first.bounding_box()
        assert box["y"] + box["height"] <= 640, selector


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_link_that_is_a_number_says_of_what(open_page, facts, code):
    """In a list of links "1" alone says nothing: it names the source, or has what it counts beside it."""
    label = edition_in(code).language.label
    page = open_page(f"{code}/{path_of('state_page', facts)}")
    names = page.locator(".cite a").evaluate_all("all => all.map(a => [a.textContent, a.ariaLabel])")
    assert len(names) > 10
    sources = page.locator(".sources li").all_text_contents()
    for number, name in names:
        word = label("Sources") if "–" in number else label("Source")
        assert name.startswith(f"{word} {number}"), name
        publisher = re.split("[,،] ", name.partition(": ")[2])[0]
        assert sources[int(number.partition("–")[0]) - 1].startswith(publisher)
    page = open_page(f"{code}/")
    heads = page.locator(".map h3")
    assert heads.count() > 4
    for head in heads.all():
        assert head.get_by_role("link").text_content() == head.text_content().strip()


def test_what_only_draws_is_not_read_aloud(open_page):
    """Arrows and strokes stand beside what says the same in words; an empty year is no item; a map has a name."""
    page = open_page("en/states/norway/")
    assert "›" not in page.locator(".md-path").aria_snapshot()
    page = open_page("en/states/")
    assert "↑" not in page.locator("#register-table thead").aria_snapshot()
    page = open_page("en/")
    expect(page.get_by_role("figure", name="States by region and status", exact=True)).to_be_visible()
    items = page.locator(".years__columns").aria_snapshot().splitlines()
    assert [line for line in items if line.strip() == "- listitem"] == []
    schemes = page.get_by_role("radio", include_hidden=True).evaluate_all("all => all.map(one => one.ariaLabel)")
    assert schemes == ["Colours as the system says", "Light colours", "Dark colours"]
