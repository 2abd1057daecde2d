"""`make serve` in a browser: it follows each change, and a fault stands above the last good page."""

import pytest
from playwright.sync_api import expect

from tests import builds
from tests.browser.preview import answers, preview
from tests.conftest import specimen

pytestmark = pytest.mark.long  # each builds and serves the pages anew


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A project, and the address at which `make serve` shows its English pages."""
    project = builds.copy_project(tmp_path_factory.mktemp("preview") / "project")
    with preview(project) as address:
        yield project, address


@pytest.fixture
def state(served, browser, facts):
    """A State's page in the preview. Its policy must allow all that the preview adds to it."""
    project, address = served
    said = []
    context = browser.new_context()
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    slug = specimen(facts)
    path = project / f"data/states/{slug}.yaml"
    good = path.read_text("utf-8")
    page.goto(f"{address}states/{slug}/")
    yield page, path
    context.close()
    path.write_text(good, "utf-8")
    # A preview has neither a service worker nor what lies outside the pages of its language.
    assert [text for text in said if "404" not in text] == []


def test_a_page_follows_a_change_by_itself_and_a_fault_stands_above_the_last_good_one(state, facts):
    page, path = state
    good, title = path.read_text("utf-8"), facts.states[path.stem].article9.laws[0].title
    law, banner = page.get_by_text(title).first, page.locator(".faults")
    expect(law).to_be_visible()
    assert not banner.count()

    path.write_text(good.replace(title, "Changed Act"), "utf-8")
    expect(page.get_by_text("Changed Act").first).to_be_visible()

    path.write_text(good.replace("status: specific_law", "status: specific law"), "utf-8")
    expect(banner).to_contain_text("Did you mean specific_law?")
    expect(banner).to_be_in_viewport()
    assert banner.locator("mark").inner_text() == "specific law"
    assert banner.locator("mark").evaluate("mark => getComputedStyle(mark).textDecorationStyle") == "wavy"
    expect(page.get_by_text("Changed Act").first).to_be_visible()
    assert (path.parents[2] / ".cache" / "faults.html").exists()

    path.write_text(good, "utf-8")
    expect(banner).to_have_count(0)
    expect(law).to_be_visible()
    assert not (path.parents[2] / ".cache" / "faults.html").exists()


def test_a_template_that_cannot_be_read_is_told_too_and_search_goes_on(state, served):
    page, _ = state
    project, address = served
    template = project / "overrides/macros/state_page.html"
    good = template.read_text("utf-8")
    template.write_text(good + "{% if %}", "utf-8")
    banner = page.locator(".faults")
    expect(banner).to_contain_text("overrides/macros/state_page.html")
    assert answers(f"{address}search/search_index.json")
    template.write_text(good, "utf-8")
    expect(banner).to_have_count(0)
    assert answers(f"{address}search/search_index.json")
