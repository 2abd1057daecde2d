"""The register as a workbook for people, with what each column means."""

from typing import Any

from ..register.loading import Facts
from ..tables.columns import Column, Reader, cell
from ..tables.statecolumns import on
from ..tables.terms import LICENCE, NOTICE
from ..templating.addresses import absolute, target
from .sheets import Sheet, workbook

DICTIONARY = ["Column", "Name in CSV and JSON", "What it holds", "Values", "Where it stands"]


def states_xlsx(facts: Facts) -> bytes:
    """The register as a workbook: States, what each column holds, about the data."""
    url = absolute(facts.site.base_address, facts.site.languages[0])
    name, *columns = on(Reader.BOOK)
    rows = [
        [state.name, *(word_or_cell(column, column.value(slug, state)) for column in columns)]
        for slug, state in facts.states.items()
    ]
    links = [url(target("state", slug)) for slug in facts.states]
    dictionary = [
        [column.title, column.key, column.type.description, _words(column), column.source]
        for column in (name, *columns)
    ]
    sheets = [
        Sheet.of("States", (name, *columns), rows, links=links, widths={}),
        Sheet("Columns", DICTIONARY, dictionary, filters=False),
        Sheet("About", ["About", ""], about(facts), filters=False),
    ]
    return workbook(sheets, facts.site.data_as_of, facts.site.title)


def word_or_cell(column: Column, value: Any) -> Any:
    """The value of a column as a person reads it in a cell: its word, else as CSV has it."""
    return column.words[value] if column.words and value in column.words else cell(value)


def _words(column: Column) -> str:
    """The allowed values of a column, each with the word that CSV and JSON use for it."""
    return "\n".join(f"{column.words[value]} ({value})" for value in column.type.choices)


def about(facts: Facts) -> list[list[Any]]:
    """What a reader has to know who was handed the file alone."""
    site = facts.site
    url = absolute(site.base_address, site.languages[0])
    return [
        ["Title", site.title],
        ["Edition", site.edition],
        ["Data as of", site.data_as_of],
        ["Notice", f"{NOTICE} No State is ranked. An empty cell means that no source found says."],
        [
            "Status as of",
            "Year of the text on which the status rests, not of reading it. A State may have acted since.",
        ],
        ["Sources", f"On the page of each State, and in {url('/data/sources.csv')}"],
        ["Licence", f"{LICENCE}, https://creativecommons.org/licenses/by/4.0/"],
        ["Newest edition", url("data/")],
        *(
            []
            if site.official
            else [["Publisher", "A reference resource; not an official document of the United Nations."]]
        ),
    ]
