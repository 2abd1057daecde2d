"""What three files tell of investment in producers is one thing, and each State Party is counted once."""

from dataclasses import replace

import pytest
from lxml import html

from macros.paths import ROOT
from macros.records import FINANCING, FINANCING_KINDS, POSITIONS, VIEWS
from macros.records.interpretations import INVESTMENT
from macros.register import figures
from macros.register.edition import edition
from macros.register.rules.investment import (
    AGREEING,
    financing_is_that_of_the_answer,
    laws_on_investment_are_counted,
    views_on_investment_agree,
)
from macros.views import interpretations
from macros.views.workplan import HERE
from macros.vocabulary import Page
from tests.readonce import LANGUAGES


def with_position(facts, slug, position):
    """The same facts, but for a State's position on investment."""
    state = facts.states[slug]
    changed = state.model_copy(update={"investment": state.investment.model_copy(update={"position": position})})
    return replace(facts, states={**facts.states, slug: changed})


def test_each_state_party_is_counted_under_one_position(facts):
    counts = {position: figures.count(facts, f"investment_{position}") for position in POSITIONS}
    assert sum(counts.values()) == figures.count(facts, "state_party")


def test_every_position_agrees_with_some_word_and_every_word_with_some_position():
    assert tuple(AGREEING) == POSITIONS
    assert {word for words in AGREEING.values() for word in words} == set(VIEWS)


@pytest.mark.parametrize("position", POSITIONS)
def test_a_view_that_the_states_file_contradicts_is_a_fault_at_its_line(facts, position):
    told = [p for p in facts.interpretations.positions if p.issue == INVESTMENT]
    for slug in {p.state for p in told}:
        faults = list(views_on_investment_agree(with_position(facts, slug, position)))
        wrong = [p for p in told if p.state == slug and p.position not in AGREEING[position]]
        assert len(faults) == len(wrong)
        for fault, entry in zip(faults, wrong, strict=True):
            assert str(fault.path) == "data/interpretations.yaml"
            assert (
                f"is {entry.position}, but investment.position in data/states/{slug}.yaml is {position}"
                in fault.message
            )


def test_a_compared_law_on_investment_whose_state_is_not_counted_is_a_fault(facts):
    covering = {
        slug: law
        for slug, law in facts.laws.items()
        if law.provisions.get(INVESTMENT) and law.provisions[INVESTMENT].covered in ("covered", "partly")
    }
    assert covering
    for slug, law in covering.items():
        faults = laws_on_investment_are_counted(with_position(facts, law.state, "none_found"))
        (message,) = [fault.message for fault in faults if str(fault.path) == f"data/laws/{slug}.yaml"]
        assert message.endswith("is none_found. Write law there, or correct covered.")


def test_the_page_of_the_question_has_the_list_of_the_register(facts):
    shown = interpretations.issue(edition(facts, "en"), INVESTMENT)
    for group in shown.groups:
        if group.key:
            states = figures.by_investment(facts)[group.key]
            assert group.number == len(states)
            assert {said.slug for said in group.said} <= states.keys()
            assert group.key == "none_found" or len(group.said) == group.number


def test_a_state_that_takes_a_position_is_on_the_page_of_the_question_at_once(facts):
    """Without an entry in data/interpretations.yaml too: its own file is enough."""
    told = {p.state for p in facts.interpretations.positions if p.issue == INVESTMENT}
    slug = next(s for s, r in figures.states_parties(facts).items() if s not in told)
    shown = interpretations.issue(edition(with_position(facts, slug, "view_not_prohibited"), "en"), INVESTMENT)
    group = next(group for group in shown.groups if group.key == "view_not_prohibited")
    assert slug in [said.slug for said in group.said]


def shown(one, part):
    """A part of the page on investment, as HTML."""
    page = Page(one, "investment/")
    return html.fromstring(f"<main>{page.slots.fill(page.macros()['investment'](part))}</main>")


def words(element):
    """The text of an element in one line."""
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_state_with_a_law_stands_once_with_section_and_words(facts, code):
    one = edition(facts, code)
    names = [words(name) for name in shown(one, "laws").iterfind(".//dt")]
    told = words(shown(one, "laws"))
    lawful = figures.by_investment(facts)["law"]
    assert sorted(names) == sorted(one.language.state(state) for state in lawful.values())
    for law in facts.laws.values():
        cell = law.provisions.get(INVESTMENT)
        if law.state in lawful and not law.is_repealed and cell and cell.covered in ("covered", "partly"):
            assert " ".join(one.language.plain(cell.how).split()) in told
            section = cell.section and (one.language.place(cell.section) or cell.section)
            assert not section or section.split()[-1] in told


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_law_stands_in_its_own_words_or_with_the_reason_why_not(facts, code):
    one = edition(facts, code)
    page = shown(one, "laws")
    quoted = [e.text_content() for e in page.xpath("//blockquote[@class='verbatim']/p[@lang]")]
    cells = [cell for _, cell in interpretations.issue(one, INVESTMENT).row.covering]
    assert sorted(quoted) == sorted(cell.words.text for cell in cells if cell.words)
    assert quoted
    label = " ".join(one.language.label("Not quoted here:").split())
    assert words(page).count(label) == sum(not cell.words for cell in cells)


def test_a_state_whose_law_was_not_compared_is_told_by_its_own_file(facts):
    slug = next(iter(figures.by_investment(facts)["law"]))
    laws = {name: law for name, law in facts.laws.items() if law.state != slug}
    told = words(shown(edition(replace(facts, laws=laws), "en"), "laws"))
    assert " ".join((facts.states[slug].investment.note or "").split()) in told


def test_the_numbers_are_those_of_the_register(facts):
    counted = shown(edition(facts, "en"), "numbers").xpath("//*[@data-count]")
    assert {e.get("data-count"): int(e.get("data-number")) for e in counted} == {
        f"investment_{position}": figures.count(facts, f"investment_{position}") for position in POSITIONS
    }


@pytest.mark.parametrize("part", ["kinds", "elements"])
def test_each_line_on_what_a_rule_holds_is_shown_where_it_belongs(facts, part):
    page = shown(edition(facts, "en"), part)
    number = {e.get("data-count"): int(e.get("data-number")) for e in page.xpath("//*[@data-count]")}
    names = FINANCING_KINDS if part == "kinds" else FINANCING[len(FINANCING_KINDS) :]
    laws = [law for law in facts.laws.values() if not law.is_repealed]
    for name in names:
        lines = [law.financing[name] for law in laws if name in law.financing]
        assert number[f"financing_{name}"] == len(lines)
        assert all(line in words(page) for line in lines)


def test_every_view_that_is_no_law_is_shown(facts):
    told = words(shown(edition(facts, "en"), "views"))
    lawful = figures.by_investment(facts)["law"]
    for position in facts.interpretations.positions:
        if position.issue == INVESTMENT and position.state not in lawful:
            assert position.summary in told


def test_who_acted_is_told_in_the_words_of_the_states_file(facts):
    told = words(shown(edition(facts, "en"), "practice"))
    for state in facts.states.values():
        if state.investment.note:
            assert bool(state.investment.acted) == (state.investment.note in told)


def test_a_rule_that_is_about_nothing_is_a_fault(facts):
    slug = next(slug for slug, law in facts.laws.items() if law.financing)
    law = facts.laws[slug].model_copy(update={"financing": {"binds": "Anyone."}})
    (fault,) = financing_is_that_of_the_answer(replace(facts, laws={**facts.laws, slug: law}))
    assert "not what it is about. Add direct or indirect or general or public_funds." in fault.message


def test_the_objective_on_investment_leads_to_its_page():
    label, address = HERE["investment"]
    assert label
    assert all((ROOT / f"docs/{code}/{address.rstrip('/')}.md").exists() for code in LANGUAGES)
