"""The frame in a real browser: drawer, sections, the heading in view; by keyboard and without a script."""

import pytest
from playwright.sync_api import expect

from macros.records import REGIONS
from tests.browser.menu import CHOICE
from tests.browser.test_accessibility import violations

PHONE = {"viewport": {"width": 390, "height": 800}}
LAW = "model-legislation/laws/nz-2009/"


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_the_menu_is_a_drawer_that_works_without_a_script(open_page, code, scripts):
    page = open_page(f"{code}/{LAW}", java_script_enabled=scripts, **PHONE)
    links = page.locator(".md-nav--primary a")
    expect(links.first).not_to_be_visible()
    page.locator(".top__menu").click()
    expect(links.first).to_be_visible()
    box = page.locator(".md-sidebar--primary").bounding_box()
    assert box["x"] == 0 if code == "en" else box["x"] + box["width"] == 390
    page.locator(".md-nav__close").click()
    expect(links.first).not_to_be_visible()
    page.locator(".top__menu").click()
    page.locator(".md-nav--primary a[href$='/questions/']").click()
    page.wait_for_url(f"**/{code}/model-legislation/questions/")


def test_the_drawer_is_opened_and_left_by_keyboard(open_page):
    page = open_page(f"en/{LAW}", **PHONE)
    button, first = page.get_by_role("button", name="Menu"), page.locator(".md-nav--primary a").first
    button.press("Enter")
    expect(first).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(first).not_to_be_visible()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_whoever_comes_back_from_a_link_of_the_drawer_sees_the_page(open_page):
    page = open_page("ar/states/samoa/", **PHONE)
    page.locator(".top__menu").click()
    page.locator(".md-nav--primary a").nth(1).click()
    page.wait_for_url("**/ar/what-it-entails/")
    page.go_back()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".md-nav--primary a").first).to_be_hidden()


def test_without_a_script_the_keyboard_opens_the_drawer_too(open_page):
    page = open_page(f"en/{LAW}", java_script_enabled=False, **PHONE)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".md-nav--primary a").first).to_be_visible()


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_word_on_the_menu_stays_whole_at_every_width(open_page, code):
    page = open_page(f"{code}/about/")
    for width in (320, 720, 960, 1100, 1219):
        page.set_viewport_size({"width": width, "height": 640})
        word = page.locator(".top__menu span")
        if word.is_visible():
            line = word.evaluate("word => parseFloat(getComputedStyle(word).lineHeight)")
            assert word.bounding_box()["height"] < 1.5 * line, width


def test_a_closed_drawer_holds_no_link_that_the_keyboard_reaches(open_page):
    page = open_page(f"en/{LAW}", **PHONE)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.md-sidebar--primary')") is None


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(("code", "other"), [("en", "ar"), ("ar", "en")])
def test_the_keyboard_opens_the_languages_and_takes_one(open_page, code, other, scripts):
    page = open_page(f"{code}/{LAW}", java_script_enabled=scripts, **PHONE)
    choice, link = page.locator(CHOICE), page.locator(f".top__languages a[hreflang={other}]")
    expect(link).not_to_be_visible()
    choice.press("Enter")
    box = link.bounding_box()
    assert 0 <= box["x"] <= 390 - box["width"]
    if scripts:
        assert violations(page) == []
        page.keyboard.press("Escape")
        expect(link).not_to_be_visible()
        expect(choice).to_be_focused()
        page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{other}/{LAW}")


def test_whoever_clicks_elsewhere_closes_the_languages(open_page):
    page = open_page("en/about/")
    page.locator(CHOICE).click()
    page.locator("h1").click(position={"x": 3, "y": 3})
    expect(page.locator(".top__languages a:visible")).to_have_count(0)


@pytest.mark.parametrize("path", [LAW, "states/samoa/"])
def test_a_page_made_from_data_shows_its_section_and_the_way_to_it(open_page, path):
    page = open_page(f"en/{path}")
    section = "Model legislation" if path == LAW else "States"
    expect(page.locator(".md-tabs__item--active")).to_have_text(section)
    way = page.locator(".md-path a")
    expect(way.first).to_have_text(section)
    expect(way).to_have_count(2)
    expect(page.locator(".md-nav__link--within:visible").last).to_have_text(way.last.inner_text())
    way.last.click()
    expect(page.locator(".md-nav--primary [aria-current=page]")).to_be_visible()


def test_the_regions_of_states_are_part_of_their_section(open_page, facts):
    page = open_page("en/states/")
    used = {state.region for state in facts.states.values()}
    expect(page.locator(".md-nav--primary a[href*='regions/']:visible")).to_have_count(
        len([region for region in REGIONS if region in used])
    )


def test_the_heading_in_view_is_marked(open_page):
    page = open_page("en/about/", reduced_motion="reduce")
    page.locator("#corrections").evaluate("heading => heading.scrollIntoView()")
    expect(page.locator(".md-nav--secondary .md-nav__link--active")).to_have_attribute("href", "#corrections")
    page.locator(".md-nav--secondary a[href='#age']").click()
    expect(page.locator("#age")).to_be_in_viewport()
    top = page.locator("#age").bounding_box()["y"]
    head = page.locator(".md-header").bounding_box()
    assert top >= head["y"] + head["height"]  # not behind the head, which stays


def test_who_scrolls_back_is_offered_the_top(open_page):
    page = open_page("en/about/")
    button = page.locator(".md-top")
    expect(button).not_to_be_visible()
    page.mouse.move(600, 500)
    page.mouse.wheel(0, 4000)
    expect(page.locator("h1")).not_to_be_in_viewport()
    page.mouse.wheel(0, -600)
    expect(button).to_be_visible()
    button.click()
    expect(page.locator("h1")).to_be_in_viewport()


def test_previous_and_next_lead_through_the_menu(open_page):
    page = open_page("en/model-legislation/chooser/")
    page.locator("a[rel=next], .md-footer__link--next").last.click()
    page.wait_for_url("**/en/model-legislation/composer/")
    page.locator(".md-footer__link--prev").click()
    page.wait_for_url("**/en/model-legislation/chooser/")


def test_a_wide_page_has_the_whole_width(open_page):
    page = open_page("en/states/")
    table, grid = page.locator("#register-table"), page.locator(".md-header__inner")
    inner = grid.evaluate("e => e.clientWidth - 2 * parseFloat(getComputedStyle(e).paddingInlineStart)")
    assert table.bounding_box()["width"] > 0.97 * inner
    expect(page.locator(".md-sidebar--secondary")).to_have_count(0)


@pytest.mark.parametrize("path", ["", "about/", LAW, "states/", "404.html"])
def test_nothing_dead_stands_in_the_frame_without_a_script(open_page, path):
    page = open_page(f"en/{path}", java_script_enabled=False)
    for control in page.locator("header button, header input, header label, .md-top").all():
        expect(control).not_to_be_visible()
    expect(page.locator(".md-tabs a").first).to_be_visible()


def test_the_skip_link_leads_past_the_frame(open_page):
    page = open_page("en/about/")
    skip = page.locator(".md-skip")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article#content') !== null")


def test_from_a_page_that_does_not_exist_the_search_leads_on(open_page):
    page = open_page("en/404.html")
    page.locator("#search-text").fill("Samoa")
    page.locator(".search__results a").first.click()
    page.wait_for_url("**/en/states/samoa/")


def test_on_paper_nothing_of_the_frame_but_its_foot_is_left(open_page):
    page = open_page(f"en/{LAW}")
    page.emulate_media(media="print")
    for part in (
        ".md-header",
        ".md-tabs",
        ".md-sidebar--primary",
        ".md-sidebar--secondary",
        ".md-path",
        ".md-top",
    ):
        expect(page.locator(part)).not_to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".foot")).to_be_visible()
