"""The page on joining: its days are those of the rule, its files are there, its lists those of the data."""

from datetime import date

import icalendar
import pytest

from macros.register import figures
from macros.register.treatydates import joining_dates
from macros.views.accession import SHOWN, days, outside
from macros.views.downloads import instrument
from tests.readonce import LANGUAGES, edition_in

ROWS = "//table[@class='joining']/tbody/tr"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_table_has_the_next_twelve_months_by_the_rule(pages, facts, code):
    rows = pages[f"{code}/joining/index.html"].document.xpath(ROWS)
    assert rows[0].get("data-month") == f"{facts.site.data_as_of:%Y-%m}"
    assert len({row.get("data-month") for row in rows}) == SHOWN
    for row in rows:
        expected = days(joining_dates(date.fromisoformat(f"{row.get('data-month')}-15")))
        assert row.xpath(".//time/@datetime") == [day.isoformat() for day in expected.values()]
        said = [text.replace("\u00a0", " ") for text in row.xpath(".//time/text()")]
        assert said == [edition_in(code).language.date(day) for day in expected.values()]


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_month_has_a_calendar_of_the_same_days(pages, site, code):
    for row in pages[f"{code}/joining/index.html"].document.xpath(ROWS):
        [link] = row.xpath(".//a/@href")
        path = (site / code / "joining" / link).resolve()
        read = icalendar.Calendar.from_ical(path.read_bytes().decode())
        assert not read.errors
        assert [event.decoded("DTSTART").isoformat() for event in read.events] == row.xpath(".//time/@datetime")
        assert len({str(event["UID"]) for event in read.events}) == len(read.events)


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_paper_is_a_word_file_that_the_page_leads_to(pages, site, facts, code):
    links = pages[f"{code}/joining/index.html"].document.xpath("//a[contains(@href, '/docx/')]/@href")
    assert links == [f"../..{instrument(code, slug)}" for slug in facts.instruments]
    for slug in facts.instruments:
        assert (site / instrument(code, slug).lstrip("/")).read_bytes().startswith(b"PK")


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_state_of_the_uns_names_is_party_signatory_or_listed(pages, facts, code):
    regions = outside(edition_in(code))
    number = sum(len(region.states) for region in regions)
    joined = {**figures.states_parties(facts), **figures.signatories(facts)}
    assert number + len(joined) == len(facts.names.names)
    listed = pages[f"{code}/joining/index.html"].document.xpath("//ul[@class='columns']/li")
    assert [" ".join(item.text_content().split()) for item in listed] == [
        name for region in regions for name, _ in region.states
    ]
    withdrawn = {f"../states/{slug}/" for slug in figures.withdrawn(facts)}
    assert {href for item in listed for href in item.xpath(".//a/@href")} == withdrawn
