"""Drafts of one's own: whatever is chosen, the law that comes of it holds together, and says what is open."""

import random

import pytest
from hypothesis import HealthCheck, given, settings

from macros.drafting import draft
from macros.drafting.doing import Doing, doing
from macros.records import DRAFT_TRADITIONS
from macros.records.choices import Choices
from tests import readonce
from tests.coherence import incoherent
from tests.drafting import answered, pairs, small, some_choices


def drafted(tradition="common", **choices):
    return draft(Choices.model_validate({"tradition": tradition} | choices), small())


def lines(of, slug):
    [clause] = [clause for clause in of.clauses if clause.slug == slug]
    return [f"({p.label}) {p.text}" if p.label else p.text for p in clause.paragraphs]


@pytest.mark.slow
@pytest.mark.parametrize("tradition", DRAFT_TRADITIONS)
def test_each_pair_of_choices_makes_a_coherent_draft(tradition):
    facts = readonce.facts()
    wrong = [said for choices in pairs(facts, tradition) for said in incoherent(draft(choices, facts), facts)]
    assert wrong == []


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(some_choices())
def test_any_choices_make_a_coherent_draft(choices):
    facts = readonce.facts()
    assert incoherent(draft(choices, facts), facts) == []


@pytest.mark.long
@pytest.mark.parametrize("at", range(8))
def test_ten_thousand_drafts_are_coherent(at):
    """Every answer to what a State has in both traditions, each with twenty choices by chance: 1,280 drafts."""
    facts = readonce.facts()
    drafts = (draft(choices, facts) for choices in answered(facts, random.Random(at), sets=20))
    assert [said for one in drafts for said in incoherent(one, facts)] == []


def test_a_clause_that_is_left_out_leaves_no_gap_and_takes_its_penalty_with_it():
    facts = readonce.facts()
    offences = {slug for slug, clause in facts.clauses.clauses.items() if clause.creates_offence}
    optional = [slug for slug in offences if facts.clauses.clauses[slug].necessity != "core"]
    assert optional
    for slug in optional:
        for stands in (True, False):
            law = draft(Choices(tradition="civil", clauses={slug: {"stands": stands}}), facts)
            assert [clause.number for clause in law.clauses] == [*range(1, len(law.clauses) + 1)]
            named = {
                run.target for c in law.clauses for p in c.paragraphs for run in p.runs if run.kind == "clause"
            }
            assert (slug in named) == (slug in law.numbers) == stands


def test_a_clause_for_some_states_stands_as_the_situation_says():
    assert list(drafted().numbers) == ["name", "acts", "penalties", "rules"]
    assert "stocks" in drafted(situation=["stocks"]).numbers
    assert "stocks" not in drafted(situation=["stocks"], clauses={"stocks": {"stands": False}}).numbers
    assert "rules" not in drafted(clauses={"rules": {"stands": False}}).numbers


def test_paragraphs_that_go_let_the_others_move_up_and_what_names_them_follow():
    law = drafted(clauses={"money": {"stands": True, "alternatives": ["broad"], "options": {"2": False, "3": 1}}})
    assert lines(law, "money") == [
        "(1) Whoever finances a munition commits an offence.",
        "(2) Paragraph (1) does not cover small sums.",
        "(3) It makes no difference where (1) is breached[, or (2) is].",
    ]


def test_items_are_lettered_anew_and_the_last_ends_the_sentence():
    with_parts = {"alternatives": ["parts"], "options": {"1b": False, "1c": True}}
    assert lines(drafted(clauses={"acts": with_parts}), "acts")[1:4] == [
        "(a) uses a munition;",
        "(b) sells one;",
        "(c) makes a part of one.",
    ]
    alone = drafted(clauses={"acts": {"options": {"1b": False, "1c": False}}})
    assert lines(alone, "acts")[1] == "(a) uses a munition."


def test_an_alternative_is_put_in_as_its_tradition_has_it():
    law = drafted("civil", clauses={"acts": {"alternatives": ["parts"]}})
    assert lines(law, "acts")[0] == "(1) It is prohibited to use munitions or their parts."
    promise = drafted(clauses={"money": {"stands": True, "alternatives": ["promise"]}})
    assert lines(promise, "money") == ["The government asks that no munition be financed."]
    assert "money" not in {one.clause for one in promise.undone}
    assert len(lines(promise, "penalties")) == 2


def test_what_stands_in_place_of_an_offence_needs_its_penalty():
    law = drafted(clauses={"money": {"stands": True, "alternatives": ["narrow"]}})
    assert (
        lines(law, "penalties")[1]
        == f"(2) For an offence under section\u00a0{law.numbers['money']} the penalty is <penalty>."
    )


def test_what_is_no_offence_any_more_has_no_penalty():
    law = drafted(clauses={"money": {"stands": True, "alternatives": ["supervised"]}})
    assert "money" in law.numbers
    assert not [line for line in lines(law, "penalties") if f"section\u00a0{law.numbers['money']}" in line]
    assert "money" not in {one.clause for one in law.undone if one.kind == "penalty"}


def test_an_answer_does_not_undo_the_alternative_that_is_taken():
    """What an alternative keeps stands, with the brackets in it to be decided; what it leaves out is out."""

    def taken(alternative, options):
        law = drafted(clauses={"list": {"stands": True, "alternatives": [alternative], "options": options}})
        return [one.key[-1] for one in law.wrong], lines(law, "list")

    refused, kept = taken("signs", {"3": False})
    assert refused == ["3"]
    assert "(3) What (2) says holds [for signs][, <months> and <days> too]." in kept
    refused, plain = taken("plain", {"2": True, "3": True})
    assert refused == ["2", "3"]
    assert plain[-1].startswith("(2) It is as ")


def test_what_names_a_paragraph_that_an_alternative_takes_away_goes_with_it():
    def rules(*alternatives):
        return lines(drafted(clauses={"money": {"stands": True, "alternatives": [*alternatives]}}), "rules")

    assert rules()[2].startswith("(b) [the list under section")
    assert rules("promise")[1:] == ["(a) records.", "(2) [It may set fines.]"]


def test_a_number_that_stands_alone_goes():
    assert lines(drafted(clauses={"rules": {"options": {"2": False}}}), "rules") == [
        "<Authority> makes rules on",
        "(a) records.",
    ]


def test_words_in_brackets_go_with_the_space_before_them():
    law = drafted(situation=["stocks"], clauses={"stocks": {"options": {"1": False, "2": False, "3": False}}})
    assert lines(law, "stocks") == ["Stocks are destroyed."]


@pytest.mark.parametrize(("tradition", "called"), [("common", "section"), ("civil", "article")])
def test_references_are_called_as_in_the_tradition(tradition, called):
    law = drafted(tradition)
    assert f"{called}\u00a0{law.numbers['penalties']}" in lines(law, "acts")[-1]
    assert lines(law, "name")[0].startswith("(1) This Act is" if tradition == "common" else "(1) This Law is")


def test_words_are_filled_in_where_they_belong():
    law = drafted(
        state="Samoa",
        short_title="Munitions Act 2027",
        ministry="The Ministry of Defence",
        clauses={"penalties": {"fill": {"1": "ten"}}},
    )
    assert lines(law, "name") == [
        "(1) This Act is the Munitions Act 2027.",
        "(2) It is in force in Samoa from <day> on. The Ministry of Defence carries it out.",
    ]
    assert lines(law, "penalties")[0].endswith("the penalty is ten years.")
    assert lines(drafted(year=2027, clauses={"name": {"options": {"1": 1}}}), "name")[0].endswith("Act 2027.")


def test_an_offence_without_a_settled_penalty_is_named():
    def unpunished(**choices):
        return [one.clause for one in drafted(**choices).undone if one.kind == "penalty"]

    assert unpunished() == ["acts"]
    assert unpunished(clauses={"money": {"stands": True}}) == ["acts", "money"]
    assert unpunished(clauses={"money": {"stands": True}, "penalties": {"fill": {"1": "ten"}}}) == ["money"]
    assert unpunished(clauses={"penalties": {"fill": {"1": "ten"}}}) == []


def test_what_is_open_is_listed_until_it_is_decided():
    def asked(**choices):
        return [
            (one.kind, one.id, one.words) for one in drafted(**choices).undone if one.clause in ("rules", "acts")
        ]

    assert asked(clauses={"acts": {"alternatives": ["by-hand"]}})[1:] == [
        ("by-hand", "by-hand", "Copy the words of the treaty."),
        ("choose", "1b", "[holds one;]"),
        ("choose", "1c", "[sells one]"),
        ("fill", "1", "Authority"),
        ("choose", "2", "[It may set fines.]"),
    ]
    decided = {
        "acts": {"options": {"1b": True, "1c": False}},
        "rules": {"options": {"2": True}, "fill": {"1": "X"}},
    }
    assert asked(clauses=decided | {"penalties": {"fill": {"1": "ten"}}}) == []


WRONG = [
    ({"penaltes": {}}, "clauses.penaltes is no clause", "penalties"),
    ({"acts": {"alternatives": ["part"]}}, 'is "part". The clause has', "parts"),
    ({"acts": {"stands": False}}, "every law on the Convention needs", ""),
    ({"acts": {"options": {"9": True}}}, "names no brackets", ""),
    ({"acts": {"options": {"1b": 2}}}, "must be true or false", ""),
    ({"name": {"options": {"1": 3}}}, "a number from 1 to 2", ""),
    ({"name": {"options": {"1": True}}}, "a number from 1 to 2", ""),
    ({"money": {"stands": True}, "penalties": {"options": {"2": False}}}, "do not allow", ""),
    ({"penalties": {"options": {"2": True}}}, "do not allow", ""),
    ({"penalties": {"fill": {"99": "x"}}}, "names no blank", ""),
    ({"stocks": {"options": {"1": True}}}, "the law has no such clause", ""),
    ({"money": {"stands": True, "alternatives": ["none"]}}, "leaves the clause out", ""),
    ({"money": {"stands": True, "alternatives": ["narrow", "broad"]}}, "cannot stand beside narrow", ""),
    ({"money": {"stands": True, "alternatives": ["broad", "broad"]}}, "cannot stand beside broad", ""),
    ({"money": {"stands": True, "alternatives": ["broad", "none"]}}, "cannot stand beside broad", ""),
    ({"money": {"alternatives": ["none", "broad"]}}, "cannot stand beside none", ""),
    ({"acts": {"alternatives": ["nothing"]}}, "leaves the clause out, but every law", ""),
    ({"acts": {"alternatives": ["nothing", "parts"]}}, "leaves the clause out, but every law", ""),
]


@pytest.mark.parametrize(("clauses", "said", "meant"), WRONG)
def test_a_choice_that_cannot_be_followed_is_named_and_not_followed(clauses, said, meant):
    law = drafted(clauses=clauses)
    assert [said in one.message for one in law.wrong] == [True]
    assert law.wrong[0].meant == meant
    assert incoherent(law, small()) == []


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
