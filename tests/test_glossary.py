"""The glossary: terms of the field in each language, shown to delegates and held against translations."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from polib import POEntry, POFile

from macros.faults.kinds import Code
from macros.language.languages import Language
from macros.register.edition import checked_facts, edition
from macros.register.loading import Facts
from macros.translation.otherwords import other_words
from macros.vocabulary import Page
from tests.readonce import edition_in


def test_each_term_stands_in_each_language_and_says_where_it_was_read_or_that_it_is_unofficial(facts: Facts):
    page = Page(edition_in("en"), "model-legislation/glossary/")
    table = html.fromstring(page.slots.fill(str(page.macros()["glossary"]())))
    assert table.xpath("//tbody/tr/@id") == list(facts.glossary)
    for row, term in zip(table.xpath("//tbody/tr"), facts.glossary.values(), strict=True):
        cells = {cell.get("lang"): cell for cell in row.xpath("th|td")}
        for code, word in term.words.items():
            assert cells[code].text.rstrip("*") == word
            assert bool(cells[code].xpath(".//sup")) == (code in term.read_in)
            assert cells[code].text.endswith("*") == (code not in term.read_in and code != "en")


def told(project: Path, *entries: POEntry) -> list[str]:
    """What is said of a catalogue in Arabic with these entries."""
    catalogue = POFile()
    catalogue.extend(entries)
    for number, entry in enumerate(catalogue, 1):
        entry.linenum = number
    one = edition(checked_facts(project), "en", project)
    faults = other_words(replace(one, language=Language("ar", catalogue)), project)
    assert all(fault.code is Code.OTHER_WORD for fault in faults)
    return [str(fault) for fault in faults]


SAID = 'lacks "cluster munition", which its English has. The glossary has "ذخيرة عنقودية".'


@pytest.mark.parametrize(
    ("english", "arabic", "lacks"),
    [
        ("The cluster munitions of a State", "الذخائر العنقودية لدولة", False),
        ("The cluster munitions of a State", "القنابل لدولة", True),
        ("Cluster Munitions Act", "Cluster Munitions Act", False),
        ("No munition", "لا قنبلة", False),
        ("A self-check", "قائمة", False),
    ],
    ids=["another form of the word", "another word", "a title left in English", "no term", "a term without stems"],
)
def test_a_text_that_says_a_term_in_other_words_is_named(project: Path, english: str, arabic: str, lacks: bool):
    entries = [POEntry(msgid="One", msgstr="واحد"), POEntry(msgid=english, msgstr=arabic)]
    assert told(project, *entries) == ([f"data/translations/ar.po:2: {SAID}"] if lacks else [])


def test_what_is_not_translated_or_out_of_date_is_not_held_against_the_glossary(project: Path):
    late = POEntry(msgid="cluster munition", msgstr="قنبلة", flags=["fuzzy"])
    assert told(project, POEntry(msgid="Cluster munitions"), late) == []


def test_a_page_that_says_a_term_in_other_words_is_named(project: Path):
    for code, words in (("en", "On cluster munitions."), ("ar", "عن القنابل.")):
        page = project / "docs" / code / "index.md"
        page.write_text(page.read_text("utf-8") + f"\n{words}\n", "utf-8")
    assert told(project) == [f"docs/ar/index.md:1: {SAID}"]
