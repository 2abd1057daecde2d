"""Handouts, factsheet and self-check are laid out again only if anything that they show has changed."""

from dataclasses import replace

import pytest

from macros import pdf
from macros.pdf import documents, means, selfcheck
from tests import builds

FACTSHEETS = ["factsheet-en.pdf", "handout-en-letter.pdf", "handout-en.pdf"]
SELF_CHECK = "self-check-en.pdf"


@pytest.fixture
def laid_out(editions, print_project, monkeypatch):
    """Which files a build lays out, while their making is played: what they show is worked out as ever."""
    made = []

    def whole(name):
        made.append(name)
        return b"%PDF-1.7 %%EOF"

    def handout(edition, paper, root):
        return whole(f"handout-en{'' if paper == 'a4' else '-letter'}.pdf")

    monkeypatch.setattr(documents, "handout_pdf", handout)
    monkeypatch.setattr(documents, "factsheet_pdf", lambda edition, root: whole("factsheet-en.pdf"))
    monkeypatch.setattr(selfcheck, "self_check_pdf", lambda edition, root: whole(SELF_CHECK))

    def build(facts=None):
        made.clear()
        means.means.cache_clear()
        edition = replace(editions["en"], facts=facts or editions["en"].facts)
        files = {**pdf.factsheets(edition, print_project), SELF_CHECK: None}
        for name in files:
            (files[name] or pdf.drafts(edition, print_project)[name])()
        return sorted(made)

    return build


def test_what_shows_the_same_is_kept(laid_out):
    assert laid_out() == [*FACTSHEETS, SELF_CHECK]
    assert laid_out() == []


def test_a_fact_that_only_the_attached_data_hold_changes_the_factsheets(laid_out, facts):
    laid_out()
    samoa = facts.states["samoa"].model_copy(update={"iso3": "ZZZ"})
    assert laid_out(replace(facts, states={**facts.states, "samoa": samoa})) == FACTSHEETS


def test_a_question_of_the_self_check_changes_it_alone(laid_out, facts):
    laid_out()
    slug, question = next(iter(facts.selfcheck.questions.items()))
    asked = {**facts.selfcheck.questions, slug: question.model_copy(update={"question": "Is it so?"})}
    check = facts.selfcheck.model_copy(update={"questions": asked})
    assert laid_out(replace(facts, selfcheck=check)) == [SELF_CHECK]


def test_a_sentence_of_the_page_changes_the_long_factsheet(laid_out, print_project):
    laid_out()
    builds.replace(print_project / "docs/en/index.md", "## ", "One more sentence.\n\n## ")
    assert "factsheet-en.pdf" in laid_out()


def test_a_style_changes_what_it_is_for(laid_out, print_project):
    laid_out()
    for name, files in {
        "print_letter.css": ["handout-en-letter.pdf"],
        "print_measure.css": FACTSHEETS[1:],
        "print_self_check_measure.css": [SELF_CHECK],
        "print.css": [*FACTSHEETS, SELF_CHECK],
    }.items():
        style = print_project / "overrides/print" / name
        style.write_text(style.read_text("utf-8") + "\n", "utf-8")
        assert laid_out() == files
