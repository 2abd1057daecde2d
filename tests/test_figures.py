"""Numbers are counted from the register, agree with each other, and stand beside the published ones."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from macros.faults.fault import Faults
from macros.records import MEMBERSHIPS, REGIONS, STATUSES, year_of
from macros.register import figures
from macros.register.deadlines import deadlines
from macros.register.loading import Facts
from macros.register.rules import check
from macros.register.treatydates import INITIAL, entry_into_force
from macros.views import counted
from macros.views.charts import line_chart
from macros.views.keyfigures import key_figures
from macros.vocabulary import Page
from tests.readonce import edition_in

SECTIONS = ("convention", "article9", "investment", "transparency", "assistance")


# The real register.


def test_the_register_is_without_a_fault(facts: Facts):
    assert check(facts) == []


def test_no_state_of_november_2026_is_lost(facts: Facts):
    """112 States Parties, 12 signatories, and Lithuania, which withdrew on 6 March 2025. Others may join."""
    counts = {name: figures.count(facts, name) for name in MEMBERSHIPS}
    assert counts["state_party"] + counts["signatory"] >= 112 + 12 - (counts["withdrawn"] - 1)
    assert "lithuania" in figures.withdrawn(facts)
    assert figures.count(facts, "states") == sum(counts.values()) == len(facts.states)


def test_the_statuses_add_up_to_the_states_parties(facts: Facts):
    by_status = figures.by_status(facts)
    assert tuple(by_status) == STATUSES
    assert sum(by_status.values()) == figures.count(facts, "state_party")


def test_the_regions_add_up_to_the_statuses(facts: Facts):
    table = figures.by_region(facts)
    assert tuple(table) == REGIONS
    for status, total in figures.by_status(facts).items():
        assert sum(row[status] for row in table.values()) == total


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (figures.parties_of, "state_party"),
        (figures.signatories_of, "signatory"),
        (figures.requests_of, "assistance_requested"),
    ],
)
def test_the_numbers_of_the_regions_add_up(number: Callable[[Facts, str | None], int], name: str, facts: Facts):
    assert sum(number(facts, region) for region in REGIONS) == number(facts, None) == figures.count(facts, name)


def test_what_is_held_of_investment_in_the_regions_adds_up(facts: Facts):
    regions = [figures.investment_of(facts, region) for region in REGIONS]
    for position, total in figures.investment_of(facts, None).items():
        assert sum(row[position] for row in regions) == total == figures.count(facts, f"investment_{position}")


def test_the_work_plans_figures_are_the_published_ones(facts: Facts):
    """112 States Parties: 32 with a specific law, 32 with existing law, 24 on the way; 12 investment bans."""
    given = {pair.name: pair.published for pair in figures.comparison(facts)}
    assert given == {
        "state_party": 112,
        "specific_law": 32,
        "existing_law": 32,
        "in_progress": 24,
        "investment_law": 12,
    }


def test_each_published_figure_stands_beside_the_count_of_the_same_thing(facts: Facts):
    for pair in figures.comparison(facts):
        assert pair.counted == figures.count(facts, pair.name)


def test_every_count_is_that_of_the_rows_it_leads_to(facts: Facts):
    parties = [state for state in facts.states.values() if state.is_state_party]
    for status in STATUSES:
        assert figures.count(facts, status) == len([s for s in parties if s.article9.status == status])
    assert figures.count(facts, "investment_law") == len([s for s in parties if s.investment.position == "law"])
    assert figures.count(facts, "assistance_requested") == len([s for s in parties if s.assistance.requested])


def test_the_rows_behind_a_figures_address_are_those_that_it_counts(facts: Facts):
    today = facts.site.data_as_of
    rows = [
        {
            "membership": state.convention.membership,
            "status": state.article9.status,
            "investment": state.investment.position,
            "assistance": "requested" if state.assistance.requested else "",
            "age": figures.age_band(state.article9.as_of, today),
        }
        for state in facts.states.values()
    ]
    for name, address in counted.ADDRESSES.items():
        asked = dict(parse_qsl(urlsplit(address).query)).items()
        assert len([row for row in rows if asked <= row.items()]) == figures.count(facts, name), name


@pytest.mark.parametrize(("rtl", "places"), [(False, [0, 5, 8]), (True, [5, 2, 0])])
def test_the_parts_of_the_bar_lie_side_by_side_from_the_readers_side(rtl: bool, places: list[int]):
    counts, old = {"a": 5, "b": 3, "c": 2}, figures.OldTexts(1, 10)
    addresses = dict.fromkeys([*counts, "old_text"], "x")
    view = key_figures(counts, [], addresses, (2010, 2020), date(2026, 1, 1), old, rtl)
    assert [part.x for part in view.parts] == places


def test_beside_each_status_stands_how_many_have_it_by_a_judgement(facts: Facts):
    page = Page(edition_in("en"), "")
    html = page.slots.fill(page.macros()["status_counts"]())
    for status in STATUSES:
        parties = [one for one in figures.states_parties(facts).values() if one.article9.status == status]
        number = sum(bool(state.article9.judgement) for state in parties)
        meaning = re.search(rf'figure--{status}">.*?figure__meaning">(.*?)</span>', html, re.DOTALL)
        assert meaning
        told = re.findall(r"\((\d+) of them by a judgement of this register\)", meaning[1])
        assert told == [str(number)] * bool(number)


def test_every_fact_of_every_state_has_a_source_that_its_file_holds(facts: Facts):
    for slug, state in facts.states.items():
        assert state.convention.sources, slug
        for section in SECTIONS:
            assert set(getattr(state, section).sources) <= set(state.sources), slug


def test_every_state_is_bound_from_the_day_that_article_17_gives(facts: Facts):
    for slug, state in facts.states.items():
        convention = state.convention
        if convention.consent_date and not convention.dates_because:
            assert convention.in_force == entry_into_force(convention.consent_date), slug


def test_the_first_thirty_are_bound_from_the_first_day(facts: Facts):
    """Article 17(1): six months after the thirtieth instrument, which came on 16 February 2010."""
    early = [
        s
        for s in facts.states.values()
        if s.convention.consent_date and s.convention.consent_date < date(2010, 3, 1)
    ]
    assert len(early) >= 30
    assert {state.convention.in_force for state in early} == {date(2010, 8, 1)}


def test_no_status_is_newer_than_the_data_or_older_than_the_oslo_process(facts: Facts):
    oldest, newest = figures.years_of_status(facts)
    assert 2007 <= oldest <= newest <= facts.site.data_as_of.year


def test_codes_and_names_are_those_of_the_united_nations(facts: Facts):
    assert facts.states["norway"].iso3 == "NOR"
    assert facts.states["cote-d-ivoire"].iso3 == "CIV"
    assert len({state.iso3 for state in facts.states.values()}) == len(facts.states)


def test_a_series_is_dated_and_in_order(facts: Facts):
    for field in ("states_parties", "specific_law"):
        rows = figures.publishers.series(facts, "human-rights-watch", field)
        assert len(rows) >= 2
        assert [row.as_of for row in rows] == sorted(row.as_of for row in rows)
        assert all(getattr(row, field) is not None for row in rows)


# Rules, on the small register.


def test_a_signatory_and_a_withdrawn_state_are_in_no_count_of_states_parties(small: Facts):
    assert set(figures.states_parties(small)) == {"iraq", "samoa"}
    assert set(figures.signatories(small)) == {"kenya"}
    assert set(figures.withdrawn(small)) == {"lithuania"}
    assert figures.by_status(small) == {"specific_law": 1, "existing_law": 0, "in_progress": 0, "unclear": 1}


@pytest.mark.parametrize(
    ("year", "band"),
    [(2026, "recent"), (2023, "recent"), (2022, "ageing"), (2020, "ageing"), (2019, "old"), (2008, "old")],
)
def test_a_fact_ages_by_whole_years(year: int, band: str):
    assert figures.age_band(year, date(2026, 11, 23)) == band


def test_a_section_is_as_old_as_its_newest_source(small: Facts):
    assert figures.as_of(small.states["samoa"], "convention") == 2015
    assert figures.as_of(small.states["samoa"], "assistance") is None


def test_a_figure_that_is_not_counted_is_refused(small: Facts):
    with pytest.raises(KeyError):
        figures.count(small, "specific law")


def test_the_year_of_a_date_is_known_however_exact_it_is():
    assert [year_of(when) for when in ("2015", "2015-06", "2015-06-11", None)] == [2015, 2015, 2015, None]


def test_a_chart_without_figures_is_a_fault_that_says_what_to_add(small):
    with pytest.raises(Faults) as found:
        figures.progress(small)
    assert [str(fault) for fault in found.value.faults] == [
        "data/figures.yaml:2: published has no dated figure with series: human-rights-watch and specific_law, "
        "which the chart shows. Add one."
    ]


def test_the_bands_of_a_day_are_those_that_a_status_is_counted_in():
    """A link to the rows of one age shows as many as the number beside it says."""
    for today in (date(2026, 1, 1), date(2026, 12, 31)):
        for year in range(2005, today.year + 1):
            fitting = [b for b, (first, last) in figures.bands(today).items() if (first or 0) <= year <= last]
            assert fitting == [figures.age_band(year, today)]


@pytest.mark.parametrize(("days", "listed"), [(0, True), (365, True), (366, False)])
def test_an_initial_report_that_is_late_stays_in_the_calendar_for_a_year(days: int, listed: bool, small: Facts):
    kenya = small.states["kenya"]
    due = small.site.data_as_of - timedelta(days=days)
    convention = kenya.convention.model_copy(update={"membership": "state_party", "in_force": due - INITIAL})
    states = small.states | {"kenya": kenya.model_copy(update={"convention": convention})}
    keys = [deadline.key for deadline in deadlines(replace(small, states=states))]
    assert ("initial-report-kenya" in keys) == listed


def test_each_law_stands_in_one_year_and_what_is_older_apart(facts: Facts):
    """Also one of a year to come, which lengthens the axis, and none where no law is older."""
    newest = facts.site.data_as_of.year + 2
    slug, law = next((slug, law) for slug, law in facts.laws.items() if law.year < figures.lawyears.FIRST)
    laws = facts.laws | {slug: law.model_copy(update={"year": newest})}
    for here in (facts, replace(facts, laws=laws)):
        years = figures.laws_by_year(here)
        assert sorted(name for names in years.values() for name in names) == sorted(here.laws)
        assert all(here.laws[name].year == year for year, names in years.items() if year for name in names)
        assert all(here.laws[name].year < figures.lawyears.FIRST for name in years[None])
        kinds = figures.kinds_by_year(here)
        assert {kind: sum(numbers) for kind, numbers in kinds.items()} == figures.kinds_of_laws(here)
        assert [sum(numbers) for numbers in zip(*kinds.values(), strict=True)] == list(map(len, years.values()))
    assert list(years)[1:] == list(range(figures.lawyears.FIRST, newest + 1))
    younger = {name: law for name, law in facts.laws.items() if law.year >= figures.lawyears.FIRST}
    assert None not in figures.laws_by_year(replace(facts, laws=younger))


def test_what_laws_leave_out_is_counted_of_those_that_were_read(facts: Facts):
    listed = figures.left_out(facts)
    assert [row.without for row in listed] == sorted((row.without for row in listed), reverse=True)
    for row in listed:
        cells = [law.provisions.get(row.obligation) for law in facts.laws.values() if not law.is_repealed]
        told = [cell.covered for cell in cells if cell and cell.covered != "unknown"]
        assert (row.without, row.read) == (told.count("not_covered"), len(told))
        assert 0 < row.without <= row.read


def test_a_figure_stands_in_the_chart_where_its_month_begins(small: Facts):
    """One without a month stands at the start of its year, as one of January does."""
    row = next(iter(small.figures.published.values()))
    days = ("2019", "2020", "2020-01", "2020-07", "2020-12", "2021")
    rows = [(row.model_copy(update={"as_of": day}), 10) for day in days]
    at = dict(zip(days, (point.x for point in line_chart({"x": rows}).lines[0].points), strict=True))
    year = at["2020"] - at["2019"]
    assert at["2020-01"] == at["2020"]
    assert at["2020-07"] == pytest.approx(at["2020"] + year / 2, abs=0.1)
    assert at["2020"] < at["2020-07"] < at["2020-12"] < at["2021"] == pytest.approx(at["2020"] + year, abs=0.1)


@pytest.mark.parametrize("parties", [0, 9, 112, 120, 121, 195])
def test_the_chart_holds_as_many_states_as_there_may_be(small: Facts, parties: int):
    row = next(iter(small.figures.published.values())).model_copy(update={"as_of": "2030"})
    chart = line_chart({"x": [(row, parties)]})
    assert chart.rules[-1][0] <= chart.lines[0].points[0].y <= chart.rules[0][0]
    assert [value % 10 for _, _, value in chart.rules] == [0] * 4
