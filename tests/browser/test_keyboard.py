"""The keyboard alone: what it reaches, in which order, and that one sees where one is."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import KINDS, path_of
from tests.browser.menu import to_language

PHONE = {"viewport": {"width": 390, "height": 800}}
LAW = "en/model-legislation/laws/"

# Where the focus stands in the order of the page, and what is wrong unless it can be seen: its first line is on
# the screen, nothing lies on it, and it has a ring; whether the walk began there. Null at the end of the page.
SEEN = """async () => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const again = window.begun === e;
  window.begun ??= e;
  const order = [...document.querySelectorAll("*")].indexOf(e);
  // What cannot be seen itself shows its focus elsewhere.
  const own = e.matches(".md-option") ? document.querySelector(".top__scheme:not([hidden])")
    : e.matches(".tabbed-set > input") ? e.parentElement.querySelector(".tabbed-labels") : e;
  const wrong = () => {
    const line = [...own.getClientRects()].find(({ width }) => width > 0);
    if (!line) return `${e.outerHTML.slice(0, 100)} is nowhere`;
    const x = line.left + Math.min(line.width / 2, 20);
    const tall = line.height > innerHeight / 2; // a box that is to be scrolled
    const y = tall ? innerHeight / 2 : line.top + line.height / 2;
    const top = document.elementFromPoint(x, y);
    const on = top && (own.contains(top) || top.contains(own));
    const { outlineStyle, outlineWidth } = getComputedStyle(own);
    const ring = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    if (on && ring) return "";
    const place = `at ${Math.round(x)},${Math.round(y)} ring ${ring}, below ${top?.outerHTML.slice(0, 80)}`;
    return `${e.outerHTML.slice(0, 100)} ${place}`;
  };
  // What follows the scrolling comes a frame later, or some on a busy machine.
  const frame = () => new Promise(requestAnimationFrame);
  if (window.lastTop !== scrollY) await frame();
  window.lastTop = scrollY;
  for (let more = 0; wrong() && more < 60; more += 1) await frame();
  return [order, wrong(), again];
}"""


def walked(page, key, steps):
    """What is wrong at each of so many steps on the page, which are at least four."""
    page.evaluate("window.begun = null")
    stops, begun = [], page.evaluate(SEEN)
    forward = key == "Tab"
    while len(stops) < steps:
        page.keyboard.press(key)
        stop = page.evaluate(SEEN)
        begun = begun or stop
        if stop is None or (stops and (stop[2] or (stop[0] < begun[0] if forward else stop[0] > begun[0]))):
            break  # the end of the page, or all around it
        stops.append(stop)
    order = [place for place, _, _ in stops]
    assert len(order) > 3
    assert order == sorted(order, reverse=not forward)
    return [wrong for _, wrong, _ in stops if wrong]


@pytest.mark.parametrize(
    ("onward", "back", "end"), [(20, 15, 0), pytest.param(30, 40, -1, marks=pytest.mark.long)]
)
@pytest.mark.parametrize("kind", KINDS)
def test_one_always_sees_where_one_is_and_goes_in_reading_order(open_page, facts, kind, onward, back, end):
    """From the beginning of the text on, past the frame; and back from its end, or from that of the foot."""
    page = open_page(f"en/{path_of(kind, facts)}", reduced_motion="reduce")
    if page.locator(".md-skip").count():  # a page that is not found has no text to speak of
        page.locator(".md-skip").press("Enter")
    assert walked(page, "Tab", onward) == []
    page.locator("footer a:visible").nth(end).focus()
    assert walked(page, "Shift+Tab", back) == []


@pytest.mark.parametrize("kind", ["index.md", "about.md", "states/index.md", "law_page"])
def test_so_one_does_in_the_frame(open_page, facts, kind):
    """Without columns, with both, with a wide table, and made from data; and from the foot back."""
    page = open_page(f"en/{path_of(kind, facts)}", reduced_motion="reduce")
    assert walked(page, "Tab", 60) == []
    page.locator("footer a:visible").last.focus()
    assert walked(page, "Shift+Tab", 40) == []


@pytest.mark.parametrize(
    "path",
    [
        *("en/", "ar/states/", "en/states/compare/?states=ghana,fiji", "ar/model-legislation/self-check/"),
        *(
            pytest.param(path, marks=pytest.mark.long)
            for path in (
                "ar/",
                "en/states/",
                "ar/states/compare/?states=ghana,fiji",
                "en/model-legislation/self-check/",
            )
        ),
    ],
)
def test_so_one_does_on_a_screen_that_shows_all_four_times_as_large(open_page, path):
    """1280 × 1024 at 400 % (WCAG 1.4.10): little room below what stays; tables are cards or boxes to scroll."""
    page = open_page(path, viewport={"width": 320, "height": 256}, reduced_motion="reduce")
    page.locator(".md-skip").press("Enter")
    assert walked(page, "Tab", 30) == []
    page.locator("footer a:visible").last.focus()
    assert walked(page, "Shift+Tab", 40) == []


@pytest.mark.parametrize("code", ["en", "ar"])
def test_while_the_drawer_is_open_the_keyboard_stays_in_it(open_page, code):
    page = open_page(f"{code}/states/", **PHONE)
    button = page.locator(".top__menu")
    button.press("Enter")
    stops = page.locator(".md-sidebar--primary :is(a, button):visible")
    for _ in range(stops.count() + 2):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    page.locator(".md-nav__close").focus()
    page.keyboard.press("Shift+Tab")
    expect(stops.last).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".top__name a")).to_be_focused()  # the rest of the page is there again


def test_a_drawer_that_is_open_when_the_screen_widens_leaves_the_page_alive(open_page):
    page = open_page("en/states/", **PHONE)
    page.locator(".top__menu").press("Enter")
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator(".md-header")).not_to_have_attribute("inert", "")
    page.locator(".top__name a").click()
    page.wait_for_url(re.compile("/en/$"))


def test_a_slash_leads_to_the_search_and_the_arrows_through_what_it_found(open_page):
    page = open_page("en/about/")
    field = page.locator("#search-text")
    page.keyboard.press("/")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    page.keyboard.type("Samoa/")
    expect(field).to_have_value("Samoa/")  # while one types it is a sign
    results = page.locator(".search__results a")
    expect(results.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".search__panel")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/states/samoa/**")


def test_who_types_by_voice_turns_the_slash_off_for_all_pages(open_page):
    """No single key does anything then (WCAG 2.1.4); those of the theme do nothing at all."""
    page = open_page("en/model-legislation/chooser/")
    field, address = page.locator("#search-text"), page.url
    for key in "fspn,.":
        page.keyboard.press(key)
    expect(field).not_to_be_focused()
    page.keyboard.press("/")
    page.keyboard.type("Samoa")
    expect(field).to_have_value("Samoa")
    assert page.url == address
    switch = page.get_by_label("The key / opens the search")
    expect(switch).to_be_visible()
    switch.press("Space")
    expect(switch).not_to_be_checked()
    page.keyboard.press("Escape")
    to_language(page, "ar")
    page.wait_for_url("**/ar/model-legislation/chooser/")
    page.keyboard.press("/")
    expect(field).not_to_be_focused()
    assert field.get_attribute("aria-keyshortcuts") is None


def test_on_a_phone_a_slash_opens_the_search(open_page):
    page = open_page("en/about/", **PHONE)
    page.keyboard.press("/")
    expect(page.locator("#search-text")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-search-open]")).to_be_focused()


def test_the_colours_are_changed_by_keyboard(open_page):
    page = open_page("en/about/", color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator(".md-option:visible, .md-option").first.focus()
    page.keyboard.press("ArrowUp")  # the last of the three: dark
    assert page.evaluate(paper) != light


def test_a_table_is_sorted_by_keyboard(open_page):
    page = open_page(LAW)
    year = page.get_by_role("columnheader", name="Year").get_by_role("button")
    year.press("Enter")
    expect(page.get_by_role("columnheader", name="Year")).to_have_attribute("aria-sort", "ascending")
    year.press("Space")
    expect(page.get_by_role("columnheader", name="Year")).to_have_attribute("aria-sort", "descending")
    expect(year).to_be_focused()
    years = page.locator("table tbody td[data-label=Year]").all_inner_texts()
    assert years == sorted(years, reverse=True)


def test_the_register_is_filtered_by_keyboard(open_page, facts):
    page = open_page("en/states/")
    page.get_by_label("Article 9 status").focus()
    page.keyboard.type("Unclear")
    wanted = [state for state in facts.states.values() if state.article9.status == "unclear"]
    expect(page.locator("#register-table tbody tr:visible")).to_have_count(len(wanted))


def test_a_part_that_is_folded_on_a_phone_opens_by_keyboard(open_page):
    page = open_page("en/", **PHONE)
    element = page.locator("main details.fold").first
    expect(element).not_to_have_attribute("open", "")
    element.locator("summary").press("Enter")
    expect(element).to_have_attribute("open", "")


@pytest.mark.parametrize("scripts", [True, False])
def test_from_a_source_one_comes_back_to_the_number(open_page, facts, scripts):
    page = open_page(f"en/{path_of('state_page', facts)}", java_script_enabled=scripts, reduced_motion="reduce")
    note = page.locator(".cite a").nth(2 if scripts else 0)
    note.press("Enter")
    source = page.locator(".sources li:target")
    expect(source).to_be_in_viewport()
    source.locator(".back").press("Enter")
    expect(note).to_be_in_viewport()
    assert page.evaluate("document.querySelector('.cite:target') !== null")
    if scripts:  # to the very number that one came from
        assert note.evaluate("note => note.parentElement.matches(':target')")
