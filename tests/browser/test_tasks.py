"""What a first-time reader comes for, from the home page: each within three clicks, on a desktop and a phone."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from macros.paths import ROOT
from macros.register.loading import Facts
from macros.views import periods
from tests.readonce import edition_in

# The steps of each State as a person read them (tests/test_nextsteps.py).
STEPS = {
    slug: steps
    for slug, _, *steps in map(str.split, (ROOT / "tests" / "data" / "steps.txt").read_text("utf-8").splitlines())
}
SCREENS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 640}}


class Reader:
    """Clicks, three times at most."""

    def __init__(self, page):
        self.page, self.clicks = page, 0

    def click(self, target):
        target.click()
        self.clicks += 1
        assert self.clicks <= 3

    def main(self, name):
        """Open a main section: by its tab, or on a narrow screen by the menu."""
        menu = self.page.locator(".top__menu")
        if menu.is_visible():
            self.click(menu)
        self.click(self.page.get_by_role("link", name=name, exact=True).locator("visible=true").first)


@pytest.fixture(params=SCREENS)
def reader(open_page, request):
    return Reader(open_page("en/", viewport=SCREENS[request.param]))


def named(facts: Facts, test):
    return {slug for slug, state in facts.states.items() if test(state)}


def test_the_african_states_parties_without_information_and_since_when_in_force(reader, facts):
    page = reader.page
    reader.click(page.locator(".figure--unclear a"))
    expect(page.locator(".filters output")).to_be_visible()  # what is asked stands open
    page.get_by_label("Region", exact=True).select_option(label="African States")
    reader.clicks += 1
    assert reader.clicks <= 3
    wanted = {
        slug: state
        for slug, state in facts.states.items()
        if (state.article9.status, state.region, state.convention.membership)
        == ("unclear", "african", "state_party")
    }
    rows = page.locator("#register-table tbody tr:visible")
    expect(rows).to_have_count(len(wanted))
    for row in rows.all():
        slug = urlsplit(row.locator("th a").get_attribute("href")).path.strip("/").rpartition("/")[2]
        shown = row.locator("td[data-label='In force'] time")
        expect(shown).to_have_attribute("datetime", wanted[slug].convention.in_force.isoformat())
        expect(shown).to_be_visible()


def test_a_civil_law_draft_in_word(reader):
    page = reader.page
    reader.click(page.locator(".doors a[href*='model-legislation/composer/']"))
    page.wait_for_url("**/model-legislation/composer/**")
    reader.click(page.locator("[name=tradition][value=civil]"))
    with page.expect_download() as download:
        reader.click(page.locator("[data-file=docx]").first)
    assert download.value.suggested_filename.endswith(".docx")


def test_which_laws_ban_investment_and_in_which_section(reader, facts):
    page = reader.page
    subjects = page.locator("details:has(> .entails)")
    if subjects.get_attribute("open") is None:
        reader.click(subjects.locator("summary"))
    reader.click(subjects.locator("a[href$='#investment']"))
    reader.click(page.locator("#investment a[href*='obligations/investment/']"))
    page.wait_for_url("**/model-legislation/obligations/investment/")
    covering = [
        law
        for law in facts.laws.values()
        if "investment" in law.provisions and law.provisions["investment"].covered == "covered"
    ]
    assert covering
    sections = [law.provisions["investment"].section for law in covering if law.provisions["investment"].section]
    expect(page.locator("article .enacted bdi.age")).not_to_have_count(0)
    assert page.locator("article .enacted bdi.age").count() >= len(sections)


def test_ones_states_sheet_to_print(reader, facts):
    page = reader.page
    slug = next(iter(facts.states))
    reader.click(page.locator(f".tile[href*='states/{slug}/']"))
    page.wait_for_url(f"**/states/{slug}/")
    link = page.locator("a[href$='.pdf']").first
    expect(link).to_be_visible()
    answer = page.request.get(link.evaluate("a => a.href"))
    assert answer.ok
    assert answer.body().startswith(b"%PDF")
    reader.clicks += 1
    assert reader.clicks <= 3


def test_a_filtered_list_is_sent_by_its_address(reader, open_page, facts):
    page = reader.page
    reader.click(page.locator(".figure--in_progress a"))
    page.wait_for_url("**/states/?**")
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"membership": ["state_party"], "status": ["in_progress"]}
    wanted = named(facts, lambda s: s.article9.status == "in_progress" and s.is_state_party)
    expect(page.locator("#register-table tbody tr:visible")).to_have_count(len(wanted))
    other = open_page("ar/states/" + page.url.partition("/states/")[2])  # whoever gets it, in their language
    expect(other.locator("#register-table tbody tr:visible")).to_have_count(len(wanted))


def test_subscribe_to_changes(reader):
    page = reader.page
    reader.click(page.get_by_role("link", name="What changed", exact=True).first)
    page.wait_for_url("**/changes/")
    feed = page.locator("article a[href*='feeds/changes-en.xml']").first
    expect(feed).to_be_visible()
    answer = page.request.get(feed.evaluate("a => a.href"))
    assert re.search(r"<feed[^>]+Atom", answer.text())
    reader.clicks += 1
    assert reader.clicks <= 3


def test_what_a_states_law_says_on_transit(reader, facts):
    page = reader.page
    law, slug = next(
        (law, slug)
        for slug, law in facts.laws.items()
        if law.state == "france" and "transit" in law.provisions and not law.ended
    )
    reader.click(page.locator(".tile[href*='states/france/']"))
    page.wait_for_url("**/states/france/")
    reader.click(page.locator(f"#compared ~ ul a[href*='laws/{slug}/']").first)
    page.wait_for_url(f"**/laws/{slug}/**")
    row = page.locator("tr#transit")
    row.scroll_into_view_if_needed()
    expect(row).to_contain_text(law.provisions["transit"].how)


def test_what_ones_state_may_do_next(reader, facts):
    page, home, told = reader.page, reader.page.url, []
    for slug in ("honduras", "norway"):
        page.goto(home)
        reader.clicks = 0
        reader.click(page.locator(f".tile[href*='states/{slug}/']"))
        page.wait_for_url(f"**/states/{slug}/")
        steps = page.locator("#next + ol > li > b")
        expect(steps).to_have_text([facts.steps[name].text for name in STEPS[slug]])
        expect(steps.first).to_be_visible()
        told.append(steps.all_text_contents())
    assert told[0] != told[1]


def test_what_changed_since_a_meeting(reader):
    page = reader.page
    reader.click(page.get_by_role("link", name="What changed", exact=True).first)
    page.wait_for_url("**/changes/**")
    shown, _ = periods.since_meetings(edition_in("en"))
    period = next(one for one in shown if one.number and not one.opened)
    place = page.locator(f"#since-{period.name}")
    reader.click(place.locator("summary"))
    expect(place).to_contain_text(str(period.number))
    events = [view for _, group in period.groups for view in group]
    expect(place.locator("dd").first).to_be_visible()
    for event in events[:3]:
        expect(place).to_contain_text(event.state)


def test_a_figure_is_cited_with_its_day_its_version_and_its_address(reader, facts):
    page = reader.page
    place = page.locator("article .citing").first
    reader.click(place.locator("summary"))
    reader.click(place.locator("[data-copy]").first)
    expect(place.locator("output")).not_to_be_empty()
    said, day = place.locator("p").first, edition_in("en").language.date(facts.site.data_as_of)
    for words in (facts.site.title, day, facts.site.base_address):
        expect(said).to_contain_text(words)
