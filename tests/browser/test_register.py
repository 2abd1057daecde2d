"""The register and the comparison in a real browser: filter, order, download, addresses to send."""

import csv
import re

import pytest
from playwright.sync_api import expect

from macros.register import figures
from tests.browser.test_accessibility import violations
from tests.readonce import edition_in

PHONE = {"viewport": {"width": 360, "height": 640}}


def rows(page):
    return page.locator("#register-table tbody tr:visible")


def names(page, table="#register-table"):
    return page.locator(f"{table} tbody tr:visible th").all_inner_texts()


def downloaded(page):
    with page.expect_download() as download:
        page.locator("[data-download]").click()
    with download.value.path().open(encoding="utf-8-sig", newline="") as file:
        return download.value.suggested_filename, list(csv.reader(file))


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_link_opens_the_register_filtered_and_sorted(open_page, facts, code, options):
    page = open_page(f"{code}/states/?status=unclear&membership=state_party&sort=-in_force#register", **options)
    wanted = figures.without_information(facts)
    expect(rows(page)).to_have_count(len(wanted))
    days = page.locator("#register-table tr:visible td:nth-child(6) time").evaluate_all(
        "e => e.map(t => t.dateTime)"
    )
    assert days == sorted((str(state.convention.in_force) for state in wanted.values()), reverse=True)
    assert page.url.endswith("#register")


def test_every_filter_alone_shows_the_rows_of_the_data(open_page, facts):
    page = open_page("en/states/")
    today = facts.site.data_as_of
    for name, value, test in (
        ("membership", "signatory", lambda s: s.is_signatory),
        ("investment", "law", lambda s: s.investment.position == "law"),
        ("assistance", "requested", lambda s: s.assistance.requested),
        ("age", "ageing", lambda s: figures.age_band(s.article9.as_of, today) == "ageing"),
    ):
        page.locator(f"#filter-{name}").select_option(value)
        expect(rows(page)).to_have_count(sum(bool(test(state)) for state in facts.states.values()))
        page.locator(".filters button[type=reset]").click()
    page.get_by_label("Text from").fill("2016")
    page.get_by_label("to year").fill("2019")
    expect(rows(page)).to_have_count(sum(2016 <= s.article9.as_of <= 2019 for s in facts.states.values()))
    page.wait_for_url("**/?from=2016&to=2019")


def test_a_heading_sorts_by_keyboard_and_says_so(open_page, facts):
    page = open_page("en/states/")
    heading = page.locator("th[data-column=in_force]")
    heading.get_by_role("button").press("Enter")
    expect(heading).to_have_attribute("aria-sort", "ascending")
    page.wait_for_url("**/?sort=in_force")
    cells = page.locator("#register-table td:nth-child(6)").all_inner_texts()
    unknown = sum(s.convention.in_force is None for s in facts.states.values())
    assert set(cells[-unknown:]) == {"–"}
    assert "–" not in cells[:-unknown]
    heading.get_by_role("button").press("Enter")
    expect(heading).to_have_attribute("aria-sort", "descending")
    assert set(page.locator("#register-table td:nth-child(6)").all_inner_texts()[-unknown:]) == {"–"}
    expect(page.locator("th[aria-sort]")).to_have_count(1)


def test_names_sort_as_the_language_orders_them(open_page):
    from macros.views.states import entries

    page = open_page("ar/states/?sort=-name")
    before = [entry.name for entry in entries(edition_in("ar"))]
    assert page.locator("#register-table tbody th").first.inner_text() == before[-1]
    page.locator("th[data-column=name] button").click()
    assert names(page)[:3] == before[:3]


def test_on_a_phone_the_fields_are_closed_and_the_order_is_chosen_among_them(open_page):
    page = open_page("en/states/", **PHONE)
    expect(page.locator("#filter-status")).to_be_hidden()
    page.locator(".filters summary").click()
    page.get_by_label("Sort by").select_option("-as_of")
    years = page.locator("#register-table tr td:nth-child(5)").all_text_contents()
    assert years == sorted(years, reverse=True)
    page.wait_for_url("**/?sort=-as_of")
    assert page.get_by_role("cell").first.is_visible()  # a table still, for a screen reader


def test_the_download_holds_the_rows_shown_in_their_order(open_page, facts):
    page = open_page("en/states/?region=asia_pacific&sort=-name")
    name, table = downloaded(page)
    assert name == f"states-{facts.site.data_as_of}.csv"
    assert table[0][:3] == ["ISO code", "State", "Region"]
    assert [row[1] for row in table[1:]] == names(page)
    fiji = next(row for row in table if row[0] == "FJI")
    assert fiji[6] == str(facts.states["fiji"].convention.in_force)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", '=HYPERLINK("x","y")'])
def test_no_cell_of_the_download_is_a_formula(open_page, text):
    page = open_page("en/states/?q=samoa")
    page.locator("tr:visible td:nth-child(7)").last.evaluate("(cell, text) => { cell.textContent = text; }", text)
    assert downloaded(page)[1][1][7] == f"'{text}"


def test_an_address_with_values_that_no_one_offers_shows_everything(open_page, facts):
    page = open_page("en/states/?status=<script>&region=atlantis&sort=nothing&age=%00#register")
    expect(rows(page)).to_have_count(len(facts.states))
    expect(page.locator("#filter-status")).to_have_js_property("selectedIndex", 0)
    assert page.locator("article script").count() == 0


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_link_compares_up_to_four_states(open_page, facts, code, options):
    page = open_page(f"{code}/states/compare/?states=samoa,fiji,samoa,atlantis,austria,nauru,benin", **options)
    table = page.locator(".side-by-side")
    slugs = [
        href.strip("./").split("/")[-1]
        for href in table.locator("thead a").evaluate_all("e => e.map(a => a.getAttribute('href'))")
    ]
    assert slugs == ["samoa", "fiji", "austria", "nauru"]
    status = table.locator("tbody tr").nth(2).locator("td").nth(0)
    expect(status).to_contain_text(str(facts.states["samoa"].article9.as_of))
    page.wait_for_url("**/?states=samoa,fiji,austria,nauru")
    page.locator("#compare-4").select_option("")
    page.locator("#compare-1").select_option("norway")
    page.wait_for_url("**/?states=norway,fiji,austria")
    expect(table.locator("thead th")).to_have_count(3)


def test_without_a_script_the_comparison_leads_to_the_register(open_page):
    page = open_page("en/states/compare/?states=fiji,samoa", java_script_enabled=False)
    expect(page.locator(".compare form")).to_be_hidden()
    expect(page.locator(".compare__without a")).to_have_attribute("href", re.compile("/states/#register$"))


def test_the_pages_work_from_a_folder_without_a_server(browser, site):
    page = browser.new_page()
    page.goto((site / "en/states/compare/index.html").as_uri() + "?states=fiji,samoa")
    expect(page.locator(".side-by-side thead th")).to_have_count(2)
    page.goto((site / "en/states/index.html").as_uri() + "?status=unclear&region=african")
    page.locator("#filter-text").fill("benin")
    expect(rows(page)).to_have_count(1)
    page.close()


def test_states_side_by_side_have_no_fault_and_no_sideways_scroll_in_the_dark_on_a_phone(open_page):
    page = open_page("ar/states/compare/?states=fiji,samoa", **PHONE, color_scheme="dark")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


# Types each text into the filter; says which rows it does not leave.
TYPED = """(input, wanted) => wanted.filter(([text, slug]) => {
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  const links = [...document.querySelectorAll("#register-table th a")];
  return links.find((link) => link.getAttribute("href").split("/").at(-2) === slug).closest("tr").hidden;
})"""


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_filter_finds_a_state_by_each_name_by_which_the_search_does(open_page, facts, code):
    page = open_page(f"{code}/states/")
    wanted = [(state.name, slug) for slug, state in facts.states.items()]
    for slug, state in facts.states.items():
        name = facts.names.names[state.iso3]
        known = (state.iso3, name.iso2, name.en, name.ar, name.es, name.fr, name.ru, name.zh, *name.also)
        wanted += [(text, slug) for text in known if text]
    assert page.locator("#filter-text").evaluate(TYPED, wanted) == []


def test_a_name_of_one_state_leaves_its_row_alone(open_page, facts):
    page = open_page("en/states/")
    page.locator("#filter-text").fill(facts.names.names["CIV"].zh)
    expect(rows(page)).to_have_count(1)
    page.locator("#filter-text").fill("côte d'ivoire")
    expect(rows(page)).to_have_count(1)


@pytest.mark.parametrize("words", ["gahna", "Ghanna", "Ghna", "Gxana"])
def test_one_slip_of_the_fingers_still_leaves_the_state(open_page, words):
    page = open_page(f"en/states/?q={words}")
    assert "GHA" in rows(page).evaluate_all("all => all.map(row => row.dataset.iso)")
    page.locator("#filter-text").fill("gahna zzzz")
    expect(rows(page)).to_have_count(0)


@pytest.mark.parametrize("width", [1000, 1280])
def test_a_long_word_of_a_status_does_not_run_over_the_year_beside_it(open_page, width):
    page = open_page("ru/states/", viewport={"width": width, "height": 900})
    expect(page.locator(".register .chip").first).to_be_visible()
    over = "cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.textContent)"
    assert page.locator(".register tbody td").evaluate_all(over) == []
