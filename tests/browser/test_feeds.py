"""A feed that somebody opens in a browser: a page with a title, what it is, entries, and links that lead on."""

import pytest
from playwright.sync_api import expect


def style(page, name):
    """What the browser makes of a property for the whole feed."""
    return page.evaluate(f"getComputedStyle(document.documentElement).{name}")


@pytest.mark.parametrize(("code", "direction"), [("en", "ltr"), ("ar", "rtl")])
@pytest.mark.parametrize("feed", ["changes", "states/iceland", "regions/african"])
def test_a_feed_is_readable_in_a_browser(browser, address, feed, code, direction):
    page = browser.new_page(color_scheme="light")
    page.goto(f"{address}feeds/{feed}-{code}.xml")
    title = page.locator("feed > title")
    expect(title).to_be_visible()
    assert title.evaluate("e => getComputedStyle(e).display") == "block"
    assert style(page, "direction") == direction
    expect(page.locator("feed > p > a").first).to_be_visible()
    for hidden in ("id", "updated", "rights"):
        expect(page.locator(f"feed > {hidden}")).to_be_hidden()
    expect(page.locator("entry > content").first).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        paper = style(page, "backgroundColor")
        assert (paper == "rgb(255, 255, 255)") == (scheme == "light")
        assert style(page, "color") != paper, scheme
    page.close()
