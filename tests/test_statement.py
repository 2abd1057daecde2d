"""What can be read out of a State, a region or all: a few sentences, by the same rules for every State."""

import re
from dataclasses import replace

import pytest

from macros.records import REGIONS
from macros.register import figures
from macros.register.edition import edition
from macros.register.treatydates import INITIAL, annual_report_due
from macros.views import groupstatement, statement
from tests.otherfacts import with_sections
from tests.readonce import LANGUAGES, edition_in

BREAK = re.compile(r"[.] (?=[A-Z])")


@pytest.fixture(scope="module", params=LANGUAGES)
def every(request):
    """Each statement of one language: of States, regions and all."""
    one = edition_in(request.param)
    states = [statement.of_state(one, slug) for slug in one.facts.states]
    regions = [groupstatement.of_group(one, region) for region in REGIONS]
    return one, [*states, *regions, groupstatement.of_group(one)]


def said(facts, slug):
    return statement.of_state(edition(facts, "en"), slug)


def test_each_has_two_to_four_sentences_and_a_source(facts):
    one = edition_in("en")
    for slug in facts.states:
        for text in (statement.of_state(one, slug).short, statement.of_state(one, slug).full):
            sentences, source = text.rsplit(" Source of the status: ", 1)
            assert 2 <= len(BREAK.split(re.sub("“[^”]*”", "", sentences))) <= 4, text
            assert one.language.date(facts.site.data_as_of) in source


def test_each_is_as_long_as_it_says(facts):
    """At about 130 words a minute."""
    one = edition_in("en")
    for slug in facts.states:
        short, full = (
            len(text.rsplit(" Source of the status: ", 1)[0].split())
            for text in (statement.of_state(one, slug).short, statement.of_state(one, slug).full)
        )
        assert 35 <= short <= 85, slug
        assert 70 <= full <= 170, slug


def test_no_word_is_left_to_be_filled_in_and_none_untranslated(every):
    one, statements = every
    sources = [source for state in one.facts.states.values() for source in state.sources.values()]
    named = "|".join(sorted({re.escape(source.publisher) for source in sources}, key=len, reverse=True))
    latin = re.search("[A-Za-z]", one.language.own_name)
    english = r"\b(?:has|is|rests|since|which)\b" if latin else "[A-Za-z]{3}"
    for each in statements:
        for text in (each.short, each.full):
            assert "%(" not in text
            assert "None" not in text
            own = re.sub(f"\u2068[^\u2069]*\u2069|«[^»]*»|“[^”]*”|https:\\S+|{named}", "", text)
            assert one.language.code == "en" or not re.search(english, own), own


def test_a_status_stands_with_the_year_and_the_age_of_its_text(small):
    today = small.site.data_as_of.year
    for age, words in (
        (0, f"text of this year, {today}"),
        (1, f"text of {today - 1}, 1 year old"),
        (8, "8 years old"),
    ):
        facts = with_sections(small, "samoa", article9={"as_of": today - age})
        assert words in said(facts, "samoa").short
    old = said(with_sections(small, "samoa", article9={"as_of": today - 7}), "samoa").full
    assert "may have acted since" in old
    assert (
        "may have acted since" not in said(with_sections(small, "samoa", article9={"as_of": today}), "samoa").full
    )


def test_what_the_convention_does_not_set_a_state_is_not_said_of_it(small):
    """A signatory is not bound and has no day to keep; a State that has withdrawn is told in the past."""
    signatory, withdrawn = said(small, "kenya"), said(small, "lithuania")
    due = edition(small, "en").language.date(annual_report_due(small.site.data_as_of))
    assert "not yet bound" in signatory.short
    assert "no longer a State Party" in withdrawn.short
    assert "it considered its existing law" in withdrawn.short
    for text in (signatory.full, withdrawn.full):
        assert due not in text
        assert "is due" not in text
    assert due in said(small, "samoa").short


def test_the_first_day_that_is_due_is_named(small):
    """Until 180 days after entry into force that is the initial report, if it comes before 30 April."""
    today = small.site.data_as_of
    new = with_sections(
        small,
        "samoa",
        convention={"in_force": today.replace(day=1)},
        transparency={"initial_report": None, "latest_report": None},
    )
    text = said(new, "samoa")
    due = min(annual_report_due(today), today.replace(day=1) + INITIAL)
    assert edition(small, "en").language.date(due) in text.short
    assert "no transparency report is known" in text.full.lower()


def test_a_request_for_help_and_law_that_has_ended_are_said(small):
    asked = with_sections(small, "iraq", assistance={"requested": True})
    assert "asked for help" in said(asked, "iraq").full
    assert "asked for help" not in said(small, "iraq").full
    law = (
        small.states["samoa"].article9.laws[0].model_copy(update={"ended": "2020", "replaced_by": "nothing_known"})
    )
    ended = with_sections(small, "samoa", article9={"laws": [law]})
    assert "has ended" in said(ended, "samoa").short
    assert "has ended" in said(ended, "samoa").full


def test_the_source_read_out_is_the_first_named_of_the_year_of_the_status(small):
    """Not a later one of that year, which may be about something else."""
    samoa = small.states["samoa"]
    first = samoa.article9.sources[0]
    year = samoa.article9.as_of
    status = samoa.sources[first].model_copy(update={"title": "On the status", "as_of": str(year)})
    later = status.model_copy(update={"title": "On something else", "as_of": f"{year}-12-31"})
    sources = samoa.sources | {first: status, "later": later}
    named = samoa.article9.model_copy(update={"sources": [first, "later"]})
    changed = samoa.model_copy(update={"sources": sources, "article9": named})
    text = said(replace(small, states=small.states | {"samoa": changed}), "samoa").short
    assert "“On the status”" in text
    assert "On something else" not in text


def test_of_a_status_that_no_source_says_it_is_said_that_the_register_does(small):
    judged = said(with_sections(small, "samoa", article9={"judgement": True}), "samoa")
    for text in (judged.short, judged.full):
        assert "this register counts it under “Specific law”, though no source says so in these words" in text
        assert "it has enacted" not in text
    assert "counts" not in said(small, "samoa").full


def test_a_report_of_which_the_date_alone_is_not_known_is_not_denied(small):
    reports = {"initial_report": None, "latest_report": None, "undated": True}
    text = said(with_sections(small, "samoa", transparency=reports), "samoa").full.lower()
    assert "a transparency report is known, but not its date" in text
    assert "no transparency report" not in text


def test_titles_too_long_to_be_read_out_are_counted(small):
    law = small.states["samoa"].article9.laws[0]
    longer = [law.model_copy(update={"title": letter * 80}) for letter in "AB"]
    text = said(with_sections(small, "samoa", article9={"laws": longer}), "samoa").full
    assert "AAAA" not in text
    assert "2 laws are named" in text


@pytest.mark.parametrize("region", [None, *REGIONS])
def test_the_numbers_of_a_group_are_those_of_the_register(facts, region):
    counts = figures.by_region(facts)[region] if region else figures.by_status(facts)
    text = groupstatement.of_group(edition_in("en"), region).short
    sentence = text.split(". ")[0]
    parties = [state for state in facts.states.values() if state.is_state_party and region in (None, state.region)]
    wanted = [sum(counts.values())]
    for status, number in counts.items():
        judged = [state for state in parties if state.article9.status == status and state.article9.judgement]
        wanted += [shown for shown in (number, len(judged)) if shown]
    assert [int(number) for number in re.findall(r"\d+", sentence)] == wanted


def test_a_region_without_a_state_party_has_no_count_of_them(small):
    """In the small project Kenya alone is of its region, and it has signed only."""
    text = groupstatement.of_group(edition(small, "en"), "african").full
    assert "1 State has signed" in text
    assert "States Parties among" not in text
    assert "rest" not in text.split("Source:")[0]


def test_the_source_is_one_of_the_year_of_the_status(facts):
    """Where a file names a newer text beside it, that is not the one on which the status rests."""
    for slug, state in facts.states.items():
        sources = [state.sources[name] for name in state.article9.sources]
        fitting = [s.title for s in sources if (s.as_of or "").startswith(str(state.article9.as_of))]
        text = statement.of_state(edition_in("en"), slug).short
        assert not fitting or any(title in text for title in fitting), slug
