"""The register as of a day and between two days: dated facts only, no date more precise than its source."""

import re
from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from macros.records import EnactedLaw, State
from macros.records.state import Law
from macros.register import figures, meetings
from macros.register.edition import Edition, edition
from macros.register.figures import history, ondays
from macros.register.figures.spans import by_then, span
from macros.register.loading import Facts
from macros.views import periods
from macros.vocabulary import BLOCK, Page
from macros.vocabulary.calls import MacroError

BEGIN, END = date(2024, 9, 13), date(2025, 9, 19)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02-10", date(2024, 2, 10), date(2024, 2, 10)),
    ],
)
def test_a_date_lasts_as_long_as_it_is_vague(when: str, first: date, last: date):
    assert span(when) == (first, last)


@pytest.mark.parametrize(
    ("when", "so"),
    [
        ("2024-09-13", True),  # that day included
        ("2024-09-14", False),
        ("2024-08", True),
        ("2024-09", None),
        ("2024-10", False),
        ("2023", True),
        ("2024", None),
        ("2025", False),
    ],
)
def test_whether_it_was_so_by_a_day_is_left_open_where_the_day_lies_within(when: str, so: bool | None):
    assert by_then(when, BEGIN) is so


def party(small: Facts, **days: date | str | None) -> State:
    """A State of which no source knows more than these days."""
    bare = {"signed": None, "consent": None, "consent_date": None, "in_force": None, "withdrawal_effective": None}
    convention = small.states["samoa"].convention.model_copy(update={**bare, **days})
    return small.states["samoa"].model_copy(update={"convention": convention})


DEPOSIT, FORCE, LEFT = date(2025, 9, 5), date(2026, 3, 1), date(2026, 3, 6)


@pytest.mark.parametrize(
    ("days", "day", "place"),
    [
        ({"signed": BEGIN}, date(2024, 9, 12), "none"),
        ({"signed": BEGIN}, BEGIN, "signatory"),
        ({"signed": BEGIN, "consent_date": DEPOSIT, "in_force": FORCE}, date(2025, 9, 4), "signatory"),
        ({"consent_date": DEPOSIT, "in_force": FORCE}, date(2025, 9, 4), "none"),
        ({"consent_date": DEPOSIT, "in_force": FORCE}, DEPOSIT, "state_party"),  # from the deposit, not bound yet
        ({"consent_date": DEPOSIT, "in_force": FORCE}, FORCE, "state_party"),
        ({"in_force": FORCE}, FORCE, "state_party"),  # no source says when it deposited
        ({"consent_date": DEPOSIT, "withdrawal_effective": LEFT}, date(2026, 3, 5), "state_party"),
        ({"consent_date": DEPOSIT, "withdrawal_effective": LEFT}, LEFT, "withdrawn"),  # no more on that day
    ],
)
def test_a_state_is_what_its_dates_make_it_on_a_day(small: Facts, days: dict[str, date], day: date, place: str):
    assert ondays.place(party(small, **days), day) == place


def test_a_state_is_bound_from_entry_into_force_and_counted_from_the_deposit(small: Facts):
    states = {"samoa": party(small, consent_date=DEPOSIT, in_force=FORCE)}
    facts = replace(small, states=states)
    for day, bound in ((DEPOSIT, set()), (date(2026, 2, 28), set()), (FORCE, {"samoa"})):
        on = figures.as_of_day(facts, day)
        assert (on.among("state_party"), on.bound) == (["samoa"], bound), day


@pytest.mark.parametrize(
    ("dates", "standing"),
    [
        ({"enacted": "2024-09-13"}, "adopted"),
        ({"enacted": "2024-09-14"}, "coming"),
        ({"enacted": None, "year": 2024}, "unknown"),
        ({"enacted": None, "year": 2023}, "adopted"),
        ({"in_force": "2024-09-13"}, "in_force"),
        ({"in_force": "2024-09-14"}, "adopted"),
        ({"in_force": "2024-09"}, "unknown"),
        ({"in_force": "2020", "ended": "2024-09-14"}, "in_force"),
        ({"in_force": "2020", "ended": "2024-09-13"}, "ended"),
        ({"in_force": "2020", "ended": "2024"}, "unknown"),
    ],
)
def test_a_law_stands_on_a_day_as_far_as_its_dates_say(small: Facts, dates: dict[str, object], standing: str):
    early = {"enacted": "2019-05-02", "in_force": None, "ended": None, "year": 2019}
    law: EnactedLaw = small.laws["ws-2012"].model_copy(update={**early, **dates})
    assert ondays.standing(law, BEGIN) == standing


@pytest.mark.parametrize(
    ("when", "part"),
    [
        ("2024-09-13", None),  # of the first day nothing
        ("2024-09-14", "surely"),
        ("2025-09-19", "surely"),  # of the last day all
        ("2025-09-20", None),
        ("2024-09", "perhaps"),
        ("2024-10", "surely"),
        ("2025-09", "perhaps"),
        ("2024", "perhaps"),
        ("2025", "perhaps"),
        ("2023", None),
        ("2026", None),
    ],
)
def test_an_event_lies_in_a_period_only_if_all_its_days_do(when: str, part: str | None):
    event = history.Happening("law_enacted", when, "samoa", {})
    period = figures.between([event], BEGIN, END)
    assert {"surely": period.surely, "perhaps": period.perhaps} == {
        "surely": [event] if part == "surely" else [],
        "perhaps": [event] if part == "perhaps" else [],
    }


def test_of_one_year_within_a_period_every_event_lies_in_it():
    event = history.Happening("law_enacted", "2024", "samoa", {})
    assert figures.between([event], date(2023, 12, 31), date(2024, 12, 31)).surely == [event]
    assert figures.between([event], date(2024, 1, 1), date(2024, 12, 31)).perhaps == [event]


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="2024-09-13 is before 2025-09-19"):
        figures.between([], END, BEGIN)


def test_no_day_after_the_data_is_told(small: Facts):
    with pytest.raises(ValueError, match="2026-11-24 is after the day of the data, 2026-11-23"):
        figures.as_of_day(small, date(2026, 11, 24))


def test_what_is_announced_has_not_happened(small: Facts):
    coming = replace(small, states={"samoa": party(small, consent_date=DEPOSIT, in_force=date(2027, 3, 1))})
    assert {event.kind for event in figures.happenings(coming)} >= {"consent"}
    assert "in_force" not in {event.kind for event in figures.happenings(coming) if not event.law}


def test_a_law_without_a_year_is_no_event_and_one_with_a_year_no_day(small: Facts):
    iraq = small.states["iraq"]
    laws = [Law(title="Undated law", year=None), Law(title="Law of a year", year=2012)]
    own = iraq.model_copy(update={"article9": iraq.article9.model_copy(update={"laws": laws})})
    events = figures.happenings(replace(small, states={"iraq": own}), "iraq")
    assert [(event.when, event.title) for event in events if event.kind == "law_enacted"] == [
        ("2012", "Law of a year")
    ]


def test_a_law_that_is_compared_and_named_is_told_once(facts: Facts):
    events = figures.happenings(facts, "samoa")
    assert [event.law for event in events if event.kind == "law_enacted"] == ["ws-2012"]


def test_a_newest_report_of_the_year_of_the_initial_one_is_not_told_twice(facts: Facts):
    for slug, state in facts.states.items():
        events = [event for event in figures.happenings(facts, slug) if event.kind.endswith("report")]
        years = [event.when[:4] for event in events]
        assert len(set(years)) == len(years), (slug, state.transparency)


# The real register.


def test_every_event_is_dated_by_a_source_of_its_state_or_of_the_site(facts: Facts):
    events = figures.happenings(facts)
    assert {event.kind for event in events} == set(figures.KINDS)
    for event in events:
        known = facts.sources if event.law else facts.states[event.state].sources
        assert event.sources, event
        assert event.sources.items() <= known.items(), event


def test_as_of_the_day_of_the_data_the_register_is_as_it_is(facts: Facts):
    on = figures.as_of_day(facts, facts.site.data_as_of)
    assert on.among("state_party") == list(figures.states_parties(facts))
    assert on.among("signatory") == list(figures.signatories(facts))
    assert on.among("withdrawn") == list(figures.withdrawn(facts))
    statuses = figures.by_status(facts)
    assert len(on.specific) == statuses["specific_law"]
    assert {status: len(slugs) for status, slugs in on.undated.items()} == {
        status: number for status, number in statuses.items() if status != "specific_law"
    }
    assert list(on.laws.values()).count("ended") == figures.count(facts, "laws_repealed")


def test_what_happened_in_the_month_of_a_figure_is_not_told_as_come_since(facts: Facts):
    """Nobody says whether the publisher had counted it."""
    joined = next(event for event in figures.happenings(facts) if event.kind == "consent" and event.last < END)
    counted = next(row for row in facts.figures.published.values() if row.states_parties is not None)
    month = counted.model_copy(update={"as_of": joined.when[:7]})
    changed = replace(facts, figures=facts.figures.model_copy(update={"published": {"one": month}}))
    [row] = figures.days_beside(changed, [END])
    since = row.pairs["state_party"].since
    assert since
    assert joined not in since


DAYS = [date(2023, 9, 11), date(2024, 9, 13), date(2025, 9, 19)]
# Counts of a known day that the register of that day agrees with; another publisher may count otherwise.
AGREED = (
    "human-rights-watch-2010",
    "cluster-munition-monitor-2010",
    "hague-justice-portal-2010",
    "cluster-munition-monitor-2011",
    "gichd-2014",
    "cluster-munition-monitor-2018",
    "cluster-munition-monitor-2019",
    "icbl-cmc-2025",
    "cluster-munition-monitor-2025",
)


@pytest.fixture(scope="module")
def first(facts: Facts) -> Facts:
    """The facts of today of the States of the first edition: those that publishers then counted."""
    held = facts.changes["first-edition"].held
    return replace(facts, states={slug: facts.states[slug] for slug in held})


def test_the_register_reconciles_with_the_counts_published_at_the_time(first: Facts):
    """What each publisher counted, and what came and went since, give the register's own count."""
    rows = figures.days_beside(first, DAYS)
    for row in rows:
        for name in ("state_party", "signatory"):
            pair = row.pairs[name]
            assert pair.number is not None
            gone = {"withdrawal"} if name == "state_party" else {"consent"}
            change = sum(-1 if event.kind in gone else 1 for event in pair.since)
            assert pair.counted == pair.number + change, (row.on.day, name)
    assert [row.pairs["state_party"].counted for row in rows] == [112, 112, 112]
    moved = [[(event.kind, event.state) for event in row.moved] for row in rows]
    assert moved == [[], [], [("withdrawal", "lithuania"), ("consent", "vanuatu")]]


@pytest.mark.parametrize("name", AGREED)
def test_a_count_of_a_known_day_is_that_of_the_register_of_that_day(name: str, first: Facts):
    row = first.figures.published[name]
    on = figures.as_of_day(first, date.fromisoformat(row.as_of or ""))
    parties, signatories = len(on.among("state_party")), len(on.among("signatory"))
    assert row.states_parties in (None, parties)
    assert row.ratifications in (None, parties)
    assert row.signatories in (None, signatories)


def test_what_has_left_or_joined_since_is_on_the_side_of_its_day(first: Facts):
    plan, later = (set(figures.as_of_day(first, day).among("state_party")) for day in (DAYS[0], DAYS[2]))
    assert (plan - later, later - plan) == ({"lithuania"}, {"vanuatu"})


def test_a_specific_law_in_force_is_dated_or_not_counted_so(facts: Facts):
    on = figures.as_of_day(facts, facts.site.data_as_of)
    for slug in on.with_law("in_force"):
        own = [law for law in facts.laws.values() if law.state == slug]
        assert any(law.in_force and not law.ended for law in own), slug


def test_the_meetings_are_those_that_the_timeline_marks(facts: Facts):
    marked = meetings.meetings(facts)
    numbered = [f"{n}msp" for n in range(1, 14)]
    assert [name for name in marked if name.endswith("msp")][:13] == numbered
    assert [name for name in marked if name.endswith("rc")][:3] == ["1rc", "2rc", "3rc"]
    assert meetings.last_day(marked["12msp"]) == date(2024, 9, 13)
    before = replace(facts, site=facts.site.model_copy(update={"data_as_of": date(2025, 9, 18)}))
    assert list(meetings.past(before))[-1] == "12msp"


# What pages show of it.


@pytest.fixture(scope="module")
def english(facts: Facts) -> Edition:
    return edition(facts, "en")


def show(made: Edition, macro: str, *values: str) -> html.HtmlElement:
    """What a macro of the page of changes shows."""
    return html.fromstring(f"<main>{BLOCK[macro](Page(made, 'changes/'), *values)}</main>")


def test_the_page_offers_the_last_four_meetings_and_what_came_since(english: Edition):
    page = show(english, "since_meetings")
    shown = [each.get("id") for each in page.xpath("//details")]
    names = list(meetings.past(english.facts))[-4:]
    assert shown == [f"since-{name}" for name in reversed(names)]
    for name in names:
        period = page.xpath(f"//details[@id='since-{name}']")[0]
        after = meetings.last_day(meetings.meetings(english.facts)[name])
        events = figures.happenings(english.facts)
        expected = figures.between(events, after, english.facts.site.data_as_of)
        listed = period.xpath(".//dl//li/time/@datetime")
        assert sorted(listed) == sorted(event.when for event in (*expected.surely, *expected.perhaps)), name
        assert f"?from={after}&to={english.facts.site.data_as_of}#events" in period.xpath("./p/a/@href")[-1]


def test_a_meeting_still_to_come_is_announced_and_has_no_period(english: Edition):
    early = english.facts.site.model_copy(update={"data_as_of": date(2025, 9, 18)})
    page = show(replace(english, facts=replace(english.facts, site=early)), "since_meetings")
    assert "since-13msp" not in page.xpath("//details/@id")
    assert "Thirteenth Meeting of States Parties" in page.text_content().split("Since the")[0]


def test_the_list_of_all_events_holds_each_with_its_source_and_its_state(english: Edition):
    page = show(english, "dated_events")
    events = figures.happenings(english.facts)
    rows = page.xpath("//details//li")
    assert sorted(row.xpath("./time/@datetime")[0] for row in rows) == sorted(event.when for event in events)
    assert {row.get("data-state") for row in rows} == {event.state for event in events}
    for row in rows:
        assert f"../states/{row.get('data-state')}/" in row.xpath("./a/@href")[0]
        assert row.xpath(".//*[@class='age']/bdi"), row.text_content()
    vague = [row for row in rows if row.xpath("./small[@hidden]")]
    assert len(vague) == len([event for event in events if event.first != event.last])


def test_each_day_of_the_table_stands_beside_what_was_published_and_why_it_differs(english: Edition):
    page = show(english, "register_on", "2023-09-11", "2024-09-13")
    text = " ".join(page.text_content().split())
    plan = english.facts.figures.published["work-plan-2023"]
    assert "11 September 2023" in text
    assert f"Published: {plan.specific_law}, {plan.publisher} (2023)" in text
    reasons = {str(of): reason for of, reason in figures.plan_figures(english.facts).reasons.items()}
    assert " ".join(reasons["specific_law"].split()) in text
    assert " ".join(figures.plan_figures(english.facts).note.split()) not in text  # it is about all figures
    assert "Published: 13, Cluster Munition Monitor 2022 (August 2022)" in text
    assert "28 February 2023: Nigeria: Ratified the Convention" in text
    assert page.xpath("//tbody/tr/th/text()")[-1].endswith(english.language.date(english.facts.site.data_as_of))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("11 September", '"11 September" is not a day of the calendar. Write YYYY-MM-DD, for example 2024-09-13.'),
        ("2023-09", '"2023-09" is not a day of the calendar. Write YYYY-MM-DD, for example 2024-09-13.'),
        ("2090-01-01", '"2090-01-01" is after the day of the data, '),
    ],
)
def test_a_day_that_the_register_cannot_tell_of_is_a_fault_of_the_page(english: Edition, day: str, said: str):
    with pytest.raises(MacroError, match=re.escape(said)):
        BLOCK["register_on"](Page(english, "changes/"), day)


def test_a_states_page_tells_its_newest_events_and_leads_to_all(english: Edition):
    page = show(english, "state_page", "vanuatu")
    section = page.xpath("//h2[@id='changes']/following-sibling::*")
    newest = [item.text_content() for item in section[1].xpath("./li")]
    assert newest[0] == "1 March 2026: The Convention entered into force for the State"
    assert len(newest) <= 3
    total = len(figures.happenings(english.facts, "vanuatu"))
    assert section[2].xpath("./a[contains(@href, 'changes/?state=vanuatu#events')]/text()") == [
        f"All {total} dated events of this State"
    ]
    assert "First edition" not in page.text_content()


def test_what_came_since_the_last_two_meetings_is_on_a_states_page_however_much_it_is(english: Edition):
    vanuatu = english.facts.states["vanuatu"]
    law = english.facts.laws["nz-2009"].model_copy(update={"state": "vanuatu"})
    dates = ["2025-10-01", "2025-11-01", "2025-12-01", "2026-02-01"]
    laws = {f"vu-{day}": law.model_copy(update={"enacted": day, "in_force": None}) for day in dates}
    facts = replace(english.facts, states={"vanuatu": vanuatu}, laws=laws)
    own = periods.of_state(replace(english, facts=facts), "vanuatu")
    assert {event.when for event in own.newest} >= {*dates, "2026-03-01"}
    assert own.number == len(own.newest)


def test_a_search_for_a_state_is_not_led_to_the_list_of_all_events(english: Edition):
    """Its own page tells them; the list would stand among the answers to every search."""
    for macro, lists in (("dated_events", "//*[@id='event-years']"), ("subscribe", "//details")):
        assert show(english, macro).xpath(f"{lists}[@data-search-exclude]"), macro
