"""The matrix of enacted laws and the drafting template as data and Markdown."""

import csv
import html
import io
import json
import re
from dataclasses import replace

import html5lib
import markdown
import openpyxl
import pytest

from macros.exports import files, template_markdown
from macros.language import lawlabels
from macros.language.languages import ENGLISH
from macros.records import AUTHENTIC, DRAFT_TRADITIONS
from macros.register.edition import edition
from macros.views.draftfile import CUTS, draft
from macros.views.draftwords import ENGLISH_TEXT, signed
from macros.views.ending import ending, in_words
from tests.readonce import LANGUAGES, edition_in

STANDING = ("standing", "standing_as_of", "ended", "replaced_by")


@pytest.fixture(scope="module")
def made(facts):
    return files(facts)


@pytest.fixture(scope="module")
def table(made):
    return list(csv.DictReader(io.StringIO(made["provisions.csv"])))


def test_the_list_has_a_row_for_each_law_and_obligation(facts, table):
    assert len(table) == len(facts.laws) * len(facts.obligations.obligations)
    for row in table:
        found = facts.laws[row["law"]].provisions.get(row["obligation"])
        assert row["covered"] == (found.covered if found else "unknown")
        assert row["section"] == ((found.section if found else None) or "")
        assert row["how"] == (found.how if found else "")
        law = facts.laws[row["law"]]
        assert [row[name] for name in STANDING] == [getattr(law, name) or "" for name in STANDING]
        assert row["since"] == ((found.since if found else None) or "")
        assert row["sources"]


def test_every_answer_of_the_workbook_is_that_of_the_data_in_colour_and_word(facts, made):
    book = openpyxl.load_workbook(io.BytesIO(made["provisions.xlsx"]))
    sheet = book["Matrix"]
    head, *rows = sheet.iter_rows(values_only=True)
    names = {f"{facts.states[law.state].name} {law.year}": law for law in facts.laws.values() if not law.ended}
    ended = {f"{facts.states[law.state].name} {law.year}": law for law in facts.laws.values() if law.ended}
    names |= {f"{name}\n{in_words(ENGLISH, ending(facts, law))}": law for name, law in ended.items()}
    assert sorted(head[2:]) == sorted(names)
    for (slug, obligation), row in zip(facts.obligations.obligations.items(), rows, strict=True):
        assert row[0] == obligation.title
        for title, cell in zip(head[2:], row[2:], strict=True):
            found = names[title].provisions.get(slug)
            word = lawlabels.COVERED[found.covered if found else "unknown"]
            assert cell.split("\n")[0].split(" ", 1)[1] == word
            assert not (found and found.section) or cell.split("\n", 1)[1] == found.section
    assert sheet.freeze_panes == "C2"
    rules = [rule for group in sheet.conditional_formatting for rule in group.rules]
    assert {rule.text for rule in rules} >= {cell.split("\n")[0] for row in rows for cell in row[2:]}
    assert book["Provisions"].max_row == 1 + len(facts.laws) * len(facts.obligations.obligations)


def test_the_data_hold_every_clause_in_both_traditions(facts, made):
    parts = json.loads(made["model-law.json"])["model-law"]
    clauses = {clause["id"]: clause for part in parts for clause in part["clauses"]}
    assert list(clauses) == list(facts.clauses.clauses)
    for slug, record in facts.clauses.clauses.items():
        texts = clauses[slug]["text"]
        assert texts["common"]
        assert texts["civil"]
        if record.variants is None:
            assert [p["label"] for p in texts["common"]] == [p["label"] for p in texts["civil"]]
        assert [a["id"] for a in clauses[slug]["alternatives"]] == list(record.alternatives)
        for tradition in DRAFT_TRADITIONS:
            assert clauses[slug]["note"][tradition] == record.noted(tradition)
            for made_one, alternative in zip(
                clauses[slug]["alternatives"], record.alternatives.values(), strict=True
            ):
                assert made_one[tradition]["do"] == alternative.wording(tradition).do


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.name or "whole")
def test_markdown_holds_the_words_of_the_law_and_notes_only_with_notes(facts, code, cut):
    made = edition_in(code)
    text = template_markdown(made, cut)
    read = html.unescape(text.replace("\\", ""))
    content = draft(made, cut)
    for clause in content.clauses:
        assert f"### {clause.number}. {made.language.plain(clause.title)}\n" in read
        for p in clause.law:
            label = f"({p.shown}) " if p.shown else ""
            assert f"{label}{signed(p.nodes, content.numbers)}\n" in read
    for record in facts.clauses.clauses.values():
        assert (made.language.plain(record.purpose) in read) == cut.notes
        assert not record.note or (made.language.plain(record.note) in read) == cut.notes
        for kind, note in record.where.items():
            label = made.language.label(lawlabels.WHERE[kind])
            told = f"({label}){made.language.label(': ').rstrip()}** {made.language.plain(note)}"
            assert (made.language.punctuated(told) in read) == cut.notes
        for alternative in record.alternatives.values():
            assert (f"**{made.language.plain(alternative.title)}**" in read) == cut.notes


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.name or "whole")
def test_a_file_whose_headings_are_not_english_says_in_name_and_first_line_that_the_law_is(facts, cut):
    english = edition_in("en").facts.clauses
    made = edition_in("ar")
    made = replace(made, facts=replace(made.facts, clauses=english))
    assert "english-text" in cut.file("ar", english.tongue.code)
    assert "english" not in cut.file("en", english.tongue.code)
    assert template_markdown(made, cut).splitlines()[0] == made.language.label(ENGLISH_TEXT)


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.name or "whole")
def test_the_annex_has_a_place_for_the_text_and_where_it_is_had_in_each_language(facts, cut):
    made = edition_in("en")
    after = template_markdown(made, cut).split(f"## {made.language.label(draft(made, cut).annex_word)}: ")[1]
    for code in AUTHENTIC:
        source = facts.sources[facts.clauses.annex.texts[code]]
        assert re.search(rf"^- {made.language.language_name(code)}: .*<{re.escape(source.url)}>$", after, re.M)


HOSTILE = ('"><img src=x onerror=alert(1)>', "[x](javascript:alert(1))", "a\n# b", "1. c", "&lt;", "~~d~~ `e` *f*")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_a_mark_of_markdown(facts, text):
    clauses = facts.clauses.clauses
    record = clauses["definitions"] if "definitions" in clauses else next(iter(clauses.values()))
    slug = next(name for name, found in clauses.items() if found is record)
    changed = {"title": text, "purpose": text, "note": text, "notes": None}
    other = facts.clauses.model_copy(update={"clauses": {**clauses, slug: record.model_copy(update=changed)}})
    page = template_markdown(edition(replace(facts, clauses=other), "en"), CUTS[0])
    tree = html5lib.parseFragment(markdown.markdown(page), treebuilder="lxml", namespaceHTMLElements=False)
    shown = [" ".join("".join(e.itertext()).split()) for part in tree for e in part.iter("h3", "em", "p")]
    wanted = " ".join(text.split())
    assert [found for found in shown if found.endswith(wanted)]
    assert not [e for part in tree for e in part.iter("img", "script")]
    links = [e.get("href") for part in tree for e in part.iter("a")]
    assert not [link for link in links if link.startswith("javascript")]


def test_an_example_that_is_no_longer_law_says_so_in_markdown(facts):
    """By law, so that it holds whichever examples the clauses have."""
    name = next(e.law for clause in facts.clauses.clauses.values() for e in clause.examples)
    gone = {"standing": "repealed", "ended": "2024-05", "replaced_by": "Act of another name"}
    law = facts.laws[name].model_copy(update=gone)
    text = template_markdown(edition(replace(facts, laws=facts.laws | {name: law}), "en"), CUTS[0])
    assert "(repealed in 2024, replaced by Act of another name)" in text
