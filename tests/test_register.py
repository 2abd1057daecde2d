"""The register's lists and rules, and what a State's page says and leads to."""

import re
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from macros.paths import ROOT
from macros.records import MEMBERSHIPS, Change
from macros.register import figures
from macros.register.edition import edition
from macros.register.rules.site import unset
from macros.views import corrections, membership, stategroups, states
from macros.views.changes import days_of_state, newest_first
from macros.views.state import neighbours, state_view
from macros.views.updatesheet import rows
from macros.vocabulary import Page
from macros.vocabulary.calls import MacroError
from tests.otherfacts import with_sections, with_site
from tests.readonce import LANGUAGES, edition_in


@pytest.fixture
def english():
    return edition_in("en")


def shown(made, slug):
    """The HTML of one State's page."""
    page = Page(made, f"states/{slug}/")
    return page.slots.fill(page.macros()["state_page"](slug))


def joining(facts):
    """The facts with Samoa's entry into force a year after the day of the data."""
    return _with_convention(facts, in_force=_next_year(facts))


def leaving(facts, membership):
    """The facts with a withdrawal of Samoa that takes effect a year after the day of the data."""
    return _with_convention(facts, membership=membership, withdrawal_effective=_next_year(facts))


def _next_year(facts):
    return facts.site.data_as_of.replace(day=1) + timedelta(days=366)


def _with_convention(facts, **dates):
    samoa = with_sections(facts, "samoa", convention=dates).states["samoa"]
    return replace(facts, states={**facts.states, "samoa": samoa.on(facts.site.data_as_of)})


def test_a_state_for_which_the_convention_is_not_yet_in_force_will_be_a_party(facts):
    made = edition(joining(facts), "en")
    day = made.language.date(_next_year(facts))
    page = shown(made, "samoa")
    assert f"Will be a State Party from {day}." in page
    assert f"State Party (from {day})" in page
    assert "State Party since" not in page
    register = Page(made, "states/")
    assert f"State Party (from {day})" in register.slots.fill(register.macros()["register"]())


@pytest.mark.parametrize("membership", ["state_party", "withdrawn"])
def test_an_announced_withdrawal_leaves_a_state_a_party_until_its_day(facts, membership):
    changed = leaving(facts, membership)
    made = edition(changed, "en")
    day, page = made.language.date(_next_year(facts)), shown(made, "samoa")
    assert f"Its withdrawal is announced and takes effect on {day}" in page
    assert f"State Party (until {day}, withdrawal announced)" in page
    assert "No longer a State Party" not in page
    assert figures.count(changed, "state_party") == figures.count(facts, "state_party")
    assert "samoa" not in figures.withdrawn(changed)


def test_a_withdrawal_counts_from_the_day_on_which_it_takes_effect(facts):
    """Article 20: on that day the State is no longer a Party, on the day before it still is."""
    day = _next_year(facts)
    dates = {"membership": "withdrawn", "withdrawal_effective": day}
    left = with_sections(facts, "samoa", convention=dates).states["samoa"]
    assert left.on(day - timedelta(days=1)).convention.membership == "state_party"
    assert left.on(day).convention.membership == "withdrawn"


def test_the_map_has_the_members_of_each_region_states_parties_first(english):
    blocks = states.tile_map(english)
    for block in blocks:
        memberships = [entry.state.convention.membership for entry in block.entries]
        assert memberships == sorted(memberships, key=["state_party", "signatory"].index), block.key
    assert len({kind for block in blocks for kind in (e.state.convention.membership for e in block.entries)}) == 2


def test_the_map_begins_with_the_largest_region_and_ends_with_the_states_of_none(english):
    blocks = states.tile_map(english)
    sizes = [len(block.entries) for block in blocks if block.key != "none"]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) > 1
    assert "none" not in [block.key for block in blocks[:-1]]


def test_the_states_to_confirm_lead_to_the_rows_of_each_membership(english, facts):
    told = stategroups.to_confirm_in_register(english)
    assert sum(number for number, _ in told.values()) == figures.count(facts, "to_confirm")
    assert list(told) == [kind for kind in MEMBERSHIPS if kind in told]


def test_a_state_added_later_is_told_by_its_own_entry_and_not_by_the_first_edition(facts):
    """Also where its own entry has not been written yet."""
    later = replace(facts, states={**facts.states, "state-x": facts.states["samoa"]})
    assert "First edition" not in shown(edition(later, "en"), "state-x")
    entry = Change(
        date=facts.site.data_as_of,
        states=["state-x"],
        what="State X has joined.",
        sources=[next(iter(facts.states["samoa"].sources))],
    )
    page = shown(edition(replace(later, changes={**facts.changes, "state-x-joined": entry}), "en"), "state-x")
    assert 'changes/#state-x-joined"' in page
    assert "First edition" not in page


def test_what_is_no_fact_of_a_state_stands_on_no_states_page(facts):
    day, words = facts.site.data_as_of, "A tool was added."
    entry = Change(date=day, states=[], about="other", what=words, sources=["ccm-text"])
    made = edition(replace(facts, changes={**facts.changes, "tool": entry}), "en")
    page = shown(made, "samoa")
    assert "changes/#tool" not in page
    assert "A tool was added." not in page
    page = Page(made, "changes/")
    assert "Other facts of this site" in page.slots.fill(page.macros()["changes"]())


@pytest.mark.parametrize("year", range(2010, 2027))
def test_the_years_that_a_band_shows_are_those_that_it_counts(year):
    today = date(2026, 11, 23)
    band = figures.age_band(year, today)
    first, last = figures.bands(today)[band]
    assert (first or 0) <= year <= last


@pytest.mark.parametrize(("day", "new"), [("2026-11-23", True), ("2028-02-29", True), ("2028-03-01", False)])
def test_two_years_are_counted_from_entry_into_force(facts, day, new):
    """Vanuatu: in force since 1 March 2026, so new until the day before 1 March 2028."""
    later = with_site(facts, data_as_of=date.fromisoformat(day))
    assert ("vanuatu" in figures.new_states_parties(later)) is new


def test_the_priority_list_follows_its_rule(facts, english):
    listed = {entry.slug for block in stategroups.without_information(english) for entry in block.entries}
    rule = {
        slug for slug, state in facts.states.items() if state.is_state_party and state.article9.status == "unclear"
    }
    assert listed == rule


def test_lists_stand_in_alphabetical_order_within_each_region(english):
    for blocks in (stategroups.without_information(english), stategroups.to_confirm(english)):
        for block in blocks:
            names = [entry.name for entry in block.entries]
            assert names == sorted(names, key=english.language.sort_key)


def test_every_state_to_confirm_rests_on_a_text_older_than_six_years(facts, english):
    listed = {entry.slug for block in stategroups.to_confirm(english) for entry in block.entries}
    limit = facts.site.data_as_of.year - figures.AGEING
    for slug, state in facts.states.items():
        wanted = state.article9.as_of < limit and not state.has_withdrawn
        assert (slug in listed) is wanted, slug


def test_regions_hold_every_state_once(facts, english):
    pages = [stategroups.region_page(english, region) for region in stategroups.addresses(english)]
    slugs = [entry.slug for page in pages for entry in page.entries]
    assert sorted(slugs) == sorted(facts.states)
    assert sum(page.figures.total for page in pages if page.figures) == figures.count(facts, "state_party")
    assert sum(page.signatories for page in pages) == figures.count(facts, "signatory")


def test_a_region_names_its_laws_by_state_but_those_repealed(facts, english):
    pages = [stategroups.region_page(english, region) for region in stategroups.addresses(english)]
    named = {law.slug: page.region for page in pages for law in page.laws}
    standing = {slug: law for slug, law in facts.laws.items() if not law.is_repealed}
    assert named == {slug: facts.states[law.state].region for slug, law in standing.items()}
    assert all([law.state for law in page.laws] == sorted(law.state for law in page.laws) for page in pages)


def test_previous_and_next_lead_through_a_region_and_stop_at_its_ends(english):
    here = stategroups.region_page(english, "asia_pacific").entries
    slug, walked = here[0].slug, []
    assert neighbours(english, slug)[0] is None
    while slug:
        walked.append(slug)
        after = neighbours(english, slug)[1]
        slug = after and after.slug
    assert walked == [entry.slug for entry in here]


def test_a_state_is_a_party_on_the_day_of_entry_into_force_and_not_from_a_day_to_come(small):
    """Article 17(2): the Convention enters into force on that day."""
    today = small.site.data_as_of
    english = edition(small, "en")
    convention = small.states["samoa"].convention
    kinds = [
        membership.standing(english, convention.model_copy(update={"in_force": today + timedelta(days)}))
        for days in (-1, 0, 1)
    ]
    assert kinds == ["state_party", "state_party", "joining"]


def test_a_page_names_what_no_source_says(english):
    page = state_view(english, "samoa")
    assert "conduct abroad" in page.unknown
    assert "penal sanctions" not in page.unknown


NO_LAW = {"laws": [], "penal_sanctions": None, "extraterritorial": None}
NO_REPORT = {"initial_report": None, "latest_report": None}


@pytest.mark.parametrize(
    ("section", "values", "unknown"),
    [
        ("article9", NO_LAW, ["a law as its measure", "penal sanctions", "conduct abroad"]),
        ("article9", NO_LAW | {"penal_sanctions": False}, ["a law as its measure", "conduct abroad"]),
        ("article9", NO_LAW | {"extraterritorial": False}, ["a law as its measure", "penal sanctions"]),
        ("investment", {"position": "none_found"}, ["a law or a view on investment"]),
        ("investment", {"position": "view"}, []),
        ("transparency", NO_REPORT, ["an initial transparency report", "any transparency report"]),
        ("transparency", NO_REPORT | {"latest_report": "2019"}, ["an initial transparency report"]),
        ("transparency", NO_REPORT | {"initial_report": "2014"}, ["any transparency report"]),
        ("transparency", NO_REPORT | {"undated": True}, []),
        ("assistance", {"requested": None}, ["a request for assistance"]),
        ("assistance", {"requested": False}, []),
    ],
)
def test_each_thing_that_no_source_says_is_named(section, values, unknown, small):
    """Of a State of which all else is known."""
    known = {
        "article9": {
            "laws": small.states["samoa"].article9.laws,
            "penal_sanctions": True,
            "extraterritorial": True,
        },
        "investment": {"position": "law"},
        "transparency": {"initial_report": "2014", "latest_report": "2019"},
        "assistance": {"requested": True},
    }
    known[section] |= values
    assert state_view(edition(with_sections(small, "iraq", **known), "en"), "iraq").unknown == unknown


def test_a_state_that_has_withdrawn_is_spoken_of_in_the_past(small):
    page = state_view(edition(small, "en"), "lithuania")
    assert page.headline.startswith("As a State Party, Lithuania considered its existing law")
    assert state_view(edition(small, "en"), "samoa").headline.startswith("Samoa has enacted")


def test_a_sentence_names_a_state_with_its_article(english):
    assert state_view(english, "united-kingdom").headline.startswith("The United Kingdom has enacted")
    assert "measures of the Democratic Republic of the Congo under" in state_view(english, "dr-congo").headline
    in_french = state_view(edition_in("fr"), "united-kingdom").headline
    assert in_french.startswith("Royaume-Uni")


def test_what_is_said_of_a_status_says_that_its_law_was_repealed(english, facts):
    for slug, state in facts.states.items():
        told = "The status rests on repealed law." in state_view(english, slug).headline
        assert told == state.article9.rests_on_repealed


def test_of_a_judgement_nothing_says_that_the_state_considers_its_law_sufficient(english, facts):
    judged = [slug for slug, state in facts.states.items() if state.article9.judgement]
    assert judged
    for slug in judged:
        (row,) = [row for row in rows(english, slug) if row.title == "Article 9 status"]
        assert "this register counts it under" in row.lines[0].text.lower()
        assert "considers" not in row.lines[0].text


def test_the_days_of_changes_are_named_once_each(english, facts):
    named = [change for change in facts.changes.values() if "italy" in change.states]
    days = {change.date for change in named}
    assert len(days) < len(named)
    assert list(days_of_state(english, "italy")) == sorted(days, reverse=True)


def test_a_script_in_a_note_is_shown_as_text(small):
    """Even if the rule that refuses it in the file did not."""
    facts = with_sections(small, "samoa", notes={"text": "<script>alert(1)</script> <b>x</b>"})
    html = shown(edition(facts, "en"), "samoa")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;x&lt;/b&gt;" in html
    assert "<script" not in html


def correction(html):
    return re.search(r'href="([^"]*)">Correct this entry', html)[1].replace("&amp;", "&")


def test_a_correction_goes_to_the_contact_with_subject_and_page_filled_in(facts):
    made = edition(with_site(facts, contact="nim@example.org", repository="https://github.com/x/y"), "en")
    letter = urlsplit(correction(shown(made, "cote-d-ivoire")))
    assert (letter.scheme, letter.path) == ("mailto", "nim@example.org")
    fields = parse_qs(letter.query, strict_parsing=True)
    assert fields["subject"] == ["Correction: Côte d'Ivoire"]
    assert fields["body"][0].endswith(f"Page: {facts.site.base_address.rstrip('/')}/en/states/cote-d-ivoire/")
    assert "\r\n" in fields["body"][0]


def test_without_a_contact_it_becomes_an_issue_and_without_a_forge_the_page_says_how(facts):
    made = edition(with_site(facts, contact=None, repository="https://github.com/x/y"), "en")
    issue = correction(shown(made, "fiji"))
    assert issue.startswith("https://github.com/x/y/issues/new?title=Correction%3A%20Fiji&body=")
    made = edition(with_site(facts, contact=None, repository=None), "en")
    assert "Correct this entry" not in shown(made, "fiji")
    assert '<a href="../../about/#corrections">How entries are corrected</a>' in shown(made, "fiji")


def about(facts, code, **site):
    """What the macros of the page on method say of the publisher and of corrections."""
    page = Page(edition(with_site(facts, **site), code), "about/")
    return [page.slots.fill(page.macros()[name]()) for name in ("publisher", "corrections")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_publisher_and_the_contact_are_said_where_they_are_set(facts, code):
    set_up = {"publisher": "Ministry <Y>", "contact": "nim@example.org", "repository": None, "official": False}
    named, sent = about(facts, code, **set_up)
    assert "Ministry &lt;Y&gt;" in named
    assert 'href="mailto:nim@example.org"' in sent
    official, _ = about(facts, code, **{**set_up, "official": True})
    assert official != named
    assert "Ministry &lt;Y&gt;" in official
    made = edition(with_site(facts, **set_up), code)
    for template in ("print_handout.html", "print_factsheet.html", "print_self_check.html"):
        assert "Ministry &lt;Y&gt;" in printed(made, template), template


def test_without_them_it_is_said_that_none_is_named(facts):
    named, sent = about(facts, "en", publisher=None, contact=None, repository=None, official=False)
    assert "No publisher is named yet." in named
    assert "No address for corrections is named yet." in sent
    assert "mailto:" not in sent
    assert f'href="{facts.tools.tools["isu"].url}"' in sent


def printed(made, template):
    """A PDF's HTML, where it says whose it is."""
    parts = made.templates.get_template("print_parts.html").make_module({"site": made.facts.site})
    assert "published_by(site)" in (ROOT / "overrides/print" / template).read_text("utf-8")
    return str(parts.published_by(made.facts.site))


@pytest.mark.parametrize(
    ("changes", "open_ends"),
    [
        ({}, ["contact", "publisher", "base_address"]),
        ({"contact": "nim@example.org", "publisher": "Ministry Y"}, ["base_address"]),
        (
            {"contact": "x@example.org", "publisher": "Y", "base_address": "https://a.example/b"},
            ["base_address"],
        ),
        ({"contact": "nim@example.org", "publisher": "Y", "base_address": "https://a.example.org"}, []),
    ],
)
def test_what_is_still_to_be_set_is_named(facts, changes, open_ends):
    start = {"contact": None, "publisher": None, "base_address": "https://article9.example"}
    site = with_site(facts, **{**start, **changes}).site
    assert [line.split(":")[0] for line in unset(site)] == open_ends


def test_an_address_that_a_tool_lacks_is_named(facts):
    tools = {**facts.tools.tools, "isu": facts.tools.tools["isu"].model_copy(update={"url": None})}
    changed = replace(facts, tools=facts.tools.model_copy(update={"tools": tools}))
    page = Page(edition(changed, "en"), "")
    with pytest.raises(MacroError, match='"isu" has no address'):
        page.macros()["address"]("isu")


@pytest.mark.parametrize(
    ("repository", "edit", "view"),
    [
        ("https://github.com/x/y", "edit", "blob"),
        ("https://gitlab.com/x/y/", "-/edit", "-/blob"),
        ("https://codeberg.org/x/y", "_edit", "src/branch"),
    ],
)
def test_each_forge_has_its_own_addresses_to_edit_and_to_view_a_file(facts, repository, edit, view):
    address = f"{repository.rstrip('/')}/{edit}/main/data/states/fiji.yaml"
    source = f"{repository.rstrip('/')}/{view}/main/docs/en/about.md"
    made = edition(with_site(facts, repository=repository), "en")
    assert corrections.edit_address(made.facts.site, "data/states/fiji.yaml") == address
    assert corrections.source_address(made.facts.site, "docs/en/about.md") == source
    assert f'href="{address}"' in shown(made, "fiji")


def test_gitlab_is_given_its_own_names_of_fields(facts):
    made = edition(with_site(facts, contact=None, repository="https://gitlab.com/x/y"), "en")
    assert "issue[title]=Correction: Fiji" in unquote(corrections.address(made, "fiji"))


def test_the_log_of_changes_begins_with_the_newest(small):
    first = small.changes["first-edition"]
    days = [first.date + timedelta(days) for days in (1, 3, 2)]
    log = {"first-edition": first} | {str(day): first.model_copy(update={"date": day}) for day in days}
    listed = [logged.change.date for logged in newest_first(edition(replace(small, changes=log), "en"))]
    assert listed == sorted([first.date, *days], reverse=True)
