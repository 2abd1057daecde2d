"""The pages made of the register say the same as the data and as each other."""

import json
import re

import pytest

from macros.records import STATUSES
from macros.register import figures
from macros.views import stategroups
from tests.conftest import specimen
from tests.readonce import LANGUAGES


def linked(page, xpath):
    """The States that links lead to, by slug, in the order of the page."""
    return [href.rstrip("/").split("/")[-1] for href in page.document.xpath(f"{xpath}/@href")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_figures_and_rows_of_each_region_add_up_to_the_register(pages, facts, code):
    counted, rows = dict.fromkeys(STATUSES, 0), []
    for region, table in figures.by_region(facts).items():
        page = pages[f"{code}/{stategroups.address(region)}index.html"]
        shown = [int(n) for n in page.document.xpath("//*[@class='figure__number']/text()")]
        assert shown == list(table.values()), region
        counted = {status: counted[status] + n for status, n in zip(STATUSES, shown, strict=True)}
        rows += linked(page, "//table[@id='states-table']/tbody/tr/th/a")
    assert counted == figures.by_status(facts)
    assert sorted(rows) == sorted(facts.states)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_priority_list_is_the_unclear_states_parties_of_the_register(pages, code):
    register = pages[f"{code}/states/index.html"].document.xpath("//table[@id='register-table']/tbody/tr")
    unclear = {
        row.find(".//a").get("href").rstrip("/").split("/")[-1]
        for row in register
        if row.get("data-status") == "unclear" and row.get("data-membership") == "state_party"
    }
    listed = linked(
        pages[f"{code}/states/priority/index.html"], "//table[contains(@class,'register')]//th[@scope='row']/a"
    )
    assert len(listed) == len(set(listed))
    assert set(listed) == unclear


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_other_lists_name_the_states_of_the_data(pages, facts, code):
    for path, cells, wanted in (
        ("to-confirm", "//section[@class='list']//a", figures.to_confirm(facts)),
        ("new", "//table//th/a", figures.new_states_parties(facts)),
        ("signatories", "//table//th/a", figures.signatories(facts)),
        ("compare", "//template//th/a", facts.states),
    ):
        assert sorted(linked(pages[f"{code}/states/{path}/index.html"], cells)) == sorted(wanted), path
    asked = pages[f"{code}/states/assistance/index.html"].document.xpath("//dt/a/@href")
    assert [href.split("/")[-2] for href in sorted(asked)] == sorted(figures.assistance_requested(facts))


def words(pages, slug):
    return " ".join(pages[f"en/states/{slug}/index.html"].document.text_content().split())


def test_a_report_whose_day_is_not_known_is_denied_nowhere(pages, facts):
    undated = {slug for slug, state in facts.states.items() if state.transparency.undated}
    assert undated
    for slug in undated:
        address = f"/states/{slug}/"
        for page in (page for name, page in pages.items() if name.startswith("en/states/")):
            for row in page.document.xpath(f"//tr[th/a[contains(@href, '{address}') or @href='../{slug}/']]"):
                assert "none known" not in row.text_content(), page


def test_each_fact_of_a_state_page_has_its_source_and_its_age(pages, facts):
    slug = specimen(facts)
    state = facts.states[slug]
    assert f"as of {state.article9.as_of} · old, to be confirmed" in words(pages, slug)
    banned = [slug for slug, state in facts.states.items() if state.investment.position == "law"]
    for slug in banned:
        year = facts.states[slug].investment.year
        said = rf"Prohibited by law, {year}\d[\d,– ]* \(as of \d{{4}}(, \w+)?\)"
        assert re.search(said, words(pages, slug)), slug
    unknown = [slug for slug, state in facts.states.items() if not state.article9.laws]
    assert "Not known No source read names:" in words(pages, unknown[0])


def test_the_data_of_the_comparison_are_not_searched(site):
    """125 rows in one page would come first in every search for a State."""
    index = json.loads((site / "en/search/search_index.json").read_text("utf-8"))["docs"]
    (text,) = [entry["text"] for entry in index if entry["location"] == "states/compare/"]
    assert "Choose up to four States" in text
    assert "Samoa" not in text
