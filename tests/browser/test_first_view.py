"""What a phone on a slow line loads before a page can be read."""

import gzip
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.readonce import ALL

PAGES = ("en/", "ar/", "en/states/samoa/", "ar/states/samoa/")


@pytest.mark.parametrize("path", PAGES)
def test_a_first_view_is_at_most_20_requests_and_100_kb_from_this_server_alone(browser, address, path):
    context = browser.new_context(viewport={"width": 390, "height": 800}, service_workers="block")
    answers = []
    context.on("response", lambda answer: answers.append(answer))
    page = context.new_page()
    page.goto(address + path, wait_until="networkidle")
    loaded = {answer.url: gzip.compress(answer.body()) for answer in answers}
    context.close()
    assert {urlsplit(url).netloc for url in loaded} == {urlsplit(address).netloc}
    assert 3 <= len(answers) <= 20
    assert sum(map(len, loaded.values())) <= 100_000


@pytest.mark.parametrize("code", ["en", "ar"])
def test_home_is_six_screens_of_a_phone_before_anything_is_opened(open_page, code):
    page = open_page(f"{code}/", viewport={"width": 360, "height": 640})
    assert page.evaluate("document.documentElement.scrollHeight") <= 6 * 640


LINES_OF_WORDS = """all => all.flatMap((label) => {
  const range = document.createRange(), text = label.lastChild;
  return [...text.data.matchAll(/\\S+/g)].map((word) => {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return [word[0], range.getClientRects().length];
  });
})"""


@pytest.mark.parametrize("code", ALL)
def test_no_word_of_a_key_figure_is_broken_on_any_screen(open_page, code):
    page = open_page(f"{code}/")
    for width in (320, 360, 412, 768, 1000):
        page.set_viewport_size({"width": width, "height": 640})
        words = page.locator(".figure__label").evaluate_all(LINES_OF_WORDS)
        assert len(words) >= 4, width
        assert not [word for word, lines in words if lines > 1], width


@pytest.mark.parametrize("path", PAGES)
def test_the_text_can_be_read_before_any_script_has_come(browser, address, path):
    """Scripts never arrive here: a page that waited for them would stay empty."""
    context = browser.new_context(service_workers="block")
    context.route("**/*.js*", lambda route: None)
    page = context.new_page()
    with page.expect_request("**/*.js*"):
        page.goto(address + path, wait_until="commit")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("article p").first).to_be_visible()
    context.close()
