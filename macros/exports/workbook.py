"""The register as a workbook for people, with what each column means."""

from typing import Any

from ..language import labels
from ..register.loading import Facts
from ..tables.columns import Column
from ..tables.tables import STATE_COLUMNS
from ..tables.terms import LICENCE, NOTICE
from ..templating.addresses import absolute
from .sheets import Sheet, workbook

YES_NO = {"true": "Yes", "false": "No"}
WORDS: dict[str, dict[Any, str]] = {
    "region": labels.REGION,
    "membership": labels.MEMBERSHIP,
    "consent": labels.CONSENT,
    "status": labels.STATUS,
    "investment": labels.POSITION,
    "penal_sanctions": YES_NO,
    "extraterritorial": YES_NO,
    "assistance_requested": YES_NO,
}
HEADINGS = {
    "iso3": "ISO code",
    "signed": "Signed on",
    "consent_date": "Consent on",
    "in_force": "In force from",
    "withdrawal_effective": "Withdrawal takes effect",
    "status": "Article 9 status",
    "status_as_of": "Status as of",
    "penal_sanctions": "Penal sanctions known",
    "extraterritorial": "Reaches conduct abroad",
    "investment": "Investment in producers",
    "investment_year": "Investment: year",
    "assistance_requested": "Assistance requested",
}


def heading(name: str) -> str:
    """What stands above a column for people: its name in words."""
    return HEADINGS.get(name, name.replace("_", " ").capitalize())


def states_xlsx(facts: Facts) -> bytes:
    """The register as a workbook: States, what each column holds, about the data."""
    url = absolute(facts.site.base_address, facts.site.languages[0])
    columns = [column for column in STATE_COLUMNS if column.name not in ("slug", "name")]
    rows = [
        [state.name, *(_in_words(column, STATE_COLUMNS[column](slug, state)) for column in columns)]
        for slug, state in facts.states.items()
    ]
    head = ["State", *(heading(column.name) for column in columns)]
    links = [url(f"states/{slug}/") for slug in facts.states]
    named = [("State", column) for column in STATE_COLUMNS if column.name == "name"]
    named += [(heading(column.name), column) for column in columns]
    dictionary = [[title, column.name, column.description, _words(column)] for title, column in named]
    sheets = [
        Sheet("States", head, rows, links),
        Sheet("Columns", ["Column", "Name in CSV and JSON", "What it holds", "Values"], dictionary, filters=False),
        Sheet("About", ["About", ""], about(facts), filters=False),
    ]
    return workbook(sheets, facts.site.data_as_of, facts.site.title)


def _in_words(column: Column, value: Any) -> Any:
    return WORDS[column.name].get(value, value) if column.name in WORDS and value is not None else value


def _words(column: Column) -> str:
    """The allowed values of a column, each with the word that CSV and JSON use for it."""
    words = WORDS.get(column.name, {})
    return "\n".join(f"{words[value]} ({value})" if value in words else value for value in column.values)


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
