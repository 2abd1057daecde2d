"""What readers do with the pages in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import enter_search
from tests.browser.menu import CHOICE, to_language


def shown_rows(page):
    return page.locator("#register-table tbody tr:visible")


def test_the_register_is_whole_without_javascript(open_page, facts):
    page = open_page("en/states/", java_script_enabled=False)
    expect(shown_rows(page)).to_have_count(len(facts.states))
    expect(page.locator(".filters")).to_be_hidden()


def test_the_filter_stands_in_the_address_and_comes_from_it(open_page, facts):
    page = open_page("en/states/")
    page.get_by_label("Article 9 status").select_option("unclear")
    page.get_by_label("Region", exact=True).select_option("african")
    wanted = [s for s in facts.states.values() if s.article9.status == "unclear" and s.region == "african"]
    expect(shown_rows(page)).to_have_count(len(wanted))
    expect(page.locator(".filters output")).to_have_text(f"{len(wanted)} of {len(facts.states)} States")
    page.wait_for_url("**/?status=unclear&region=african")
    again = open_page("ar/states/" + page.url.partition("/states/")[2])
    expect(shown_rows(again)).to_have_count(len(wanted))
    again.locator(".filters button[type=reset]").click()
    expect(shown_rows(again)).to_have_count(len(facts.states))


def test_words_are_found_without_their_accents(open_page):
    page = open_page("en/states/")
    page.get_by_label("Name or words").fill("cote d")
    expect(shown_rows(page)).to_have_count(1)
    expect(shown_rows(page)).to_contain_text("Côte d")


def test_search_finds_a_state_by_keyboard_alone(open_page):
    page = open_page("en/")
    page.get_by_role("searchbox", name="Search this site").focus()
    page.keyboard.type("Samoa")
    expect(page.locator(".search__results li").first).to_contain_text("Samoa")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/states/samoa/**")


def test_search_works_in_arabic(open_page):
    page = open_page("ar/")
    enter_search(page)
    page.keyboard.type("ساموا")
    expect(page.locator(".search__results li").first).to_contain_text("ساموا")


PAPER = "getComputedStyle(document.body).backgroundColor"


def test_the_readers_choice_of_colours_holds_on_the_next_page_and_in_another_language(open_page):
    page = open_page("en/", color_scheme="light")
    light = page.evaluate(PAPER)
    for _ in range(2):  # from those of the system to light, and to dark
        page.locator(".top__scheme:visible").click()
    assert page.evaluate(PAPER) != light
    page.locator(".md-tabs a").nth(2).click()
    page.wait_for_url("**/states/")
    assert page.evaluate(PAPER) != light
    to_language(page, "ar")
    page.wait_for_url("**/ar/states/")
    assert page.evaluate(PAPER) != light
    page.locator(".top__scheme:visible").click()
    assert page.evaluate(PAPER) == light  # as the system says again


@pytest.mark.parametrize("scripts", [True, False])
def test_without_a_choice_the_colours_are_those_of_the_system(open_page, scripts):
    options = {"java_script_enabled": scripts}
    light, dark = (
        open_page("en/", color_scheme=scheme, **options).locator("body").evaluate("b => getComputedStyle(b).color")
        for scheme in ("light", "dark")
    )
    assert light != dark


@pytest.mark.parametrize("path", ["states/norway/", "states/?status=unclear&region=african#rows"])
def test_the_language_switch_stays_on_the_page_and_keeps_what_was_chosen(open_page, path):
    page = open_page(f"en/{path}")
    to_language(page, "ar")
    page.wait_for_url(f"**/ar/{path}")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"


def test_a_choice_made_on_the_page_goes_to_the_other_language_too(open_page):
    page = open_page("en/states/")
    page.get_by_label("Article 9 status").select_option("unclear")
    page.wait_for_url("**/?status=unclear")
    page.locator(CHOICE).press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ar/states/?status=unclear")


def test_an_address_opens_the_section_it_names_and_no_other(open_page):
    page = open_page("en/#steps", viewport={"width": 360, "height": 640})
    expect(page.locator("details.fold[open] #steps")).to_be_in_viewport()
    expect(page.locator("details.fold[open]")).to_have_count(1)


def test_where_there_is_room_every_section_stands_open(open_page):
    page = open_page("en/", viewport={"width": 1280, "height": 800})
    expect(page.locator("details.fold")).not_to_have_count(0)
    expect(page.locator("details.fold:not([open])")).to_have_count(0)


@pytest.mark.parametrize("fragment", ["%", "%E0%A4%A", "%zz", "nowhere", ""])
def test_no_address_keeps_the_script_from_running(open_page, fragment):
    """`#%` is no encoding of anything; the console stays clean and what comes after still runs."""
    page = open_page(f"en/#{fragment}")
    expect(page.get_by_role("searchbox", name="Search this site")).to_be_visible()


# The numbers of a page that stand on two lines.
BROKEN = """() => [...document.querySelectorAll(".page bdi[dir=ltr]:not([lang])")]
  .filter((number) => number.getClientRects().length > 1).map((number) => number.textContent)"""


def test_a_number_with_a_hyphen_is_not_parted_in_arabic(open_page):
    """Of a bill C-281 or of a document 12-34, half a number on a line says something else."""
    seen = ""
    for slug in ("canada", "switzerland"):
        page = open_page(f"ar/states/{slug}/")
        seen += " ".join(page.locator(".page bdi[dir=ltr]:not([lang])").all_inner_texts())
        for width in range(320, 440, 8):
            page.set_viewport_size({"width": width, "height": 640})
            assert page.evaluate(BROKEN) == [], (slug, width)
    assert "-" in seen
