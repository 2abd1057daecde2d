"""What three files tell of investment in producers is one thing, and each State Party is counted once."""

from dataclasses import replace

import pytest

from macros.records import POSITIONS, VIEWS
from macros.records.interpretations import INVESTMENT
from macros.register import figures
from macros.register.edition import edition
from macros.register.rules.investment import AGREEING, laws_on_investment_are_counted, views_on_investment_agree
from macros.views import interpretations


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
