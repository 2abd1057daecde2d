"""How long the Convention has been in force for a State: whole years, shown alike as squares and as a table."""

from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from macros.paths import ROOT
from macros.register import figures
from macros.register.edition import edition
from macros.templating.addresses import target
from macros.vocabulary import Page
from tests.readonce import LANGUAGES


def bound_since(state, start):
    """A State for which the Convention is in force from a day, or has no known day."""
    return state.model_copy(update={"convention": state.convention.model_copy(update={"in_force": start})})


def with_days(facts, days):
    """Facts whose States Parties, by slug, have these days of entry into force."""
    samoa = facts.states["samoa"]
    return replace(facts, states={slug: bound_since(samoa, day) for slug, day in days.items()})


@pytest.mark.parametrize(
    ("start", "today", "years"),
    [
        (date(2010, 8, 1), date(2026, 7, 31), 15),
        (date(2010, 8, 1), date(2026, 8, 1), 16),
        (date(2026, 8, 1), date(2026, 8, 1), 0),
        (date(2026, 8, 2), date(2026, 8, 1), None),
        (date(2024, 2, 29), date(2025, 2, 28), 0),
        (date(2024, 2, 29), date(2025, 3, 1), 1),
        (None, date(2026, 8, 1), None),
    ],
)
def test_years_in_force_are_whole_years(small, start, today, years):
    assert figures.years_in_force(bound_since(small.states["samoa"], start), today) == years


def test_each_state_party_is_in_one_band_or_not_yet_bound(facts):
    bands = figures.by_years_in_force(facts)
    slugs = [slug for band in bands for slug in band.states] + list(figures.not_yet_in_force(facts))
    assert sorted(slugs) == sorted(figures.states_parties(facts))
    for band in bands:
        for state in band.states.values():
            years = figures.years_in_force(state, facts.site.data_as_of)
            assert band.first <= years
            assert band.last is None or years <= band.last


@pytest.mark.parametrize(
    ("start", "firsts"),
    [(2024, [0]), (2021, [0, 5]), (2010, [0, 5, 10, 15]), (2006, [0, 10, 20]), (1986, [0, 15, 30])],
)
def test_four_bands_at_most_hold_the_longest_time(small, start, firsts):
    facts = with_days(small, {"samoa": date(start, 1, 1)})
    facts = replace(facts, site=facts.site.model_copy(update={"data_as_of": date(2026, 1, 1)}))
    bands = figures.by_years_in_force(facts)
    assert [band.first for band in bands] == firsts
    assert [band.last for band in bands] == [first - 1 for first in firsts[1:]] + [None]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_state_party_has_a_square_with_its_years_and_the_same_in_a_row(facts, code):
    one = edition(facts, code)
    page = Page(one, "states/in-force/")
    shown = html.fromstring(page.slots.fill(page.macros()["tiles_by_age"]()))
    tiles = {
        tile.get("href"): f"{tile.text_content()} {tile.get('title')}" for tile in shown.iterfind(".//a[@title]")
    }
    rows = {row.find(".//a").get("href"): row for row in shown.iterfind(".//details[@class='same']//tbody/tr")}
    parties = figures.states_parties(facts)
    assert len(tiles) == len(rows) == len(parties)
    for slug, state in parties.items():
        years = figures.years_in_force(state, facts.site.data_as_of)
        address = page.url(target("state", slug))
        words, cells = tiles[address], [cell.text_content() for cell in rows[address]]
        number = "–" if years is None else str(years)
        assert words.startswith(f"{state.iso3}{number}")
        assert one.language.state(state) in words
        assert cells[2] == number
        assert str(state.article9.as_of) in cells[3]


def test_the_shades_of_both_schemes_are_those_of_the_bands():
    """Each band has its colour and that of its letters, in the light scheme and in both rules of the dark one."""
    light = (ROOT / "overrides/assets/tokens.css").read_text("utf-8")
    dark = (ROOT / "overrides/styles/00-dark.css").read_text("utf-8")
    for place in range(1, figures.inforce.BANDS + 1):
        for name in (f"--age-{place}:", f"--on-age-{place}:"):
            assert light.count(name) == 1
            assert dark.count(name) == 2
