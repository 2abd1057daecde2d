"""The papers that go with a draft law: that they follow its clauses and what its drafter filled in."""

import io
import re
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from macros.drafting import draft
from macros.drafting.assembler import make
from macros.records import KitPaper
from macros.records.choices import Choices, ClauseChoice
from macros.register.clausemarks import parse
from macros.register.clausetext import Blank, Option, each
from macros.views.billkit import default_drafts, kind
from macros.word import kit_parts
from tests.readonce import edition_in, facts, parts_in

from .files import LANGUAGES

PAPERS = sorted(facts().billkit)
ALL = Choices(
    tradition="civil",
    situation=["stocks", "contamination", "victims", "retention", "joint-operations"],
    state="Country Z",
    short_title="Law of 2027",
)


def words(code, slug, choices):
    edition = edition_in(code)
    paper = make(kind(slug), choices, draft(choices, edition.facts), parts_in(code))
    opened = docx.Document(io.BytesIO(paper))
    return ["".join(t.text or "" for t in p._p.iter(qn("w:t"))) for p in opened.paragraphs]


@pytest.mark.parametrize("tradition", sorted(default_drafts()))
def test_explanatory_notes_explain_exactly_the_clauses_of_the_draft(tradition):
    choices = default_drafts()[tradition]
    law, clauses = draft(choices, facts()), facts().clauses.clauses
    word = {"common": "Section", "civil": "Article"}[tradition]
    slug = next(slug for slug, paper in facts().billkit.items() if paper.clause_by_clause)
    told = words("en", slug, choices)
    heads = [line for line in told if line.startswith(f"{word} ")]
    assert heads == [f"{word} {one.number}: {clauses[one.slug].title}" for one in law.clauses]
    assert all(any(clauses[one.slug].purpose in line for line in told) for one in law.clauses)


def test_explanatory_notes_take_no_side_where_views_differ():
    with_money = ALL.model_copy(update={"clauses": {"investment": ClauseChoice(stands=True)}})
    told = words("en", "explanatory-notes", with_money)
    views = [line for line in told if "Investment in producers" in line]
    assert views
    assert all("(Article 1(1)(c); States’ views differ)" in line for line in views)
    assert not [line for line in told if "No use (" in line and "views differ" in line]


@pytest.mark.parametrize("slug", PAPERS)
def test_a_paragraph_stands_only_beside_a_draft_with_its_clause_and_tells_its_number(slug):
    bound = [one for one in facts().billkit[slug].text if one.clause]
    for choices in (ALL, default_drafts()["civil"]):
        law, told = draft(choices, facts()), words("en", slug, choices)
        standing = [one for one in bound if one.clause in law.numbers]
        numbers = [law.numbers[one.clause] for one in standing]
        lines = [line for line in told if "of the draft)" in line]
        assert len(lines) == len(standing)
        assert all(f"article {at} of the draft)" in line for at, line in zip(numbers, lines, strict=True))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("slug", PAPERS)
def test_a_paragraph_for_one_tradition_stands_only_beside_a_draft_of_it(slug, code):
    edition, made = edition_in(code), [one for one in facts().billkit[slug].text if one.tradition]
    for tradition, choices in default_drafts().items():
        told = "\n".join(words(code, slug, choices))
        for one in made:
            assert (edition.language.plain(one.text) in told) == (one.tradition == tradition)


def test_whoever_the_draft_empowers_makes_the_regulation():
    """The civil-law draft gives the power to the government, the common-law one to an authority."""
    drafts = default_drafts()
    assert any("The government issues by decree" in p.text for p in _paragraphs(drafts["civil"], "regulations"))
    assert any("may make regulations" in p.text for p in _paragraphs(drafts["common"], "regulations"))
    told = {name: words("en", "report-regulation", choices)[3] for name, choices in drafts.items()}
    assert told["civil"].startswith(
        "The government, on the proposal of <Ministry>, makes this regulation by decree"
    )
    assert told["common"].startswith("<Ministry> makes this regulation")


def _paragraphs(choices, slug):
    return next(one.paragraphs for one in draft(choices, facts()).clauses if one.slug == slug)


@pytest.mark.parametrize("slug", PAPERS)
def test_a_chinese_paper_ends_its_sentence_after_the_number_of_the_clause(slug):
    told = [line for line in words("zh", slug, ALL) if "草案第" in line]
    assert len(told) == sum(1 for one in facts().billkit[slug].text if one.clause in draft(ALL, facts()).numbers)
    assert all(re.search("[^ 。？][（；]草案第[0-9]+条）[。？]$", line) for line in told)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("slug", PAPERS)
def test_a_paper_says_of_which_day_it_is(slug, code):
    one = edition_in(code)
    assert any(one.language.date(one.facts.site.data_as_of) in line for line in words(code, slug, ALL)[:2])


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("slug", [slug for slug in PAPERS if not facts().billkit[slug].clause_by_clause])
def test_the_number_of_the_clause_joins_what_already_stands_in_brackets(slug, code):
    for choices in (ALL, default_drafts()["common"]):
        assert not [line for line in words(code, slug, choices) if re.search(r"\w\)*[)）]\s?[(（]\w\w", line)]


@pytest.mark.parametrize("slug", PAPERS)
def test_a_french_paper_keeps_the_space_before_its_question_mark(slug):
    told = "".join(words("fr", slug, ALL))
    assert not re.search(r"\)[?;:]", told)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("slug", PAPERS)
def test_what_the_drafter_filled_in_leaves_no_blank_of_that_name(slug, code):
    text, language = "".join(words(code, slug, ALL)), edition_in(code).language
    assert f"<{language.label('State')}>" not in text
    assert f"<{language.label('short title')}>" not in text
    if any("<short title>" in one.text for one in facts().billkit[slug].text):
        assert "Law of 2027" in text


@pytest.mark.parametrize("slug", PAPERS)
def test_a_translation_has_the_same_fields_as_the_english(slug):
    english, arabic = (
        [parse(edition_in(code).language.plain(one.text)) for one in facts().billkit[slug].text]
        for code in ("en", "ar")
    )
    for one, other in zip(english, arabic, strict=True):
        assert len(each(one, Blank)) == len(each(other, Blank))
        assert [len(o.choices) for o in each(one, Option)] == [len(o.choices) for o in each(other, Option)]


def test_a_list_offers_the_words_that_the_drafter_filled_in():
    offers = {"text": "By [the Government / <State> / <name>]."}
    paper = KitPaper.model_validate(
        {"title": "Paper", "use": "For a test.", "text": [offers], "sources": ["ccm-text"]}
    )
    edition = edition_in("en")
    texts, members = kit_parts(replace(edition, facts=replace(edition.facts, billkit={"paper": paper})))
    parts = replace(parts_in("en"), kit=texts, packages=members)
    law = draft(ALL, edition.facts)
    for state, shown in (("A & <B>", "A & <B>"), (None, "<State>")):
        file = make(kind("paper"), ALL.model_copy(update={"state": state}), law, parts)
        opened = docx.Document(io.BytesIO(file)).element
        items = [one.get(qn("w:value")) for one in opened.iter(qn("w:listItem"))]
        assert items == ["the Government", shown, "<name>"]
