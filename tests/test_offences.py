"""No prohibition without an offence, no penalty without one: whatever is chosen, in each language of the law."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product

import pytest

from macros.drafting import Draft, draft
from macros.records import DRAFT_TRADITIONS
from macros.records.choices import SITUATIONS, Choices
from macros.register.loading import Facts
from macros.register.spokenlaw import spoken
from tests import readonce
from tests.drafting import Way, brackets, decisions, ways

PROHIBITS = {
    "en": "It is (?:also )?prohibited|Nobody may",
    "ar": "يُحظر|تُحظر|لا يجوز لأي شخص|لا يجوز لأي من",
    "es": "Queda prohibid|Quedan prohibid|Nadie podrá|Nadie que|Ninguna persona",
    "fr": "Il est interdit|Nul ne peut|Nulle personne",
    "pt": "É (?:também )?proibid|São proibid|Ninguém pode|Ninguém que",
    "ru": "Запрещается|Никто",
    "zh": "^(?:在任何情况下，)?禁止|^任何人不得|，不得",
}
OFFENDS = {
    "en": r"commits (?:an|the same) offence|punished as laid down in",
    "ar": r"يرتكب جريمةً|مرتكباً للجريمة نفسها|يُعاقَب كل .*بالعقوبات المنصوص عليها في",
    "es": r"Comete (?:delito|el mismo delito)|castigado con las penas previstas en",
    "fr": r"[Cc]ommet (?:une|la même) infraction|puni des peines prévues à",
    "pt": r"Comete (?:um|o mesmo) crime|punido com as penas previstas no",
    "ru": r"Преступление совершает|совершает (?:то же )?преступление|подлежит наказанию, которое предусматривает",
    "zh": r"即属犯罪|构成同一犯罪|依第\d+条处罚",
}
# Here a fine of the supervisor stands in place of an offence.
WITHOUT_OFFENCE = {"investment": "supervision"}


@cache
def facts_in(language: str) -> Facts:
    facts = readonce.facts()
    if language == "en":
        return facts
    return replace(facts, clauses=spoken(facts.clauses, facts.lawtexts[language]))


def offending(facts: Facts) -> list[str]:
    return [slug for slug, clause in facts.clauses.clauses.items() if clause.creates_offence]


def wrong(law: Draft, facts: Facts, language: str, clause: str, alternatives: tuple[str, ...]) -> Iterator[str]:
    """What does not hold of a clause that makes an act punishable, and of its penalty."""
    texts = [p.text for one in law.clauses if one.slug == clause for p in one.paragraphs]
    prohibits = any(re.search(PROHIBITS[language], text) for text in texts)
    offends = any(re.search(OFFENDS[language], text) for text in texts)
    if prohibits and not offends and WITHOUT_OFFENCE.get(clause) not in alternatives:
        yield "prohibits without an offence"
    named = {
        run.target
        for one in law.clauses
        if facts.clauses.clauses[one.slug].sets_penalties
        for p in one.paragraphs
        for run in p.runs
        if run.kind == "clause"
    }
    if offends != (clause in named):
        yield "has an offence without a penalty" if offends else "has a penalty without an offence"


def drafted(facts: Facts, tradition: str, clause: str, way: Way, options: dict) -> Draft:
    stands, names = way
    choice = {"stands": stands, "alternatives": [*names], "options": options}
    chosen = {"tradition": tradition, "situation": [*SITUATIONS], "clauses": {clause: choice}}
    return draft(Choices.model_validate(chosen), facts)


@pytest.mark.parametrize("tradition", DRAFT_TRADITIONS)
@pytest.mark.parametrize("language", PROHIBITS)
def test_each_prohibition_has_its_offence_and_each_penalty_too(language, tradition):
    """Each clause with each of its alternatives and pairs of them, all its brackets open, in and out."""
    facts = facts_in(language)
    said = []
    for clause in offending(facts):
        for way in ways(facts, tradition)[clause]:
            own, _ = brackets(facts, tradition, clause, way[1])
            for at in (0, 1, -1):
                decided = {one.id: decisions(one)[at] for one in own}
                options = {name: value for name, value in decided.items() if value is not None}
                law = drafted(facts, tradition, clause, way, options)
                said += [(clause, way, at, what) for what in wrong(law, facts, language, clause, way[1])]
    assert said == []


@pytest.mark.long
@pytest.mark.parametrize("tradition", DRAFT_TRADITIONS)
def test_no_answer_of_the_investment_clause_takes_its_offence_away(tradition):
    facts = facts_in("en")
    said = []
    for way in ways(facts, tradition)["investment"]:
        own, _ = brackets(facts, tradition, "investment", way[1])
        for chosen in product(*map(decisions, own)):
            options = {one.id: value for one, value in zip(own, chosen, strict=True) if value is not None}
            law = drafted(facts, tradition, "investment", way, options)
            said += [(way, options, what) for what in wrong(law, facts, "en", "investment", way[1])]
    assert said == []


def test_every_language_of_the_law_is_looked_at():
    assert set(PROHIBITS) == set(OFFENDS) == {"en", *readonce.facts().lawtexts}


def test_what_a_law_prohibits_is_conduct_and_not_a_thing():
    """Whoever is punished for a breach has done something; of a thing no one could say what."""
    for slug, clause in readonce.facts().clauses.clauses.items():
        for tradition in DRAFT_TRADITIONS:
            texts = [clause.words(tradition), *(a.wording(tradition).text for a in clause.alternatives.values())]
            words = " ".join(" ".join(filter(None, texts)).split())
            found = re.findall(r"(?<!\bIt )\b(?:is|are) prohibited\b", words)
            assert not found, (slug, tradition)


@pytest.mark.parametrize("language", PROHIBITS)
@pytest.mark.parametrize("tradition", DRAFT_TRADITIONS)
def test_regulations_are_on_stocks_only_where_the_law_is(tradition, language):
    """The list of what they are on names the clause on stocks with its number, or has no item on it."""
    facts = facts_in(language)
    for situation in ([], ["stocks"]):
        law = draft(Choices.model_validate({"tradition": tradition, "situation": situation}), facts)
        items = [p for one in law.clauses if one.slug == "regulations" for p in one.paragraphs]
        cited = {run.target for p in items for run in p.runs}
        assert ("stockpiles" in cited) == ("stockpiles" in law.numbers) == bool(situation)
