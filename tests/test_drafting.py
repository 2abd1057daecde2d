"""Drafts of one's own: whatever is chosen, the law that comes of it holds together, and says what is open."""

import random

import pytest
from hypothesis import HealthCheck, given, settings

from macros.drafting import draft
from macros.drafting.clauseforms import form
from macros.drafting.doing import Doing, doing
from macros.records import DRAFT_TRADITIONS
from macros.records.choices import Choices
from tests import readonce
from tests.coherence import incoherent
from tests.drafting import by_chance, pairs, some_choices


def drafted(tradition="common", **choices):
    return draft(Choices.model_validate({"tradition": tradition} | choices), readonce.facts())


def lines(of, slug):
    [clause] = [clause for clause in of.clauses if clause.slug == slug]
    return [f"({p.label}) {p.text}" if p.label else p.text for p in clause.paragraphs]


@pytest.mark.parametrize("tradition", DRAFT_TRADITIONS)
def test_each_pair_of_choices_makes_a_coherent_draft(tradition):
    facts = readonce.facts()
    wrong = [said for choices in pairs(facts, tradition) for said in incoherent(draft(choices, facts), facts)]
    assert wrong == []


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(some_choices())
def test_any_choices_make_a_coherent_draft(choices):
    facts = readonce.facts()
    assert incoherent(draft(choices, facts), facts) == []


@pytest.mark.long
@pytest.mark.parametrize("at", range(10))
def test_ten_thousand_drafts_are_coherent(at):
    facts, chance = readonce.facts(), random.Random(at)
    wrong = [said for _ in range(1000) for said in incoherent(draft(by_chance(facts, chance), facts), facts)]
    assert wrong == []


def test_clauses_that_are_left_out_leave_no_gap_and_take_their_penalty_with_them():
    facts = readonce.facts()
    offences = {slug for slug, clause in facts.clauses.clauses.items() if clause.creates_offence}
    optional = [slug for slug in offences if facts.clauses.clauses[slug].necessity != "core"]
    assert optional
    for slug in optional:
        for stands in (True, False):
            law = drafted(clauses={slug: {"stands": stands}})
            assert [clause.number for clause in law.clauses] == [*range(1, len(law.clauses) + 1)]
            named = {
                run.target for c in law.clauses for p in c.paragraphs for run in p.runs if run.kind == "clause"
            }
            assert (slug in named) == (slug in law.numbers) == stands


def test_a_clause_for_some_states_stands_as_the_situation_says():
    assert "stockpiles" not in drafted().numbers
    assert "stockpiles" in drafted(situation=["stocks"]).numbers
    assert "stockpiles" not in drafted(situation=["stocks"], clauses={"stockpiles": {"stands": False}}).numbers


def test_paragraphs_that_go_let_the_others_move_up_and_what_names_them_follow():
    law = drafted(
        clauses={"investment": {"stands": True, "alternatives": ["everyone-knowledge"], "options": {"3": False}}}
    )
    text = lines(law, "investment")
    assert [line[:4] for line in text] == ["(1) ", "(2) ", "(3) ", "(4) "]
    assert text[2].startswith("(3) Paragraph (1) does not cover")
    assert text[3].startswith("(4) A person who breaches (1) [or (2)] commits an offence.")


def test_items_are_lettered_anew_and_the_last_ends_the_sentence():
    text = lines(drafted(clauses={"jurisdiction": {"options": {"2d": False, "2e": True}}}), "jurisdiction")
    assert [line[:3] for line in text if line[1].isalpha()] == ["(a)", "(b)", "(c)", "(d)"]
    assert text[5] == "(d) any person who is found in <State> and is not extradited."
    text = lines(drafted(clauses={"jurisdiction": {"options": {"2d": False, "2e": False}}}), "jurisdiction")
    assert text[4] == "(c) a legal person established under its law."
    text = lines(drafted(clauses={"prohibitions": {"alternatives": ["parts"]}}), "prohibitions")
    assert text[5].endswith("brokers one;")


def test_a_number_that_stands_alone_goes():
    assert lines(drafted(clauses={"regulations": {"options": {"2": False}}}), "regulations")[0].startswith("<Auth")


@pytest.mark.parametrize(
    ("tradition", "own", "other"), [("common", "section", "article"), ("civil", "article", "section")]
)
def test_references_are_called_as_in_the_tradition(tradition, own, other):
    text = "\n".join(line for c in drafted(tradition).clauses for line in lines(drafted(tradition), c.slug))
    number = drafted(tradition).numbers["penalties"]
    assert f"{own}\u00a0{number}" in text
    assert f"{other}\u00a0" not in text


def test_words_are_filled_in_where_they_belong():
    law = drafted(
        state="Samoa",
        short_title="Cluster Munitions Act 2027",
        ministry="The Ministry of Defence",
        clauses={"penalties": {"fill": {"1": "ten", "1-2": "100,000 tala"}}},
    )
    assert lines(law, "short-title")[0] == "(1) This Act is the Cluster Munitions Act 2027."
    assert lines(law, "authority")[0].startswith("(1) The Ministry of Defence is responsible")
    assert "for up to ten years, a fine of up to 100,000 tala, or both" in lines(law, "penalties")[0]
    assert "<State>" not in "\n".join(line for c in law.clauses for line in lines(law, c.slug))


def test_an_offence_without_a_settled_penalty_is_named():
    def unpunished(law):
        return {one.clause for one in law.undone if one.kind == "penalty"}

    assert {"prohibitions", "assistance", "transparency"} <= unpunished(drafted())
    settled = drafted(clauses={"penalties": {"fill": {"1": "ten", "1-2": "5,000"}}})
    assert {"prohibitions", "assistance"}.isdisjoint(unpunished(settled))
    assert "transparency" in unpunished(settled)


def test_what_is_open_is_listed_until_it_is_decided():
    def asked(law):
        return {(one.kind, one.clause, one.id) for one in law.undone}

    assert ("choose", "assistance", "2") in asked(drafted())
    assert ("choose", "assistance", "2") not in asked(drafted(clauses={"assistance": {"options": {"2": True}}}))
    assert ("by-hand", "definitions", "restate") in asked(
        drafted(clauses={"definitions": {"alternatives": ["restate"]}})
    )


WRONG = [
    ({"clauses": {"penaltes": {}}}, "clauses.penaltes is no clause", "penalties"),
    ({"clauses": {"prohibitions": {"alternatives": ["part"]}}}, 'is "part". The clause has', "parts"),
    ({"clauses": {"prohibitions": {"stands": False}}}, "every law on the Convention needs", ""),
    ({"clauses": {"assistance": {"options": {"9": True}}}}, "names no brackets", ""),
    ({"clauses": {"assistance": {"options": {"2": 2}}}}, "must be true or false", ""),
    ({"clauses": {"finds": {"options": {"1": 3}}}}, "a number from 1 to 2", ""),
    ({"clauses": {"penalties": {"options": {"6": False}}}}, "do not allow", ""),
    ({"clauses": {"penalties": {"options": {"2": True}}}}, "do not allow", ""),
    ({"clauses": {"penalties": {"fill": {"99": "x"}}}}, "names no blank", ""),
    ({"clauses": {"compliance": {"fill": {"1": "x"}}}}, "the law has no such clause", ""),
    ({"clauses": {"investment": {"stands": True, "alternatives": ["no-clause"]}}}, "leaves the clause out", ""),
    (
        {"clauses": {"investment": {"stands": True, "alternatives": ["public-funds", "everyone-knowledge"]}}},
        "cannot stand beside public-funds",
        "",
    ),
]


@pytest.mark.parametrize(("choices", "said", "meant"), WRONG)
def test_a_choice_that_cannot_be_followed_is_named_and_spoils_nothing(choices, said, meant):
    law = drafted(**choices)
    assert [said in one.message for one in law.wrong] == [True]
    assert law.wrong[0].meant == meant
    assert incoherent(law, readonce.facts()) == []


DOES = {
    "Add:": Doing(),
    "Add to (1):": Doing(adds_to=("1",)),
    "Replace (2) with:": Doing(replaces=(("2",),)),
    "Keep (1) and add:": Doing(keeps=(("1",),)),
    "Put instead:": Doing(instead=True),
    "Leave out the words in brackets in (2) and add:": Doing(without=(("2",),)),
    "In (2), put after the first words:": Doing(by_hand=True),
}


@pytest.mark.parametrize("sentence", DOES)
def test_what_is_to_be_done_is_read_from_the_sentence(sentence):
    assert doing(sentence, has_text=True) == DOES[sentence]


def test_every_alternative_of_the_template_with_words_can_be_put_in():
    facts = readonce.facts()
    for slug, record in facts.clauses.clauses.items():
        for tradition in DRAFT_TRADITIONS:
            for alternative in form(slug, record, tradition).alternatives.values():
                assert not (alternative.paragraphs and alternative.doing.by_hand), (slug, alternative.do)
