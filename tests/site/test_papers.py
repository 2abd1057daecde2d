"""The page of working papers leads to each paper in its language, and action H of the work plan to the page."""

import pytest

from macros.register import figures
from macros.register.paperperiods import paper_periods
from macros.views import paperfiles
from tests.readonce import LANGUAGES

HOME = "work-plan/working-paper/"


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_paper_is_there_and_its_page_leads_to_it(pages, site, facts, code):
    links = pages[f"{code}/{HOME}index.html"].document.xpath("//p[@class='downloads']/a/@href")
    addresses = [address for one in paper_periods(facts) for _, address in paperfiles.files(one.meeting, code)]
    assert links == [f"../../..{address}" for address in addresses]
    for address in addresses:
        content = (site / address.lstrip("/")).read_bytes()
        assert content.startswith(b"PK" if address.endswith(".docx") else b"%PDF-")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_action_that_has_a_paper_leads_to_the_page(pages, facts, code):
    actions = figures.newest_plan(facts)[1].actions
    for letter in (letter for letter, action in actions.items() if "working_paper" in action.here):
        part = pages[f"{code}/work-plan/index.html"].document.get_element_by_id(f"action-{letter}")
        assert f"../{HOME}" in part.xpath(".//a/@href")


def test_the_text_of_a_paper_is_no_page(pages):
    assert not [path for path in pages if "/papers/" in path]
