"""A statement is chosen by any name of a State and copied; a citation is copied; an address is shared."""

import pytest
from playwright.sync_api import expect

from macros.language.unbroken import unbroken
from macros.views.statement import of_state
from tests.browser.test_accessibility import violations
from tests.readonce import edition_in

COPY = {"permissions": ["clipboard-read", "clipboard-write"]}
PASTE = "() => navigator.clipboard.readText()"


@pytest.mark.parametrize("code", ["en", "ar"])
def test_an_address_shows_a_statement_and_another_name_finds_one_to_copy(open_page, code):
    one = edition_in(code)
    page = open_page(f"{code}/statement/?of=samoa&length=60#samoa", viewport={"width": 360, "height": 640}, **COPY)
    said, output = page.locator("[data-said]"), page.locator("[data-say] output")
    expect(said).to_have_text(of_state(one, "samoa").full)
    expect(said).to_be_in_viewport(ratio=0.3)  # whoever is about to speak need not look for it
    assert violations(page) == []
    page.locator("#say-name").fill("zaire")
    expect(said).to_have_text(of_state(one, "dr-congo").full)
    page.locator("#say-length").select_option("30")
    page.wait_for_url("**/statement/?of=dr-congo&length=30")
    page.locator("[data-say] [data-copy]").click()
    expect(output).to_have_text(page.locator("[data-share]").get_attribute("data-copied"))
    assert page.evaluate(PASTE) == unbroken(of_state(one, "dr-congo").short, code)
    page.locator("#say-name").fill("atlantis")
    expect(said).to_be_hidden()
    expect(output).not_to_have_text("")
    page.wait_for_url(f"**/{code}/statement/")  # what is not shown is not sent with the address


def test_without_a_script_the_address_leads_to_the_text(open_page):
    page = open_page("en/statement/?of=samoa#samoa", java_script_enabled=False)
    assert page.locator("details#samoa").count() == 1
    expect(page.locator("[data-say]")).to_be_hidden()


def test_on_paper_the_statement_stands_that_was_chosen(open_page):
    page = open_page("en/statement/?of=samoa")
    page.emulate_media(media="print")
    expect(page.locator("[data-said]")).to_contain_text("Samoa")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("[data-statement]").first).to_have_attribute("open", "")
    expect(page.locator("[data-statement] [data-length]").first).to_be_hidden()
    expect(page.locator("[data-statement] summary").first).to_be_visible()


def test_a_citation_is_copied_and_the_address_of_a_figure_where_nothing_else_shares(open_page):
    page = open_page("en/", **COPY)
    citing = page.locator("#figure-tile-map ~ .citing").first
    citing.locator("summary").click()
    output = citing.locator("output")
    for button, text in (("[data-copy=p]", citing.locator("p").first), ("[data-copy=pre]", citing.locator("pre"))):
        citing.locator(button).click()
        expect(output).not_to_have_text("")
        assert page.evaluate(PASTE) == text.text_content()
    page.evaluate("() => { navigator.share = undefined; }")
    citing.locator("[data-send]").click()
    expect(output).to_have_text(page.locator("[data-share]").get_attribute("data-shared"))
    assert page.evaluate(PASTE).endswith("/en/#figure-tile-map")
    page.evaluate("() => { navigator.share = async (what) => { globalThis.sent = what.url; }; }")
    citing.locator("[data-send]").click()
    page.wait_for_function("() => globalThis.sent?.endsWith('/en/#figure-tile-map')")
