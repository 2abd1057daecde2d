"""One edit changes what shows it: the page, sheet, feed and data file of every other State stay to the letter."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from macros import exports
from macros.exports import feeds
from macros.paths import ROOT
from macros.pdf.documents import page_html
from macros.records import Change
from macros.records.state import ANSWERED_BY_LAW
from macros.register.edition import edition, last_change, made_when
from macros.views.foot import foot
from macros.views.sheet import sheet
from macros.views.steps import next_view
from macros.views.templates.ofprint import SheetPageView
from macros.vocabulary import Page
from tests.conftest import specimen
from tests.readonce import LANGUAGES


@pytest.fixture
def facts(facts):
    """The real facts, but of a day in May with one change in April: no year ends between an edit and the next."""
    year = facts.site.data_as_of.year
    first = Change(date=date(year, 4, 30), states=[], what="All was read.", sources=[])
    site = facts.site.model_copy(update={"data_as_of": date(year, 5, 1)})
    return replace(facts, changes={"first": first}, site=site)


def edited(facts, slug):
    """The facts with another status of one State, told in the log, and the day of the data moved with it."""
    state, day = facts.states[slug], facts.site.data_as_of + timedelta(days=1)
    state = state.model_copy(update={"article9": state.article9.model_copy(update={"status": "in_progress"})})
    told = Change(date=day, states=[slug], what="It was read again.", sources=[])
    return replace(
        facts,
        states={**facts.states, slug: state},
        changes={"read-again": told, **facts.changes},
        site=facts.site.model_copy(update={"data_as_of": day}),
    )


def shows(made, slug):
    """All that is published of one State: page, foot, sheet, feed, data."""
    address = f"states/{slug}/"
    page = Page(made, address)
    text = page.slots.fill(page.macros()["state_page"](slug))
    view = sheet(made, slug, code=False)
    return (
        text,
        foot(made, address, text),
        page_html(made, SheetPageView(view, next_view(made, slug), ()), ROOT, view.changed),
        made_when(made.facts, view.changed),
        feeds.feed(made, slug),
        exports.state_file(made.facts, slug),
    )


@pytest.mark.slow
@pytest.mark.parametrize("code", LANGUAGES)
def test_one_changed_status_leaves_every_other_state_as_it_is(facts, code, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    slug = specimen(facts)
    before, after = edition(facts, code), edition(edited(facts, slug), code)
    assert [other for other in facts.states if shows(before, other) != shows(after, other)] == [slug]
    assert all(one != other for one, other in zip(shows(before, slug), shows(after, slug), strict=True))


def test_a_foot_tells_the_day_and_the_version_of_what_the_page_shows(facts):
    slug = specimen(facts)
    later = edited(facts, slug)
    english, arabic = (edition(later, code) for code in ("en", "ar"))
    own = foot(english, f"states/{slug}/", "words")
    assert own == foot(arabic, f"states/{slug}/", "other words")
    assert (own.own, own.day) == (True, later.site.data_as_of)
    assert own.version != foot(edition(facts, "en"), f"states/{slug}/", "words").version
    about = foot(english, "about/", "words")
    assert (about.own, about.day) == (False, later.site.data_as_of)
    assert about.version != foot(english, "about/", "other words").version


def test_a_change_of_the_whole_register_is_one_of_every_state(facts):
    day = facts.site.data_as_of
    told = Change(date=day, states=[], what="All was read again.", sources=[])
    again = replace(facts, changes={"all-again": told, **facts.changes})
    assert {last_change(again, slug) for slug in facts.states} == {day}
    silent = replace(facts, changes={})
    assert last_change(silent, specimen(facts)) == day


def changed_cell(facts, slug, obligation, **values):
    """The facts with another cell of one law."""
    law = facts.laws[slug]
    cell = law.provisions[obligation].model_copy(update=values)
    law = law.model_copy(update={"provisions": {**law.provisions, obligation: cell}})
    return replace(facts, laws={**facts.laws, slug: law})


def versions(made):
    """The words of each State's page, and its version."""
    pages = {slug: state_text(made, slug) for slug in made.facts.states}
    return {slug: (text, foot(made, f"states/{slug}/", text).version) for slug, text in pages.items()}


def state_text(made, slug):
    page = Page(made, f"states/{slug}/")
    return page.slots.fill(page.macros()["state_page"](slug))


@pytest.mark.slow
def test_a_cell_of_a_law_changes_the_version_of_the_page_that_shows_it_and_of_no_other(facts):
    """A fact that a State's file leaves open is answered by its law, in the words of the cell."""
    obligation = ANSWERED_BY_LAW["extraterritorial"]
    slug, law = next(
        (slug, law)
        for slug, law in facts.laws.items()
        if not law.ended and obligation in law.provisions and law.provisions[obligation].covered == "partly"
    )
    state = facts.states[law.state]
    silent = state.model_copy(update={"article9": state.article9.model_copy(update={"extraterritorial": None})})
    facts = replace(facts, states={**facts.states, law.state: silent})
    before = versions(edition(facts, "en"))
    for change, shows_it in (
        ({"covered": "not_covered"}, True),
        ({"covered": "unknown"}, True),
        ({"how": "In other words."}, False),
        ({"section": "s. 99"}, False),
    ):
        after = versions(edition(changed_cell(facts, slug, obligation, **change), "en"))
        texts = {other for other in before if before[other][0] != after[other][0]}
        assert texts == ({law.state} if shows_it else set()), change
        assert {other for other in before if before[other][1] != after[other][1]} == texts, change


@pytest.mark.slow
def test_the_title_and_the_end_of_a_law_change_the_version_of_its_state(facts):
    slug, law = next((slug, law) for slug, law in facts.laws.items() if not law.ended)
    before = versions(edition(facts, "en"))
    for change in (
        {"title": "Another Act"},
        {"ended": "2020", "standing": "repealed", "replaced_by": "Act of 2020"},
    ):
        other = replace(facts, laws={**facts.laws, slug: law.model_copy(update=change)})
        after = versions(edition(other, "en"))
        assert before[law.state][1] != after[law.state][1]
        assert {s for s in before if before[s][0] != after[s][0]} == {
            s for s in before if before[s][1] != after[s][1]
        }
