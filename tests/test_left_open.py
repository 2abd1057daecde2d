"""A fact that no source settles is told apart from one that no source names: the law compared says something."""

from dataclasses import replace

import pytest

from macros.records.state import ANSWERED_BY_LAW
from macros.register.edition import edition
from macros.register.rules.answers import AGREEING, answers_of_laws_agree
from macros.views.leftopen import SAYS, left_open
from macros.views.state import GAPS, state_view
from macros.views.updatesheet import rows

NAMES = {"penal_sanctions": "penal sanctions", "extraterritorial": "conduct abroad"}


@pytest.fixture
def english(facts):
    return edition(facts, "en")


def answered(facts, slug, fact):
    """The answers of a State's laws in force on a fact, as their files give them."""
    cells = [
        law.provisions.get(ANSWERED_BY_LAW[fact])
        for law in facts.laws.values()
        if law.state == slug and law.standing != "repealed"
    ]
    return [cell.covered for cell in cells if cell and cell.covered in SAYS]


@pytest.mark.parametrize("fact", ANSWERED_BY_LAW)
def test_no_page_calls_unknown_what_its_own_law_was_read_on(english, facts, fact):
    assert NAMES[fact] in GAPS
    for slug, state in facts.states.items():
        page, open_ = state_view(english, slug), getattr(state.article9, fact) is None
        told = answered(facts, slug, fact) if open_ else []
        assert [words for _, _, words in page.left_open.get(fact, [])] == [SAYS[answer] for answer in told]
        assert (NAMES[fact] in page.unknown) == (open_ and not told)


def test_the_sheet_for_a_capital_says_the_same(english, facts):
    for slug in facts.states:
        for fact, said in left_open(facts, slug).items():
            title = "Penal sanctions" if fact == "penal_sanctions" else "Conduct abroad"
            (row,) = [row for row in rows(english, slug) if row.title == title]
            assert row.lines[0].text == "Left open: " + "; ".join(words for _, _, words in said)


@pytest.mark.parametrize("fact", ANSWERED_BY_LAW)
def test_a_state_that_says_otherwise_than_its_law_in_force_is_a_fault_at_the_line_of_the_law(facts, fact):
    obligation = ANSWERED_BY_LAW[fact]
    for slug, law in facts.laws.items():
        cell, state = law.provisions.get(obligation), facts.states[law.state]
        if not cell or cell.covered not in AGREEING:
            continue
        for value in (True, False, None):
            changed = state.model_copy(update={"article9": state.article9.model_copy(update={fact: value})})
            found = answers_of_laws_agree(replace(facts, states={**facts.states, law.state: changed}))
            faults = [f for f in found if str(f.path) == f"data/laws/{slug}.yaml" and obligation in f.message]
            right = law.standing == "repealed" or value in AGREEING[cell.covered]
            assert len(faults) == (0 if right else 1)
            assert all(f.line and f"article9.{fact} in data/states/{law.state}.yaml" in f.message for f in faults)
