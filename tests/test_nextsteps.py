"""What a State may do next follows from its facts by written rules, is told alike for all, and is never a finding.

tests/data/steps.txt has the steps of every State as they were read once by a person; `make generate` writes it.
"""

import hashlib
import os
import re
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from lxml import html

from macros.language.steplabels import CONDITION
from macros.paths import ROOT
from macros.records.steps import Condition
from macros.register.edition import edition
from macros.register.nextsteps import HOLDS, left_out_by, next_steps, often_left_out
from macros.register.similar import similar_laws
from macros.register.treatydates import annual_report_due
from macros.tables.stateentry import state_version
from macros.views.steps import PAGES, next_view
from macros.vocabulary import Page
from tests.otherfacts import with_sections, with_site
from tests.readonce import LANGUAGES

READ = ROOT / "tests" / "data" / "steps.txt"
JUDGING = re.compile(r"\b(compl(y|ies|iance)|fail\w*|late|overdue|violat\w*|breach\w*|must|should)\b", re.I)


def changed(facts, slug, section="", **values):
    """The facts with other values in a section of a State's entry, or in the entry itself."""
    if section:
        return with_sections(facts, slug, **{section: values})
    return replace(facts, states={**facts.states, slug: facts.states[slug].model_copy(update=values)})


def on(facts, day):
    """The facts on another day."""
    return with_site(facts, data_as_of=day)


def holds(facts, condition, slug="samoa"):
    return HOLDS[condition](facts, slug, facts.states[slug])


def names(facts, slug):
    return [step.slug for step in next_steps(facts, slug)]


def test_every_condition_that_a_file_may_name_is_there_and_in_words():
    assert set(HOLDS) == set(get_args(Condition)) == set(CONDITION)


@pytest.mark.parametrize(
    ("condition", "section", "values", "without"),
    [
        ("initial_report_unknown", "transparency", {"initial_report": None}, {"initial_report": "2012"}),
        ("unclear", "article9", {"status": "unclear"}, {"status": "in_progress"}),
        ("in_progress", "article9", {"status": "in_progress"}, {"status": "unclear"}),
        ("existing_law", "article9", {"status": "existing_law"}, {"status": "specific_law"}),
        ("law_without_investment", "investment", {"position": "none_found"}, {"position": "law"}),
        ("law_without_investment", "investment", {"position": "none_found"}, {"position": "view_not_prohibited"}),
        ("signatory", "convention", {"membership": "signatory"}, {"membership": "state_party"}),
        ("old_text", "article9", {"as_of": 2019}, {"as_of": 2020}),  # the day of the data is in 2026
        ("reporting", "convention", {"in_force": date(2026, 11, 23)}, {"in_force": date(2026, 11, 24)}),
    ],
)
def test_a_condition_holds_up_to_its_edge_and_not_beyond(small, condition, section, values, without):
    facts = on(small, date(2026, 11, 23))
    assert holds(changed(facts, "samoa", section, **values), condition)
    assert not holds(changed(facts, "samoa", section, **without), condition)


def test_the_two_years_end_on_their_day_and_do_not_concern_a_state_with_a_law(small):
    facts = changed(small, "samoa", "convention", in_force=date(2025, 3, 1))
    facts = changed(facts, "samoa", "article9", status="unclear")
    assert holds(on(facts, date(2027, 2, 28)), "new_state_party")
    assert not holds(on(facts, date(2027, 3, 1)), "new_state_party")
    with_law = changed(facts, "samoa", "article9", status="specific_law")
    assert not holds(on(with_law, date(2027, 2, 28)), "new_state_party")


def test_help_that_was_asked_for_is_another_step_than_help_that_was_not(small):
    facts = changed(small, "samoa", "article9", status="unclear")
    for requested in (True, False, None):
        asked = changed(facts, "samoa", "assistance", requested=requested)
        assert holds(asked, "asked_for_help") == bool(requested)
        assert holds(asked, "unclear_not_asked") == (not requested)
    assert not holds(changed(small, "samoa", "assistance", requested=True), "asked_for_help")  # it has a law


def test_a_state_whose_initial_report_is_unknown_is_not_told_of_the_annual_one_first(small):
    facts = changed(small, "samoa", "article9", status="unclear")
    assert holds(facts, "unclear_and_reporting")
    silent = changed(facts, "samoa", "transparency", initial_report=None)
    assert not holds(silent, "unclear_and_reporting")
    assert holds(silent, "initial_report_unknown")


def test_existing_law_without_a_known_sanction_is_a_condition_of_its_own(small):
    facts = changed(small, "samoa", "article9", status="existing_law", penal_sanctions=None)
    assert holds(facts, "existing_law_without_sanction")
    for known in (True, False):
        assert not holds(
            changed(facts, "samoa", "article9", penal_sanctions=known), "existing_law_without_sanction"
        )


def with_answer(facts, law, obligation, **cell):
    """The facts with another answer of a law on an obligation."""
    record = facts.laws[law]
    provision = next(iter(record.provisions.values())).model_copy(update=cell)
    provisions = {**record.provisions, obligation: provision}
    return replace(facts, laws={**facts.laws, law: record.model_copy(update={"provisions": provisions})})


@pytest.mark.parametrize(
    ("read", "answer", "named"),
    [("full", "not_covered", True), ("most", "not_covered", True), ("part", "not_covered", False)]
    + [("full", answer, False) for answer in ("covered", "partly", "unknown")],
)
def test_a_law_leaves_out_only_what_was_read_and_is_not_there(small, read, answer, named):
    law = small.laws["ws-2012"].model_copy(update={"read": read, "standing": "in_force"})
    facts = with_answer(replace(small, laws={"ws-2012": law}), "ws-2012", "penal-sanctions", covered=answer)
    assert ("penal-sanctions" in left_out_by(facts, "samoa")) == named


def test_what_laws_often_leave_out_is_counted_over_laws_read_in_full(facts):
    for name in often_left_out(facts):
        read = [law for law in facts.laws.values() if law.standing == "in_force" and law.read == "full"]
        missing = [law for law in read if name in law.provisions and law.provisions[name].covered == "not_covered"]
        assert missing
        assert facts.obligations.obligations[name].applies == "all"


def test_three_steps_at_most_in_the_order_of_the_file_and_none_after_a_withdrawal(facts):
    order = list(facts.steps)
    for slug, state in facts.states.items():
        steps = names(facts, slug)
        assert len(steps) <= 3
        assert steps == sorted(steps, key=order.index)
        if state.has_withdrawn:
            assert steps == []


def test_two_states_that_differ_are_told_different_things(facts):
    honduras, norway = names(facts, "honduras"), names(facts, "norway")
    if facts.states["honduras"].article9.status == "unclear":
        assert "review-law" in honduras
    if facts.states["norway"].article9.status == "specific_law":
        assert "review-law" not in norway
    assert honduras != norway or facts.states["honduras"].article9 == facts.states["norway"].article9


def test_no_step_judges(facts):
    for step in facts.steps.values():
        assert not JUDGING.search(f"{step.text} {step.because}")


def test_a_step_looks_to_no_day_that_is_past(facts):
    for slug in facts.states:
        assert all(step.day >= facts.site.data_as_of for step in next_steps(facts, slug) if step.day)


def test_laws_near_by_are_those_of_other_states_that_have_something_on_the_subject(facts):
    for slug in facts.states:
        for name in similar_laws(facts, slug, "penal-sanctions"):
            law = facts.laws[name]
            assert law.state != slug
            assert not law.is_repealed
            cell = law.provisions.get("penal-sanctions")
            assert cell is None or cell.covered != "not_covered"


def test_a_law_of_the_same_region_and_tradition_stands_before_one_of_the_tradition_alone(small):
    law = small.laws["ws-2012"].model_copy(update={"standing": "in_force", "tradition": "common"})
    laws = {
        "own": law,
        "far": law.model_copy(update={"state": "iraq", "tradition": "civil"}),
        "alike": law.model_copy(update={"state": "kenya"}),
        "near": law.model_copy(update={"state": "iraq"}),
    }
    kenya = small.states["kenya"].model_copy(update={"region": "african"})
    iraq = small.states["iraq"].model_copy(update={"region": "asia_pacific"})
    facts = replace(small, laws=laws, states={**small.states, "kenya": kenya, "iraq": iraq})
    facts = changed(facts, "samoa", region="asia_pacific")
    assert similar_laws(facts, "samoa", "definitions") == ["near", "alike", "far"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_shows_each_step_with_its_reason_and_its_help(facts, code):
    one = edition(facts, code)
    for slug in ("honduras", "norway"):
        page, coming = Page(one, f"states/{slug}/"), next_view(one, slug)
        shown = html.fromstring(f"<main>{page.slots.fill(page.macros()['state_page'](slug))}</main>")
        items = shown.findall(".//ol[@class='next']/li")
        assert len(items) == len(coming.steps)
        for item, step in zip(items, coming.steps, strict=True):
            words = " ".join(item.text_content().split())
            for said in (step.step.text, step.step.because):
                assert " ".join(one.language.text(said).split()) in words
            help_of = [*step.clauses, *step.tools, *step.questions, *step.pages, *step.left_out]
            assert len(item.findall(".//a")) == len(help_of)


def test_the_next_date_stands_above_the_steps_and_membership_has_a_source_not_an_age(facts):
    one = edition(facts, "en")
    page = Page(one, "states/honduras/")
    shown = html.fromstring(f"<main>{page.slots.fill(page.macros()['state_page']('honduras'))}</main>")
    before = "".join(shown.xpath("//ol[@class='next']/preceding::text()"))
    assert f"Next date: {one.language.date(next_view(one, 'honduras').day[1])}" in " ".join(before.split())
    (membership,) = shown.xpath("//dt[.='Membership']/following-sibling::dd[1]/span[@class='age']/text()")
    assert re.fullmatch(r"\(source of \d{4}\)", membership)


def test_the_steps_of_signatories_lead_to_joining_and_those_of_states_parties_do_not(facts):
    for slug, state in facts.states.items():
        steps = next_steps(facts, slug)
        leading = [name for step in steps for name in step.step.pages if name.startswith("joining")]
        signatory = state.is_signatory
        assert bool(leading) == (signatory and any(step.step.when == "signatory" for step in steps))


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_part_of_joining_that_a_step_leads_to_is_there(code):
    headings = (ROOT / "docs" / code / "joining.md").read_text("utf-8")
    anchors = [address.partition("#")[2] for label, address in PAGES.values() if address.startswith("joining/")]
    assert anchors
    assert [anchor for anchor in anchors if f"{{ #{anchor} }}" not in headings] == []


def test_a_page_says_an_absence_once(facts):
    """What no source names stands under Not known and in no second place."""
    one = edition(facts, "en")
    slug = next(s for s, state in facts.states.items() if not state.article9.laws)
    page = Page(one, f"states/{slug}/")
    text = html.fromstring(f"<main>{page.slots.fill(page.macros()['state_page'](slug))}</main>").text_content()
    assert "None named in the sources found" not in text
    assert text.count("Not known") == 1


def as_read(facts):
    """A line a State: its file, a sign of what its steps rest on, its steps."""
    rules = hashlib.sha256(repr([(n, s.when) for n, s in facts.steps.items()]).encode()).hexdigest()[:4]
    return [f"{slug} {rules}{state_version(facts, slug)} {' '.join(names(facts, slug))}" for slug in facts.states]


def test_the_steps_of_each_state_are_those_that_were_read(facts):
    """A State whose facts have changed since is not compared: its steps follow from the new ones."""
    lines = as_read(facts)
    if os.environ.get("GENERATE"):
        READ.write_text("\n".join(lines) + "\n", "utf-8")
    read = {tuple(line.split()[:2]): line for line in READ.read_text("utf-8").splitlines()}
    compared = [(line, read[key]) for line in lines if (key := tuple(line.split()[:2])) in read]
    assert [(now, then) for now, then in compared if now != then] == []


def test_the_next_day_is_the_first_that_is_still_to_come(facts):
    one = edition(facts, "en")
    for slug, state in facts.states.items():
        day = next_view(one, slug).day
        if state.is_state_party:
            assert facts.site.data_as_of <= day[1] <= annual_report_due(facts.site.data_as_of)
        else:
            assert day is None
