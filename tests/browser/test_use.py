"""What readers do with the pages in a real browser."""

import pytest
from playwright.sync_api import expect


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
    page.get_by_role("button", name="Search").press("Enter")
    expect(page.get_by_label("Search this site")).to_be_focused()
    page.keyboard.type("Samoa")
    expect(page.locator(".search__results li").first).to_contain_text("Samoa")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/states/samoa/**")


def test_search_works_in_arabic(open_page):
    page = open_page("ar/")
    page.locator("[data-search-open]").click()
    page.keyboard.type("ساموا")
    expect(page.locator(".search__results li").first).to_contain_text("ساموا")


def test_the_readers_choice_of_dark_mode_holds_on_the_next_page(open_page):
    page = open_page("en/", color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("[data-theme-toggle]").click()
    page.locator(".menu--top a").nth(2).click()
    page.wait_for_url("**/states/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    expect(page.locator("[data-theme-toggle]")).to_have_attribute("aria-pressed", "true")


def test_the_language_switch_stays_on_the_same_page(open_page):
    page = open_page("en/states/norway/")
    page.locator("header a[hreflang=ar]").click()
    page.wait_for_url("**/ar/states/norway/")
    assert page.evaluate("document.dir") == "rtl"


def test_an_address_opens_the_element_it_names(open_page):
    page = open_page("en/#element-transit")
    expect(page.locator("#element-transit")).to_have_attribute("open", "")


@pytest.mark.parametrize("fragment", ["%", "%E0%A4%A", "%zz", "nowhere", ""])
def test_no_address_keeps_the_script_from_running(open_page, fragment):
    """`#%` is no encoding of anything; the console stays clean and what comes after still runs."""
    page = open_page(f"en/#{fragment}")
    expect(page.get_by_role("button", name="Search")).to_be_visible()


# The numbers of a page that stand on two lines.
BROKEN = """() => [...document.querySelectorAll(".page bdi[dir=ltr]:not([lang])")]
  .filter((number) => number.getClientRects().length > 1).map((number) => number.textContent)"""


def test_a_number_with_a_hyphen_is_not_parted_in_arabic(open_page, facts):
    """Of a bill C-281 or of a document 12-34, half a number on a line says something else."""
    seen = ""
    for slug in ("canada", "switzerland"):
        page = open_page(f"ar/states/{slug}/")
        seen += " ".join(page.locator(".page bdi[dir=ltr]:not([lang])").all_inner_texts())
        for width in range(320, 440, 8):
            page.set_viewport_size({"width": width, "height": 640})
            assert page.evaluate(BROKEN) == [], (slug, width)
    assert "-" in seen
