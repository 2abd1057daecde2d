"""The words of the law in a language: in place of the English ones; what is missing or behind is marked."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from macros.drafting import Draft, Run, assembler, draft
from macros.drafting.clauseforms import FormParagraph
from macros.drafting.relabelling import relabelled
from macros.exports import template_markdown
from macros.exports.draftforms import draft_forms
from macros.language.standards import three_letters
from macros.records import DRAFT_TRADITIONS, SpokenClause
from macros.records.choices import Choices
from macros.records.tongue import ItemEnds, Tongue
from macros.register.edition import Edition, checked_facts, edition
from macros.register.lawshape import differences
from macros.register.rules.clausetexts import law_texts
from macros.register.spokenlaw import law_sign, spoken
from macros.site.draftparts import draft_parts
from macros.translation.lawbehind import law_behind
from macros.views.draftfile import CUTS
from macros.views.draftwords import ENGLISH_TEXT, PARTLY_ENGLISH, english_text
from macros.vocabulary import Page
from tests import readonce
from tests.drafting import pairs

CUT = {cut.name: cut for cut in CUTS}


@pytest.fixture(scope="module")
def spanish() -> Edition:
    """The small project in Spanish, which has no catalogue: civil law is translated, of common law one clause."""
    return _spanish(readonce.PROJECT)


def _spanish(root: Path) -> Edition:
    facts = checked_facts(root)
    site = facts.site.model_copy(update={"languages": ["en", "ar", "es"], "drafts": ["es"]})
    return edition(replace(facts, site=site), "es", root)


def _drafted(one: Edition, tradition: str, **choices: object) -> Draft:
    return draft(Choices.model_validate({"tradition": tradition, **choices}), one.facts)


def _lines(law: Draft, slug: str) -> list[str]:
    [clause] = [clause for clause in law.clauses if clause.slug == slug]
    return [f"{p.place} {p.text}" for p in clause.paragraphs]


def test_a_clause_is_in_the_language_where_its_tradition_is_translated_else_in_english(spanish: Edition):
    stands = {"transit": {"stands": True}}
    assert _lines(_drafted(spanish, "civil", clauses=stands), "transit") == [
        "(1) Queda prohibido transportar municiones prohibidas por <Estado>.",
        "(2) Quien infrinja (1) será castigado conforme a el artículo\u00a03(1).",
    ]
    assert _lines(_drafted(spanish, "common", clauses=stands), "transit")[0].endswith("munition through <State>:")
    assert "esta Ley" in _lines(_drafted(spanish, "common"), "prohibitions")[1]
    assert "la presente Ley" in _lines(_drafted(spanish, "civil"), "prohibitions")[1]


@pytest.mark.parametrize("tradition", DRAFT_TRADITIONS)
def test_each_choice_means_the_same_in_each_language(spanish: Edition, tradition: str):
    english = replace(spanish, facts=readonce.small())
    for chosen in ({"1": True}, {"1": False}):
        clauses = {"prohibitions": {"options": chosen, "alternatives": ["parts"]}, "transit": {"stands": True}}
        ours, theirs = (_drafted(one, tradition, clauses=clauses, state="X") for one in (spanish, english))
        assert [[p.path for p in c.paragraphs] for c in ours.clauses] == [
            [p.path for p in c.paragraphs] for c in theirs.clauses
        ]
        assert {(one.kind, one.clause, one.id) for one in ours.undone} == {
            (one.kind, one.clause, one.id) for one in theirs.undone
        }
        assert not any("<Estado>" in p.text for c in ours.clauses for p in c.paragraphs)
        assert not ours.wrong


def test_what_is_behind_or_missing_is_english_and_told_with_the_sign_to_write(spanish: Edition, tmp_path: Path):
    told = [*map(str, law_behind(spanish))]
    assert any("lacks penalties" in one and one.endswith(_sign("penalties")) for one in told)
    assert any("clauses.transit lacks words for the common-law edition" in one for one in told)
    root = tmp_path / "project"
    shutil.copytree(readonce.PROJECT, root)
    path = root / "data" / "clauses.yaml"
    path.write_text(
        path.read_text("utf-8").replace("where the act\n      is done", "where it\n      is done"), "utf-8"
    )
    late = _spanish(root)
    assert "It makes no difference" in _lines(_drafted(late, "civil"), "prohibitions")[1]
    [one] = [str(one) for one in law_behind(late) if "prohibitions" in str(one)]
    sign = law_sign(late.facts.clauses.clauses["prohibitions"].source)
    assert one.startswith("data/lawtexts/es.yaml:13: clauses.prohibitions.follows")
    assert sign in one
    assert sign != _sign("prohibitions")


def _sign(slug: str) -> str:
    return law_sign(readonce.small().clauses.clauses[slug])


def test_a_file_says_which_words_are_english_and_which_english_the_others_follow(spanish: Edition):
    assert english_text(spanish) == PARTLY_ENGLISH
    with_notes = template_markdown(spanish, CUT["civil-notes"])
    assert f"(version {_sign('prohibitions')})" in with_notes
    assert _sign("penalties") not in with_notes
    assert spanish.language.updated in template_markdown(spanish, CUT["civil"])
    assert english_text(replace(spanish, facts=readonce.small())) == ENGLISH_TEXT
    assert english_text(readonce.edition_in("en")) is None
    assert CUT["civil"].file("es", "es") == "model-law-civil-es"
    assert CUT["civil"].file("es", "en") == "model-law-civil-english-text-es"


def test_the_page_of_a_clause_marks_the_language_of_each_text(spanish: Edition):
    page = Page(spanish, "model-legislation/clauses/transit/")
    text = page.slots.fill(page.macros()["clause_page"]("transit"))
    assert text.count('class="law" lang="en" dir="ltr"') == 2
    assert text.count('class="law" lang="es" dir="ltr"') == 2
    assert text.count('class="pending"') >= 2
    assert _sign("transit") in text


def test_akoma_ntoso_bears_the_language_of_the_law(spanish: Edition):
    law = _drafted(spanish, "civil")
    made = assembler.make("xml", Choices(tradition="civil"), law, draft_parts(spanish)).decode()
    assert '<FRBRlanguage language="spa"/>' in made
    assert "/spa@" in made
    assert [three_letters(code) for code in ("en", "fr", "ar", "zh", "nl")] == ["eng", "fra", "ara", "zho", "nld"]


def test_the_composer_is_given_the_language_of_each_clause_and_the_ids_of_the_english(spanish: Edition):
    forms = draft_forms(spanish)
    by_slug = {one["slug"]: one["forms"] for one in forms["clauses"]}
    assert by_slug["transit"]["civil"]["language"] == "es"
    assert by_slug["transit"]["common"]["language"] == "en"
    [fill] = [node for node in by_slug["transit"]["civil"]["paragraphs"][0]["nodes"] if node["kind"] == "fill"]
    assert (fill["name"], fill["known_as"]) == ("Estado", "State")


@pytest.mark.parametrize(
    ("items", "texts", "left"),
    [
        (ItemEnds("；", "。", ("或", "和")), ["使用；", "持有；或", "转让。"], ["使用；或", "持有。"]),
        (ItemEnds(words=("или", "и")), ["применяет;", "хранит; или", "передает."], ["применяет; или", "хранит."]),
        (ItemEnds(), ["uses;", "holds;", "moves."], ["uses;", "holds."]),
    ],
)
def test_a_list_that_loses_its_last_item_ends_with_the_signs_and_words_of_its_language(
    items: ItemEnds, texts: list[str], left: list[str]
):
    rows = [(FormParagraph(label, (label,), 1, (), False), text) for label, text in zip("abc", texts, strict=True)]
    standing = [(row, (Run("words", text),)) for row, text in rows[:-1]]
    assert ["".join(run.text for run in one.runs) for one in relabelled(standing, items)] == left


def test_an_item_ends_with_a_word_that_the_terms_of_its_language_have():
    english, own = "who\n(a) uses it; or\n(b) holds it.", "quien\n(a) la emplee; o\n(b) la tenga."
    knows = Tongue("es", ("la sección", "el artículo"), items=ItemEnds(words=("o",)))
    assert [*differences(english, own, knows, "civil")] == []
    [told] = differences(english, own, replace(knows, items=ItemEnds()), "civil")
    assert (told.line, "terms.items" in told.message) == (1, True)


def test_a_paragraph_of_another_clause_is_named_as_portuguese_names_it():
    knows = Tongue("pt", ("artigo {n}.º", "artigo {n}.º"))
    english, own = "liable under {penalties}(1)", "responsável nos termos do {penalties}, n.º (1)"
    assert [*differences(english, own, knows, "civil")] == []
    assert [*differences(english, own.replace("(1)", "(2)"), knows, "civil")] != []


# Words that become one with the article of a State's name: du Togo, au Togo; do Brasil, no Brasil, ao Brasil.
MERGES = {"fr": r"\b(?:de|à)\s+<État>", "pt": r"\b(?:de|em|a|por)\s+<Estado>"}


@pytest.mark.parametrize("code", MERGES)
def test_the_name_of_the_state_stands_where_its_article_stays_whole(code: str):
    facts = readonce.facts()
    ours = replace(facts, clauses=spoken(facts.clauses, facts.lawtexts[code]))
    texts = [text for slug, clause in ours.clauses.clauses.items() for _, text in law_texts(slug, clause)]
    assert [text for text in texts if re.search(MERGES[code], text)] == []


@pytest.mark.parametrize("code", sorted(readonce.facts().lawtexts))
def test_the_blank_for_the_state_is_called_alike_so_that_word_fills_it_in_everywhere(code: str):
    own = readonce.edition_in(code)
    name = f"<{own.language.label('State')}>"
    for slug, clause in readonce.facts().clauses.clauses.items():
        for tradition in DRAFT_TRADITIONS:
            text = own.facts.clauses.clauses[slug].words(tradition)
            assert " ".join(text.split()).count(name) == clause.words(tradition).count("<State>"), slug


@pytest.mark.parametrize("code", sorted(readonce.facts().lawtexts))
def test_the_law_of_a_language_is_whole_where_nothing_is_told_to_be_behind(code: str):
    """Each pair of choices makes the same law of it, paragraph by paragraph."""
    facts = readonce.facts()
    ours = replace(facts, clauses=spoken(facts.clauses, facts.lawtexts[code]))
    clauses = ours.clauses.clauses.values()
    assert all(isinstance(one, SpokenClause) for one in clauses)
    for tradition in DRAFT_TRADITIONS:
        for choices in [*pairs(facts, tradition)][::40]:
            law, english = draft(choices, ours), draft(choices, facts)
            assert [[p.path for p in c.paragraphs] for c in law.clauses] == [
                [p.path for p in c.paragraphs] for c in english.clauses
            ]
            assert len(law.undone) == len(english.undone)


def test_items_of_an_arabic_law_have_the_letters_of_arabic_documents():
    arabic = Tongue("ar", ("البند", "المادة"), direction="rtl")
    assert [arabic.shown(label, 1) for label in "abcdefg"] == ["أ", "ب", "ج", "د", "هـ", "و", "ز"]
    assert [arabic.shown("2", 0), arabic.shown("ii", 2)] == ["2", "ii"]
    assert Tongue("ru", ("раздел", "статья")).shown("a", 1) == "a"


@pytest.mark.parametrize("kind", ["txt", "md", "xml"])
def test_a_draft_of_ones_own_in_arabic_has_these_letters_in_every_file(kind: str):
    law = draft(Choices(tradition="common"), readonce.edition_in("ar").facts)
    made = assembler.make(kind, Choices(tradition="common"), law, readonce.parts_in("ar")).decode()
    assert "(أ)" in made
    assert "(a) " not in made
    assert "<num>(a)" not in made
