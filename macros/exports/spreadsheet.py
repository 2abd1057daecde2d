"""The register as a workbook for people in one language, each fact with its sources."""

from typing import Any

from ..language.labels import N_
from ..language.languages import ENGLISH, SOURCE, Language
from ..register.loading import Facts
from ..tables.columns import Column, Reader, cell
from ..tables.statecolumns import on
from ..templating.addresses import absolute, target
from .aboutsheet import ABOUT, NOTICE, about
from .factrows import LAW_HEADS, SOURCED_HEADS, exact, law_rows, sourced_rows
from .sheets import Link, Sheet, workbook

DICTIONARY = ["Column", "Name in CSV and JSON", "What it holds", "Values", "Where it stands"]
STATES, SOURCED, LAWS = N_("States"), N_("Facts and sources"), N_("Laws")
CONTENTS = {
    STATES: N_("One row a State"),
    SOURCED: N_("Each fact with the sources that say so, a row for each source: title, publisher, date, link"),
    LAWS: N_("Each law that a State or a source names"),
}
TITLED = 3  # rows that say which workbook it is
FACT_WIDTHS = {0: 24, 1: 26, 2: 52, 3: 44, 4: 26, 5: 20, 6: 50}
LAW_WIDTHS = {0: 24, 1: 60, 2: 8, 3: 30, 4: 14, 5: 40, 6: 50}


def states_xlsx(facts: Facts, language: Language = ENGLISH) -> bytes:
    """The workbook: what it is, States, facts with their sources, laws; in English also what each column holds.

    The same facts give the same bytes.
    """
    label, rtl = language.label, language.rtl
    columns = on(Reader.BOOK)
    slugs = sorted(facts.states, key=lambda slug: language.sort_key(language.state(facts.states[slug])))
    url = absolute(facts.site.base_address, language.code)
    named = {slug: Link(language.state(facts.states[slug]), url(target("state", slug))) for slug in slugs}
    rows = [
        [named[slug], *(exact(language, column, column.value(slug, facts.states[slug])) for column in columns[1:])]
        for slug in slugs
    ]
    contents = [[label(name), label(words)] for name, words in CONTENTS.items()]
    told = about(facts, language, label(SOURCED))
    front = [*told[:TITLED], *contents, *told[TITLED:]]
    sourced = [row for slug in slugs for row in sourced_rows(facts, language, slug, named[slug])]
    laws = [row for slug in slugs for row in law_rows(facts, language, slug, named[slug])]
    sheets = [
        Sheet(label(ABOUT), [label(ABOUT), "", ""], front, filters=False, widths={0: 22, 1: 80, 2: 50}, rtl=rtl),
        Sheet(label(STATES), [label(one.title) for one in columns], rows, widths={0: 24}, rtl=rtl),
        Sheet(label(SOURCED), [label(head) for head in SOURCED_HEADS], sourced, widths=FACT_WIDTHS, rtl=rtl),
        Sheet(label(LAWS), [label(head) for head in LAW_HEADS], laws, widths=LAW_WIDTHS, rtl=rtl),
    ]
    if language.code == SOURCE:
        dictionary = [[c.title, c.key, c.type.description, _words(c), c.source] for c in columns]
        sheets.append(Sheet("Columns", DICTIONARY, dictionary, filters=False))
    title, author = language.plain(facts.site.title), language.plain(facts.site.author)
    return workbook(sheets, facts.site.data_as_of, title, author=author, notice=label(NOTICE))


def word_or_cell(column: Column, value: Any) -> Any:
    """The value of a column as a person reads it in a cell: its word, else as CSV has it."""
    return column.words[value] if column.words and value in column.words else cell(value)


def _words(column: Column) -> str:
    """The allowed values of a column, each with the word that CSV and JSON use for it."""
    return "\n".join(f"{column.words[value]} ({value})" for value in column.type.choices)
