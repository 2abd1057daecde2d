"""A fact that no source settles is told apart from one that no source names: the law compared says something."""

from dataclasses import replace

import pytest

from macros.records.state import ANSWERED_BY_LAW
from macros.register.edition import edition
from macros.register.rules.answers import AGREEING, answers_of_laws_agree
from macros.views import laws
from macros.views.ending import ending, in_words
from macros.views.leftopen import SAYS, left_open
from macros.views.state import GAPS, state_view
from macros.views.updatesheet import rows
from tests.readonce import edition_in

NAMES = {"penal_sanctions": "penal sanctions", "extraterritorial": "conduct abroad"}


@pytest.fixture
def english():
    return edition_in("en")


def answered(facts, slug, fact):
    """The answers of a State's laws in force on a fact, as their files give them."""
    cells = [
        law.provisions.get(ANSWERED_BY_LAW[fact])
        for law in facts.laws.values()
        if law.state == slug and not law.is_repealed
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
            right = law.is_repealed or value in AGREEING[cell.covered]
            assert len(faults) == (0 if right else 1)
            assert all(f.line and f"article9.{fact} in data/states/{law.state}.yaml" in f.message for f in faults)


def test_a_law_that_is_repealed_leaves_nothing_open_and_stands_last_of_those_compared(small):
    """The State's page tells what law in force says; a repealed one is listed after it."""
    law = small.laws["ws-2012"]
    ended = {"standing": "repealed", "ended": "2015", "replaced_by": "nothing_known"}
    both = {"ws-2000": law.model_copy(update=ended), "ws-2012": law}
    assert [slug for slug, _, _ in laws.of_state(replace(small, laws=both), "samoa")] == ["ws-2012", "ws-2000"]

    state = small.states["samoa"]
    article9 = state.article9.model_copy(update={"penal_sanctions": None})
    facts = replace(small, states=small.states | {"samoa": state.model_copy(update={"article9": article9})})
    assert "penal_sanctions" in left_open(facts, "samoa")
    assert left_open(replace(facts, laws={"ws-2000": both["ws-2000"]}), "samoa") == {}


@pytest.mark.parametrize(("replaced_by", "title"), [("nothing_known", None), ("Arms Act 2015", "Arms Act 2015")])
def test_an_end_names_what_replaced_the_law_or_that_nothing_is_known(small, replaced_by, title):
    law = small.laws["ws-2012"].model_copy(update={"ended": "2015-06", "replaced_by": replaced_by})
    told = ending(small, law)
    assert (told.when, told.year, told.title) == ("2015-06", 2015, title)
    words = in_words(edition(small, "en").language, told)
    assert words == (
        "repealed in 2015, replaced by Arms Act 2015"
        if title
        else "repealed in 2015; nothing is known to have replaced it"
    )
